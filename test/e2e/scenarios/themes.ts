import type { Scenario } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';

export const themes: Scenario = {
  name: 'themes',
  title: 'Ctrl+T, the views and the status item can be read in a light, a dark and a high contrast theme',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await window.openFile('service/inventory.py');
    await skeinCommand(window, 'Show Index Status');
    // With all of them open, none is squeezed.
    await window.page.locator('.pane-header .title', { hasText: /^Impact$/ }).click();
    await window.waitForTreeRow('Index', /^Updated/);
    for (const theme of pictured) {
      await stage.repository.changeSettings({ 'workbench.colorTheme': theme.name });
      await window.page.locator(`.monaco-workbench.${theme.style}`).waitFor();
      await window.waitForSymbol({ query: 'inv', name: 'load_inventory', at: 'service/inventory.py' });
      await stage.photograph(window, theme.file);
      await window.closeQuickInput();
    }
  },
};

/** The theme's name in the settings, the class VS Code puts on the workbench, and the picture's name. */
const pictured = [
  { name: 'Default Light Modern', style: 'vs', file: 'light' },
  { name: 'Default Dark Modern', style: 'vs-dark', file: 'dark' },
  { name: 'Default High Contrast', style: 'hc-black', file: 'high-contrast' },
];
