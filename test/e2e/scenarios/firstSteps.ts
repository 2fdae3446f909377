import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import type { EditorWindow } from '../vscode.ts';

export const firstSteps: Scenario = {
  name: 'first-steps',
  title:
    'the walkthrough opens when asked for, its buttons do what they say and its steps are ticked off; language features lead to their setting',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const window = await stage.openWindow();
    const { page } = window;
    await waitUntilIndexed(window);
    assert.equal(await page.locator('.gettingStartedContainer').count(), 0, 'the walkthrough opened by itself');
    await window.command('Welcome: Open Walkthrough...');
    await window.choosePickRow(/Get Started with Skein/);
    for (const { step, button, shown } of steps) {
      // Beside the side bar there is no room for the pictures.
      if (await page.locator('.part.sidebar').isVisible()) await window.press('Control+B');
      await page.locator('.step-title', { hasText: step }).first().click();
      await page.locator('.getting-started-media svg, .getting-started-media img, .getting-started-media iframe').first().waitFor();
      await stage.photograph(window, step.toLowerCase().replaceAll(' ', '-'));
      await page.getByRole('button', { name: button, exact: true }).last().click();
      await shown(window);
      await returnTo(window);
      const done = page.locator('.getting-started-step', { hasText: step }).locator('.codicon-getting-started-step-checked');
      await done.first().waitFor();
    }
    await stage.photograph(window, 'done');

    await skeinCommand(window, 'Configure Language Features');
    await page.locator('.setting-item-contents', { hasText: 'Features' }).getByText('callHierarchy').first().waitFor();
    await stage.photograph(window, 'features');
  },
};

/** Each step with its button and what is seen after it was pressed. */
const steps = [
  { step: 'See your index', button: 'Show Index Status', shown: (window: EditorWindow) => window.waitForTreeRow('Index', /^Updated/) },
  {
    step: 'Find any symbol',
    button: 'Go to Symbol in Workspace',
    shown: async (window: EditorWindow) => {
      await window.page.locator('.quick-input-widget:visible').waitFor();
      await window.closeQuickInput();
    },
  },
  {
    step: 'Explore calls',
    button: 'Explore Calls',
    shown: async (window: EditorWindow) => {
      // Drawn, and so past the moment in which it takes the keyboard.
      const frame = window.page.locator('iframe.webview.ready').last().contentFrame().locator('#active-frame').contentFrame();
      await frame.locator('svg').first().waitFor();
      await window.page
        .locator('.editor-group-container .tab.active')
        .filter({ hasNotText: /Welcome|Walkthrough/ })
        .first()
        .waitFor();
      await frame.locator('.edges [data-edge]').first().waitFor();
      // Below the walkthrough there is no room for a graph.
      await window.command('View: Toggle Panel Visibility');
    },
  },
  {
    step: 'Find import cycles',
    button: 'Show Import Cycles',
    shown: (window: EditorWindow) => window.page.locator('.pane-header[aria-label^="Import Cycles"]').first().waitFor(),
  },
] as const;

/** Escape, which closes a list, may lead back to VS Code's own page of walkthroughs. */
async function returnTo({ page }: EditorWindow): Promise<void> {
  await page
    .locator('.tab', { hasText: /^(Welcome|Walkthrough: Skein)/ })
    .first()
    .click();
  const entry = page.locator('button.getting-started-category', { hasText: 'Get Started with Skein' });
  const step = page.locator('.getting-started-step').first();
  await entry.or(step).first().waitFor();
  // Behind the steps the page still lies there, without effect.
  if ((await entry.count()) > 0 && (await entry.isEnabled())) await entry.click();
}
