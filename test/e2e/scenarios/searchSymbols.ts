import { GraphView } from '../graphView.ts';
import { pressPickButton, waitForPickRows } from '../quickPick.ts';
import type { Scenario } from '../scenario.ts';
import { skeinCommand, talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';

const files = {
  'depot/price.py': [
    '@deprecated',
    'def price():',
    '    return 0',
    '',
    '',
    'class PriceTag:',
    '    def show(self):',
    '        return price_of(self)',
    '',
    '',
    'def price_of(item):',
    '    return item.price',
    '',
    '',
    'def price_many(items):',
    '    return [price_of(item) for item in items]',
    '',
  ],
  'depot/bill.py': ['from depot.price import price_of', '', '', 'def bill(items):', '    return sum(price_of(item) for item in items)', ''],
} as const;

export const searchSymbols: Scenario = {
  name: 'search',
  title: 'Search Symbols keeps the order of the index, filters, says when nothing is found, and leads to callers and to the side',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    for (const [file, lines] of Object.entries(files)) await stage.repository.write(file, lines.join('\n'));
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await waitForKnownSymbols(window);
    await window.closeQuickInput();
    const search = async (text: string) => {
      await skeinCommand(window, 'Search Symbols…');
      await window.typeIntoPick(text);
    };

    // By its own order VS Code would put price_listed before price_of.
    await search('price');
    await waitForPickRows(window, [/^price depot/, /^price_of depot\/price\.py:11 def price_of\(item\)/, /^PriceTag /]);
    await stage.photograph(window, 'found');

    await search('kind:method in:PriceTag sho');
    await waitForPickRows(window, [/^show PriceTag · depot\/price\.py:7/]);
    await search('nothing_is_called_so');
    await waitForPickRows(window, [/^No symbol matches “nothing_is_called_so”/]);
    await stage.photograph(window, 'nothing');
    await search('is:');
    await waitForPickRows(window, [/^is:exported/, /^is:test/, /^is:deprecated marked as deprecated/, /^is:generated/, /^is:unused/]);
    await stage.photograph(window, 'filters');
    await window.choosePickRow(/is:deprecated/);
    await waitForPickRows(window, [/^price depot/]);
    await window.closeQuickInput();
    await search('');
    await stage.photograph(window, 'untyped');

    await search('price_of');
    await pressPickButton(window, /price_of.*price\.py/, 'Open to Side');
    await window.activeTab('price.py').waitFor();
    await window.waitForCursor({ line: 11, column: 5 });
    await search('price_of');
    await pressPickButton(window, /price_of.*price\.py/, 'Callers');
    const graph = new GraphView(window, 'view');
    await graph.waitForNodesAmong('price_of', 'bill', 'price_many', 'show');
    await stage.photograph(window, 'callers');
  },
};
