import type { Scenario } from '../scenario.ts';
import { skeinCommand, talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';
import { waitForWelcome } from '../spokenTo.ts';

export const restrictedMode: Scenario = {
  name: 'restricted',
  title: 'in a folder the user does not trust, Skein runs limited and still answers',
  trust: 'asked',
  settings: { ...talkative, 'security.workspace.trust.startupPrompt': 'never' },
  play: async (stage) => {
    const window = await stage.openWindow();
    await window.waitForStatus('status.workspaceTrust', /Restricted Mode/);
    await waitUntilIndexed(window);
    await waitForKnownSymbols(window);
    await stage.photograph(window, 'symbols');
    await window.closeQuickInput();
    await skeinCommand(window, 'Show Index Status');
    // The hint about Restricted Mode leaves room for the first rows only.
    await window.waitForTreeRow('Index', /^\d+ files/);
    await window.page
      .locator('.part.sidebar')
      .getByText(/^Skein is limited in Restricted Mode: /)
      .first()
      .waitFor();
    await stage.photograph(window, 'views');
    await window.command('Skein: Focus on Impact View');
    await waitForWelcome(window, /^In Restricted Mode git is not asked what has changed\.\s*Manage Workspace Trust$/);
    await stage.photograph(window, 'impact');
  },
};
