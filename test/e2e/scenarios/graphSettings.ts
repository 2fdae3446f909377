import { writeCallingFiles } from '../callingFiles.ts';
import { GraphView } from '../graphView.ts';
import type { Scenario } from '../scenario.ts';
import { talkative, waitUntilIndexed } from '../skein.ts';
import { uncertainCalls, writeUncertainCalls } from '../uncertainCalls.ts';
import { until } from '../until.ts';

export const graphSettings: Scenario = {
  name: 'graph-settings',
  title:
    'graphs begin as the settings want them: depth, groups, tests, externals, confidence, most nodes, and whether they follow the cursor',
  trust: 'granted',
  settings: {
    ...talkative,
    'skein.graph.depth': { callers: 2, callees: 0 },
    'skein.graph.groupBy': 'folder',
    'skein.graph.tests': 'show',
    'skein.graph.externals': 'show',
    'skein.graph.minConfidence': 'ambiguous',
    'skein.graph.maxNodes': 50,
    'skein.graph.followCursor': false,
  },
  play: async (stage) => {
    const { repository } = stage;
    await writeCallingFiles(repository);
    await repository.write('web/many.py', manyCallers);
    await writeUncertainCalls(repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    const graph = new GraphView(window, 'view');

    await window.openFile('shop/checkout.py');
    await window.goTo(4, 6);
    await window.press('Shift+Alt+G');
    await graph.waitForNodesAmong('checkout', 'handle_post', 'handle_all', 'test_empty_cart', 'test_full_cart');
    await graph.waitForNone('place_order');
    await until('groups of folders with files in them', async () => {
      const titles = (await graph.locator('.group-title').allTextContents()).join(' ');
      return /\bweb\b.*handlers\.py/.test(titles) ? { found: true } : { seen: titles };
    });
    await stage.photograph(window, '1-as-set');

    // The cursor goes elsewhere; the graph, which is asked for later, stays where it was.
    await window.openFile('shop/storage.py');
    await window.goTo(5, 6);
    await window.openFile('web/many.py');
    await window.goTo(1, 6);
    await graph.waitForLabel('checkout', /focus/);
    await window.press('Shift+Alt+G');
    await graph.waitForText(/Showing \d+ of 8\d symbols/);
    await stage.photograph(window, '2-fifty');

    await window.openFile(uncertainCalls.file);
    await window.goTo(uncertainCalls.line, 6);
    await window.press('Shift+Alt+G');
    await graph.waitForLabel(uncertainCalls.name, /focus/);
    await graph.button('Callers and callees').click();
    await graph.waitForNodes('built-in', 'give_back', 'note_refund', 'refund', 'refund', 'refund');
    await stage.photograph(window, '3-uncertain-and-outside');
  },
};

const manyCallers = `def much_used():
    return 1

${Array.from({ length: 80 }, (_, at) => `\ndef caller_${at}():\n    return much_used()\n`).join('\n')}`;
