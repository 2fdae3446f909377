import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeCallingFiles } from '../callingFiles.ts';
import { GraphView } from '../graphView.ts';
import { waitForLanguageServers } from '../languageServers.ts';
import type { Scenario } from '../scenario.ts';
import { skeinCommand, talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';

export const multiRoot: Scenario = {
  name: 'multi-root',
  title: 'in a workspace of two folders one server answers for both',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const second = path.join(stage.scratch, 'tools');
    const workspace = path.join(stage.scratch, 'both.code-workspace');
    await mkdir(second);
    await writeCallingFiles(stage.repository);
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

    // Each folder has graphs of its own, also after the other's was shown.
    const graph = new GraphView(window, 'view');
    await writeFile(path.join(second, 'bench.py'), 'from tools import sharpen_tools\n\ndef open_bench():\n    return sharpen_tools()\n');
    await window.waitForSymbol({ query: 'open_bench', name: 'open_bench', at: 'bench.py' });
    await window.openFile('bench.py');
    await window.goTo(3, 6);
    await window.press('Shift+Alt+G');
    await graph.waitForNodesAmong('open_bench', 'sharpen_tools');
    await window.openFile('shop/checkout.py');
    await window.goTo(4, 6);
    await window.press('Shift+Alt+G');
    await graph.waitForNodesAmong('checkout', 'handle_post');
    await stage.photograph(window, 'graphs-of-both');
    await skeinCommand(window, 'Graph: Back');
    await graph.waitForNodesAmong('open_bench', 'sharpen_tools');
  },
};
