import assert from 'node:assert/strict';
import { languageServers, waitForLanguageServers } from '../languageServers.ts';
import type { Scenario } from '../scenario.ts';
import { outputChannel, skeinCommand, statusItem, talkative, waitUntilIndexed } from '../skein.ts';
import { lookFor, patience } from '../until.ts';

export const disabled: Scenario = {
  name: 'disabled',
  title: 'with skein.enabled off there is no server process; switched on it starts, switched off it ends',
  trust: 'granted',
  settings: { ...talkative, 'skein.enabled': false },
  play: async (stage) => {
    const { processGroup } = stage.server;
    const window = await stage.openWindow();
    // The log can be shown once the extension has been activated.
    await lookFor(async () => {
      await skeinCommand(window, 'Show Log');
      return (await window.showsOutput(outputChannel)) ? { found: true } : { seen: 'no log' };
    }, patience);
    await window.waitForOutput(outputChannel, /^/);
    await window.waitForStatus(statusItem, /Skein is off/);
    assert.deepEqual(await languageServers(processGroup, stage.extensionsFolder), [], 'a server runs although Skein is off');

    await stage.repository.changeSettings({ 'skein.enabled': true });
    await waitForLanguageServers(processGroup, stage.extensionsFolder, 1);
    await waitUntilIndexed(window);
    await stage.repository.changeSettings({ 'skein.enabled': false });
    await waitForLanguageServers(processGroup, stage.extensionsFolder, 0);
    await window.waitForStatus(statusItem, /Skein is off/);
  },
};
