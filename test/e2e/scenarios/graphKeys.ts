import assert from 'node:assert/strict';
import { writeCallingFiles } from '../callingFiles.ts';
import { GraphView } from '../graphView.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { talkative, waitUntilIndexed } from '../skein.ts';
import { uncertainCalls, writeUncertainCalls } from '../uncertainCalls.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

export const graphKeys: Scenario = {
  name: 'graph-keys',
  title: 'every key of a graph does what the help says it does, and what cannot be seen of it is told',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await writeCallingFiles(stage.repository);
    await writeUncertainCalls(stage.repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    const graph = new GraphView(window, 'view');
    await showCalls(window, 'shop/checkout.py', 4);
    await graph.waitForNodesAmong(...start);
    await graph.waitForFocus('checkout');
    await graph.listen();
    await everyKeyIsPressed(window, graph);
    await walkAndSearch(stage, window, graph);
    await depthAndDirection(window, graph);
    await groups(stage, window, graph);
    await hideAndShow(window, graph);
    await zoom(window, graph);
    await edges(stage, window, graph);
    await menuAndList(stage, window, graph);
    await sources(window, graph);
    await filters(stage, window, graph);
  },
};

const start = ['checkout', 'handle_post', 'handle_put', 'place_order', 'price_order'];

async function showCalls(window: EditorWindow, file: string, line: number): Promise<void> {
  await window.openFile(file);
  await window.goTo(line, 6);
  await window.press('Shift+Alt+G');
}

/** The keys that this story presses are those that the help lists: one that is added must be tried here as well. */
async function everyKeyIsPressed(window: EditorWindow, graph: GraphView): Promise<void> {
  await window.press('?');
  const help = graph.locator('dialog[open]');
  await help.waitFor();
  assert.deepEqual(await help.locator('section').first().locator('kbd').allTextContents(), pressed);
  await window.press('Escape');
  await graph.waitForFocus('checkout');
}

/** As the help writes them. */
const pressed = [
  '← →',
  '↑ ↓',
  'Shift+← Shift+→',
  'Home End',
  'Enter',
  'Ctrl+Enter',
  'Space',
  'F',
  'E',
  'Shift+E',
  'H',
  'U',
  'P',
  '[',
  ']',
  'D',
  'T',
  'X',
  'C',
  'G',
  '/',
  'N',
  'Shift+N',
  '0',
  '+',
  '−',
  'Alt+←',
  'Alt+→',
  'L',
  'M',
  '?',
  'Esc',
];

async function walkAndSearch(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.press('End');
  await until('another symbol to have the keyboard', async () => {
    const name = await graph.focused();
    return name !== undefined && name !== 'checkout' ? { found: true } : { seen: name ?? 'elsewhere' };
  });
  await window.press('Home');
  await graph.waitForFocus('checkout');
  await window.press('/');
  await graph.locator('.search input:focus').waitFor();
  await window.page.keyboard.type('order');
  await graph.waitForCount('1 of 2');
  await stage.photograph(window, '1-search');
  await window.press('Enter');
  await graph.waitForCount('2 of 2');
  // Out of the field, so that letters are keys again.
  await window.press('ArrowDown');
  await until('a hit to have the keyboard', async () => {
    const name = await graph.focused();
    return name?.endsWith('_order') === true ? { found: true } : { seen: name ?? 'elsewhere' };
  });
  await window.press('n');
  await graph.waitForCount('1 of 2');
  await window.press('Shift+N');
  await graph.waitForCount('2 of 2');
  await window.press('Escape');
  await graph.locator('.search').waitFor({ state: 'detached' });
  await window.press('Home');
  await graph.waitForFocus('checkout');
}

async function depthAndDirection(window: EditorWindow, graph: GraphView): Promise<void> {
  await window.press(']');
  await graph.waitForNodesAmong(...start, 'handle_all', 'save_order', 'send_receipt');
  await window.press('[');
  await graph.waitForNone('handle_all', 'save_order');
  await window.press('d');
  await graph.waitForTold(/^Direction: Callees only/);
  await graph.waitForNone('handle_post');
  await window.press('d');
  await graph.waitForTold(/^Direction: Callers only/);
  await graph.waitForNone('place_order');
  await window.press('d');
  await graph.waitForTold(/^Direction: Callers and callees/);
  await graph.waitForNodesAmong(...start);
}

/** From files to folders, to none, to classes, and to files again. */
async function groups(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  for (const { told, titles } of [
    { told: /^Group by: Folder/, titles: /\bshop\b.*\bweb\b|\bweb\b.*\bshop\b/ },
    { told: /^Group by: No groups/, titles: /^$/ },
    // What is in no class stays with its file.
    { told: /^Group by: Class/, titles: /handlers\.py/ },
    { told: /^Group by: File/, titles: /handlers\.py/ },
  ]) {
    await window.press('g');
    await graph.waitForTold(told);
    await until(`groups called ${titles}`, async () => {
      const seen = (await graph.locator('.group-title').allTextContents()).join(' ');
      return titles.test(seen) ? { found: true } : { seen };
    });
    if (told.test('Group by: Folder')) await stage.photograph(window, '2-by-folder');
  }
}

async function hideAndShow(window: EditorWindow, graph: GraphView): Promise<void> {
  await graph.node('place_order').click();
  await graph.waitForFocus('place_order');
  await window.press('h');
  await graph.waitForTold(/^place_order is hidden/);
  await graph.waitForNone('place_order');
  await window.press('u');
  await graph.waitForTold(/^Everything is shown again/);
  await graph.waitForNodesAmong(...start);
  await window.press('p');
  await graph.button('Unpin').waitFor();
  await window.press('p');
  await graph.button('Pin this graph').waitFor();
}

async function zoom(window: EditorWindow, graph: GraphView): Promise<void> {
  const scale = async () => Number(/scale\(([\d.]+)\)/.exec((await graph.locator('.world').getAttribute('transform')) ?? '')?.[1]);
  const waitForScale = async (what: string, isRight: (seen: number) => boolean) =>
    await until(what, async () => {
      const seen = await scale();
      return isRight(seen) ? { found: seen } : { seen: `scale ${seen}` };
    });
  await window.press('0');
  const whole = await waitForScale('the whole graph', (seen) => seen > 0);
  await window.press('+');
  const larger = await waitForScale('a larger graph', (seen) => seen > whole);
  await window.press('-');
  await waitForScale('a smaller graph', (seen) => seen < larger);
  await window.press('+');
  await window.press('0');
  await waitForScale('the whole graph again', (seen) => Math.abs(seen - whole) < 0.01);
}

/** Lines are places of the keyboard too: told with their reason, and they lead to the calls that they stand for. */
async function edges(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.press('Home');
  await graph.waitForFocus('checkout');
  await window.press('Shift+ArrowRight');
  const edge = graph.locator('.edges [data-edge]:focus');
  await until('an edge to have the keyboard', async () => {
    const label = (await edge.count()) === 0 ? '' : ((await edge.getAttribute('aria-label')) ?? '');
    return /^checkout → \w+: 1 call, exact.*checkout\.py line (9|10)/.test(label) ? { found: true } : { seen: label };
  });
  await window.press('Space');
  await graph.waitForText(/checkout\.py:(9|10)/);
  await stage.photograph(window, '3-edge');
  await window.press('Enter');
  await window.activeTab('checkout.py').waitFor();
  await until('the cursor at the call', async () => {
    const at = await window.cursor();
    return at !== undefined && at.line >= 9 ? { found: true } : { seen: JSON.stringify(at) };
  });
  await graph.node('checkout').focus();
  await window.press('Escape');
  await graph.waitForFocus('checkout');
}

async function menuAndList(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.press('m');
  const menu = graph.locator('[role=menu]');
  await menu.getByText('Find Path From Here…').waitFor();
  await stage.photograph(window, '4-menu');
  await window.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await window.press('l');
  const rows = graph.locator('[role=tree] [role=treeitem]');
  await rows.first().waitFor();
  await until('a row of the list to have the keyboard', async () => {
    const label = await graph
      .locator('[role=treeitem]:focus')
      .getAttribute('aria-label', { timeout: 1000 })
      .catch(() => '');
    return /^checkout, function/.test(label ?? '') ? { found: true } : { seen: label ?? '' };
  });
  await stage.photograph(window, '5-list');
  await window.press('l');
  await graph.canvas.waitFor();
  await graph.waitForFocus('checkout');
}

async function sources(window: EditorWindow, graph: GraphView): Promise<void> {
  await graph.node('price_order').click();
  await graph.waitForFocus('price_order');
  await window.press('Enter');
  await window.activeTab('orders.py').waitFor();
  await window.waitForCursor({ line: 5 });
  await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await graph.node('handle_post').click();
  await graph.waitForFocus('handle_post');
  await window.press('Control+Enter');
  await window.activeTab('handlers.py').waitFor();
  assert.equal(await window.page.locator('.editor-group-container').count(), 2, 'the source is not beside the other');
  await window.command('View: Close All Editors in Group');

  // First what is selected is let go, then the editor gets the keyboard.
  await graph.node('checkout').click();
  await graph.waitForFocus('checkout');
  await graph.locator('.preview').waitFor();
  await window.press('Escape');
  await graph.locator('.preview').waitFor({ state: 'detached' });
  await window.press('Escape');
  await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/** What is not certain and what lies outside is shown once it is asked for. */
async function filters(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await showCalls(window, uncertainCalls.file, uncertainCalls.line);
  await graph.waitForNodes('give_back', 'note_refund', 'refund');
  await graph.waitForFocus('give_back');
  await graph.waitForText(/not shown/);
  await window.press('c');
  await graph.waitForTold(/^Confidence: All/);
  await graph.waitForNodes('give_back', 'note_refund', 'refund', 'refund', 'refund');
  await graph.waitForText(/2 uncertain/);
  await window.press('x');
  await graph.waitForTold(/^Externals: Show/);
  await graph.waitForNodesAmong('built-in');
  await stage.photograph(window, '6-uncertain-and-outside');
  await window.press('t');
  await graph.waitForTold(/^Tests: Hide/);
}
