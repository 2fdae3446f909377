import { waitForHighlights } from '../quickPick.ts';
import type { Repository } from '../repository.ts';
import type { Scenario } from '../scenario.ts';
import { talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';

/** Python: nobody but Skein knows anything of it here. */
const files = {
  'warehouse/stock.py': [
    'class Shelf:',
    '    """Where things lie."""',
    '',
    '',
    'class ColdShelf(Shelf):',
    '    pass',
    '',
    '',
    'def count_stock(shelf):',
    '    """How many things lie there."""',
    '    return len(shelf.things)',
    '',
  ],
  'warehouse/report.py': [
    'from warehouse.stock import count_stock',
    '',
    '',
    'def print_report(shelves):',
    "    print('🧊', [count_stock(shelf) for shelf in shelves])",
    '',
    '',
    'def print_one(shelf):',
    '    print_report([shelf])',
    '',
  ],
  'warehouse/audit.py': [
    'from warehouse import stock',
    '',
    '',
    'def audit_shelf(shelf, expected):',
    '    return stock.count_stock(shelf) == expected',
    '',
  ],
} as const;

export const navigation: Scenario = {
  name: 'navigate',
  title: 'without a language server F12, references and both hierarchies lead across files, and types typed just now count',
  trust: 'granted',
  settings: { ...talkative, '[python]': { 'skein.features': { hover: 'auto' } } },
  play: async (stage) => {
    await writeFiles(stage.repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await waitForKnownSymbols(window);
    await window.closeQuickInput();

    await window.openFile('warehouse/report.py');
    // The same word means something else in the other function.
    await window.goTo(8, 16);
    await waitForHighlights(window, 2);
    await window.goTo(5, 22);
    await window.waitForCommand('Go to Definition');
    await window.press('F12');
    await window.activeTab('stock.py').waitFor();
    await window.waitForCursor({ line: 9, column: 5 });
    await stage.photograph(window, '1-definition');

    await window.openFile('warehouse/report.py');
    await window.typeAtEnd('\ndef print_twice(shelf):\n    print_one(shelf)');
    await window.goTo(12, 8);
    await window.waitForHover(/def print_one\(shelf\).*warehouse\/report\.py:8/s);
    await stage.photograph(window, '2-hover');

    await window.openFile('warehouse/stock.py');
    await window.goTo(9, 8);
    await window.command('References: Find All References');
    await window.waitForSidebarRow(/^report\.py/);
    await window.waitForSidebarRow(/^audit\.py/);
    await window.waitForSidebarFocus();
    await stage.photograph(window, '3-references');

    await window.openFile('warehouse/stock.py');
    await window.command('Calls: Show Call Hierarchy');
    await window.waitForSidebarRow(/^print_report.*warehouse\/report\.py/);
    await window.waitForSidebarRow(/^audit_shelf.*warehouse\/audit\.py/);
    await window.waitForSidebarFocus();
    await stage.photograph(window, '4-callers');

    await window.openFile('warehouse/stock.py');
    await window.goTo(1, 8);
    await window.command('Types: Show Type Hierarchy');
    await window.waitForSidebarRow(/^Shelf/);
    await window.command('Types: Show Subtypes');
    await window.waitForSidebarRow(/^ColdShelf/);
    await stage.photograph(window, '5-subtypes');
  },
};

async function writeFiles(repository: Repository): Promise<void> {
  for (const [file, lines] of Object.entries(files)) await repository.write(file, lines.join('\n'));
}
