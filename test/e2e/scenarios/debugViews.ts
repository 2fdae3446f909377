import { writeCallingFiles } from '../callingFiles.ts';
import type { Scenario } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';

export const debugViews: Scenario = {
  name: 'debug',
  title: 'facts, syntax tree, reindex and each edge can be looked into',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await writeCallingFiles(stage.repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    const shows = (text: string) => window.page.locator('.view-lines').filter({ hasText: text }).first().waitFor();

    await window.openFile('shop/checkout.py');
    await window.goTo(4, 6);
    await skeinCommand(window, 'Show Facts');
    await shows('symbol checkout~function');
    await stage.photograph(window, '1-facts');

    await window.openFile('shop/checkout.py');
    await skeinCommand(window, 'Show Syntax Tree');
    await shows('function_definition');
    await stage.photograph(window, '2-syntax-tree');

    await window.openFile('shop/checkout.py');
    await skeinCommand(window, 'Explain Reindex');
    await window.waitForPickRow(/Content.*as in the index/);
    await stage.photograph(window, '3-reindex');
    await window.closeQuickInput();

    const source = await stage.repository.read('shop/checkout.py');
    const line = source.split('\n').findIndex((each) => /return place_order\(/.test(each));
    await window.goTo(line + 1, (source.split('\n')[line] ?? '').indexOf('place_order') + 2);
    await skeinCommand(window, 'Explain This Edge');
    await window.waitForPickRow(/call of place_order/);
    await stage.photograph(window, '4-edge');
    await window.choosePickRow(/function place_order/);
    await window.activeTab('orders.py').waitFor();
  },
};
