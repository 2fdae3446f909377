import type { Scenario } from '../scenario.ts';
import { statusItem, waitUntilIndexed } from '../skein.ts';

export const statusBar: Scenario = {
  name: 'status-bar',
  title: 'the status item is there by itself where there is an index, never where the user does not want it, and always where they do',
  trust: 'granted',
  settings: {},
  play: async (stage) => {
    const { repository } = stage;
    const window = await stage.openWindow();
    await waitUntilIndexed(window);

    await repository.changeSettings({ 'skein.statusBar': 'never' });
    await window.waitForStatusGone(statusItem);
    await window.waitForSymbol({ query: 'load_inv', name: 'load_inventory', at: 'service/inventory.py' });
    await window.closeQuickInput();
    await stage.photograph(window, 'never');

    await repository.changeSettings({ 'skein.statusBar': 'always' });
    await waitUntilIndexed(window);
    await repository.changeSettings({ 'skein.statusBar': 'always', 'skein.enabled': false });
    await window.waitForStatus(statusItem, /Skein is off/);
    await stage.photograph(window, 'always-off');

    await repository.changeSettings({ 'skein.statusBar': 'auto', 'skein.enabled': false });
    await window.waitForStatusGone(statusItem);
    await stage.photograph(window, 'auto-off');
    await repository.changeSettings({ 'skein.statusBar': 'auto' });
    await waitUntilIndexed(window);
  },
};
