import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { waitForLanguageServers } from '../languageServers.ts';
import type { Scenario } from '../scenario.ts';
import { talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';

export const multiRoot: Scenario = {
  name: 'multi-root',
  title: 'in a workspace of two folders one server answers for both',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const second = path.join(stage.scratch, 'tools');
    const workspace = path.join(stage.scratch, 'both.code-workspace');
    await mkdir(second);
    await writeFile(path.join(second, 'tools.py'), 'def sharpen_tools():\n    return True\n');
    await writeFile(workspace, JSON.stringify({ folders: [{ path: stage.repository.folder }, { path: second }] }));

    const window = await stage.openWindow(workspace);
    await waitUntilIndexed(window);
    await waitForKnownSymbols(window);
    await window.waitForSymbol({ query: 'sharpen_tools', name: 'sharpen_tools', at: 'tools.py' });
    await stage.photograph(window, 'both');
    await waitForLanguageServers(stage.server.processGroup, stage.extensionsFolder, 1);

    await writeFile(path.join(second, 'more.py'), 'def hammer_tools():\n    return True\n');
    await window.waitForSymbol({ query: 'hammer_tools', name: 'hammer_tools', at: 'more.py' });
  },
};
