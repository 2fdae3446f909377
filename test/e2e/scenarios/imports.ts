import { chooseFromMenu } from '../contextMenu.ts';
import { GraphView } from '../graphView.ts';
import type { Repository } from '../repository.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { waitForWelcome } from '../spokenTo.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

/** Circles of four files in TypeScript and of two in Python, of which nobody but Skein knows anything here. */
const files = {
  'store/orders.ts': [
    "import { readFile } from 'node:fs/promises';",
    "import { roundPrice, totalPrice } from './pricing';",
    "import type { Order } from './types';",
    "import './nowhere';",
    '',
    'export const loadOrders = async (): Promise<Order[]> => JSON.parse(await readFile("orders.json", "utf8"));',
    'export const firstOrder = (orders: Order[]) => roundPrice(totalPrice(orders));',
    'export const printLater = () => import("./printing");',
    '',
  ],
  'store/pricing.ts': [
    "import { discountOf } from './discounts';",
    "import type { Order } from './types';",
    '',
    'export const totalPrice = (orders: Order[]) => orders.reduce((sum, order) => sum + order.price - discountOf(order), 0);',
    'export const roundPrice = (price: number) => Math.round(price);',
    '',
  ],
  'store/discounts.ts': [
    "import { firstOrder, loadOrders } from './orders';",
    "import type { Order } from './types';",
    '',
    'export const discountOf = (order: Order) => (order.price > 100 ? 1 : 0);',
    'export const best = async () => firstOrder(await loadOrders());',
    '',
  ],
  'store/types.ts': ['export interface Order {', '  price: number;', '}', ''],
  'store/printing.ts': ["import { loadOrders } from './orders';", '', 'export const print = () => loadOrders();', ''],
  'backend/tables.py': ['from backend import rows', '', '', 'def table():', '    return rows.row()', ''],
  'backend/rows.py': ['import os', 'from backend.tables import table', '', '', 'def row():', '    return table()', ''],
} as const;

export const imports: Scenario = {
  name: 'imports',
  title:
    'views tell what a file imports and which imports run in circles, as lists and as graphs, and mark them in the code for who wants it',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await writeFiles(stage.repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await nothingInFront(stage, window);
    await lookAtImports(stage, window);
    await lookAtCycles(stage, window);
    await showGraphs(stage, window);
    await breakCycle(stage, window);
    await diagnose(stage, window);
  },
};

async function writeFiles(repository: Repository): Promise<void> {
  for (const [file, lines] of Object.entries(files)) await repository.write(file, lines.join('\n'));
}

async function nothingInFront(stage: Stage, window: EditorWindow): Promise<void> {
  await window.command('Skein: Focus on Imports View');
  await waitForWelcome(window, /^Open a file to see what it imports and who imports it\.$/);
  await stage.photograph(window, '0-nothing-in-front');
}

async function lookAtImports(stage: Stage, window: EditorWindow): Promise<void> {
  await window.openFile('store/orders.ts');
  await skeinCommand(window, 'Show Import Cycles');
  // Rows out of sight are not there: this makes room for all of them.
  await paneHeader(window, 'Index').click();
  await paneHeader(window, 'Import Cycles').click();
  await window.waitForSidebarRow(/^Imports5$/);
  await window.waitForSidebarRow(/^pricing\.ts.*roundPrice, totalPrice/);
  await window.waitForSidebarRow(/^types\.ts.*types only/);
  await window.waitForSidebarRow(/^printing\.ts.*dynamic/);
  await window.waitForSidebarRow(/^fs.*package/);
  await window.waitForSidebarRow(/^\.\/nowhere.*no file/);
  await window.waitForSidebarRow(/^discounts\.ts.*firstOrder, loadOrders/);
  await stage.photograph(window, '1-imports');
  await row(window, /^discounts\.ts/).click();
  await window.activeTab('discounts.ts').waitFor();
  await window.waitForCursor({ line: 1 });
  await window.waitForSidebarRow(/^pricing\.ts.*discountOf/);
  // A click leads to the import, the menu to the file that it imports.
  await row(window, /^types\.ts/).click({ button: 'right' });
  await chooseFromMenu(window, /^Open Imported File/);
  await window.activeTab('types.ts').waitFor();
}

async function lookAtCycles(stage: Stage, window: EditorWindow): Promise<void> {
  await waitForBadge(window, '2');
  await skeinCommand(window, 'Show Import Cycles');
  await row(window, /^4 files/).click();
  await window.waitForTreeRow('Import Cycles', /suggested cut/);
  await row(window, /^pricing\.ts → discounts\.ts/).waitFor();
  await stage.photograph(window, '2-cycles');
  await row(window, /^pricing\.ts → discounts\.ts/).click();
  await window.activeTab('pricing.ts').waitFor();
  await window.waitForCursor({ line: 1 });
}

async function showGraphs(stage: Stage, window: EditorWindow): Promise<void> {
  const graph = new GraphView(window, 'view');
  await window.openFile('store/pricing.ts');
  await skeinCommand(window, 'Show Cycle Graph');
  await graph.waitForNodesAmong('discounts.ts', 'orders.ts', 'pricing.ts');
  await graph.waitForLabel('pricing.ts', /focus/);
  await stage.photograph(window, '3-cycle-graph');

  await window.openFile('store/orders.ts');
  await skeinCommand(window, 'Show Import Graph');
  await graph.waitForNodesAmong('discounts.ts', 'orders.ts', 'pricing.ts', 'printing.ts', 'types.ts');
  await graph.waitForLabel('orders.ts', /focus/);
  await stage.photograph(window, '4-import-graph');

  await window.command('View: Show Explorer');
  await window.page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ hasText: /^store$/ })
    .click({ button: 'right' });
  await chooseFromMenu(window, /^Show Import Graph/);
  await graph.waitForNodesAmong('discounts.ts', 'orders.ts', 'pricing.ts', 'printing.ts', 'types.ts');
  // Of a folder no file is the focus.
  await graph.waitForLabel('orders.ts', /^(?!.*focus)/);
  await stage.photograph(window, '5-folder-graph');
}

/** The view follows the files. */
async function breakCycle(stage: Stage, window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Show Import Cycles');
  await window.waitForTreeRow('Import Cycles', /^4 files/);
  await stage.repository.write(
    'store/discounts.ts',
    "import type { Order } from './types';\n\nexport const discountOf = (order: Order) => order.price;\n",
  );
  await until('the circle of pricing to go, the others to stay', async () => {
    const rows = await pane(window, 'Import Cycles').locator('.monaco-list-row').allTextContents();
    const isOne = rows.some((text) => text.includes('rows.py')) && !rows.some((text) => text.includes('pricing.ts'));
    return isOne ? { found: true } : { seen: rows.join(' / ') };
  });
  await stage.repository.write('store/printing.ts', 'export const print = () => 1;\n');
  await stage.repository.write('backend/rows.py', 'import os\n\n\ndef row():\n    return 1\n');
  await waitForWelcome(window, /^No import cycles: no file imports itself, directly or through others\.$/);
  await stage.photograph(window, '5-no-cycles');
  await stage.repository.write('backend/rows.py', files['backend/rows.py'].join('\n'));
  await window.waitForTreeRow('Import Cycles', /^2 files/);
}

async function diagnose(stage: Stage, window: EditorWindow): Promise<void> {
  const { page } = window;
  await stage.repository.changeSettings({ 'skein.diagnostics.importCycles': 'warning', 'skein.diagnostics.unusedImports': 'hint' });
  await window.openFile('backend/rows.py');
  await window.openFile('backend/tables.py');
  await window.command('Problems: Focus on Problems View');
  const problem = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'This import closes a cycle' });
  await problem.first().waitFor();
  await stage.photograph(window, '6-problem');
  await window.openFile('backend/rows.py');
  const faded = page.locator('.monaco-editor .squiggly-inline-unnecessary').first();
  await faded.waitFor();
  await stage.photograph(window, '7-unused');
  await stage.repository.changeSettings({ 'skein.diagnostics.unusedImports': 'hint' });
  await problem.first().waitFor({ state: 'detached' });
  await faded.waitFor();
}

function paneHeader(window: EditorWindow, view: string) {
  return window.page.locator(`.pane-header[aria-label^="${view} "]`);
}

function pane(window: EditorWindow, view: string) {
  return window.page.locator('.pane').filter({ has: paneHeader(window, view) });
}

function row(window: EditorWindow, text: RegExp) {
  return window.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
}

async function waitForBadge(window: EditorWindow, value: string): Promise<void> {
  const badge = window.page.locator('.activitybar .action-item').filter({ has: window.page.locator('[aria-label^="Skein"]') });
  await until(`the badge to say ${value}`, async () => {
    const texts = await badge.locator('.badge-content').allTextContents();
    return texts.includes(value) ? { found: true } : { seen: texts.join(' / ') };
  });
}
