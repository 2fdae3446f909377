import assert from 'node:assert/strict';
import { waitForLanguageServers } from '../languageServers.ts';
import type { Scenario } from '../scenario.ts';
import { talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';

export const serverKilled: Scenario = {
  name: 'killed',
  title: 'a language server that is killed comes back by itself, and its index with it',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const { processGroup } = stage.server;
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    const [first] = await waitForLanguageServers(processGroup, stage.extensionsFolder, 1);
    assert.ok(first !== undefined);
    process.kill(first, 'SIGKILL');
    await until('another language server', async () => {
      const [now] = await waitForLanguageServers(processGroup, stage.extensionsFolder, 1);
      return now !== first ? { found: now } : { seen: 'the killed one' };
    });
    await waitUntilIndexed(window);
    await waitForKnownSymbols(window);
    await stage.repository.write('service/after.py', 'def written_after_the_kill():\n    return 1\n');
    await window.waitForSymbol({ query: 'written_after', name: 'written_after_the_kill', at: 'service/after.py' });
  },
};
