import assert from 'node:assert/strict';
import { writeCallingFiles } from '../callingFiles.ts';
import { chooseFromMenu } from '../contextMenu.ts';
import { GraphView } from '../graphView.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

export const callGraph: Scenario = {
  name: 'graph',
  title: 'one key shows who calls a function and what it calls; graph and code stay in step, also while typing',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await writeCallingFiles(stage.repository);
    const window = await stage.openWindow();
    const refused: string[] = [];
    window.page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text()) && message.location().url.includes('/graph.')) refused.push(message.text());
    });
    await waitUntilIndexed(window);
    const graph = new GraphView(window, 'view');
    await openByKey(stage, window, graph);
    await walkByKeys(stage, window, graph);
    await expandAndFilter(stage, window, graph);
    await contextMenu(stage, window, graph);
    await pointAndOpen(stage, window, graph);
    await followCursor(stage, window, graph);
    await findPath(stage, window, graph);
    await liveUpdate(stage, window, graph);
    assert.deepEqual(refused, [], 'the page did something that its policy forbids');
  },
};

const start = ['checkout', 'handle_post', 'handle_put', 'place_order', 'price_order'];

async function openByKey(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('shop/checkout.py');
  await window.goTo(4, 6);
  await window.press('Shift+Alt+G');
  await graph.waitForNodesAmong(...start);
  await graph.waitForLabel('checkout', /^checkout, function.*checkout\.py line 4.*focus/);
  await graph.waitForText(/symbols, \d+ calls.* · index up to date/);
  await graph.waitForFocus('checkout');
  await stage.photograph(window, '1-callers-and-callees');
}

/** Nothing but the keyboard, from the first key to the source and back. */
async function walkByKeys(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.press('ArrowRight');
  await until('a callee to have the keyboard', async () => {
    const name = await graph.focused();
    return name === 'place_order' || name === 'price_order' ? { found: true } : { seen: name ?? 'elsewhere' };
  });
  if ((await graph.focused()) === 'price_order') await window.press('ArrowDown');
  if ((await graph.focused()) === 'price_order') await window.press('ArrowUp');
  await graph.waitForFocus('place_order');
  await window.press('Space');
  await graph.waitForText(/return place_order\(cart, price\)/);
  await stage.photograph(window, '2-preview');
  await window.press('f');
  await graph.waitForNodesAmong('place_order', 'save_order', 'send_receipt', 'checkout');
  await graph.waitForLabel('place_order', /focus/);
  await window.press('Alt+ArrowLeft');
  await graph.waitForNodesAmong(...start);
  await window.press('Alt+ArrowRight');
  await graph.waitForNodesAmong('save_order', 'send_receipt');
  await window.press('Alt+ArrowLeft');
  await graph.waitForNodesAmong(...start);
  await window.press('?');
  await graph.locator('dialog[open], [role=dialog]').first().waitFor();
  await stage.photograph(window, '3-help');
  await window.press('Escape');
}

async function expandAndFilter(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await graph.node('place_order').click();
  await graph.waitForFocus('place_order');
  await window.press('e');
  await graph.waitForNodesAmong(...start, 'save_order', 'send_receipt');
  await stage.photograph(window, '4-expanded');
  await window.press('Shift+E');
  await until('the callees of place_order to go', async () => {
    const names = await graph.names();
    return names.includes('save_order') ? { seen: names.join(' ') } : { found: true };
  });
  await window.press('t');
  await until('tests to be hidden or shown', async () => {
    const names = (await graph.names()).join(' ');
    return names === [...start].sort().join(' ') || names.includes('test_empty_cart') ? { found: true } : { seen: names };
  });
  await window.press('t');
  await window.press('t');
  await window.press('l');
  await graph.locator('[role=tree]').waitFor();
  await stage.photograph(window, '5-list');
  await window.press('l');
  await graph.canvas.waitFor();
}

/** A pointer on a node marks its calls in the code, and a double click goes there. */
async function pointAndOpen(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('shop/checkout.py');
  await graph.node('price_order').hover();
  await until('the call to be marked in the code', async () => {
    const marked = await window.page.locator('.monaco-editor .view-overlays .cdr[class*="ced-"]').count();
    return marked > 0 ? { found: true } : { seen: 'no mark' };
  });
  await stage.photograph(window, '6-hover');
  await graph.node('handle_put').dblclick();
  await window.activeTab('handlers.py').waitFor();
  await window.waitForCursor({ line: 8 });
}

/** VS Code's own menu on a node. */
async function contextMenu(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await graph.node('place_order').click({ button: 'right' });
  const line = (name: string) => window.page.locator('.monaco-menu .action-item').filter({ hasText: new RegExp(`^${name}`) });
  for (const name of ['Open to Side', 'Expand', 'Hide All in This File', 'Find Path From Here', 'Copy Reference'])
    await line(name).waitFor();
  await stage.photograph(window, '6-menu');
  await chooseFromMenu(window, /^Focus/);
  await graph.waitForLabel('place_order', /focus/);
  await graph.button('Back').click();
  await graph.waitForLabel('checkout', /focus/);

  const title = graph.locator('.group-title').filter({ hasText: 'handlers.py' }).first();
  await title.click({ button: 'right' });
  await stage.photograph(window, '6-menu-of-a-group');
  await chooseFromMenu(window, /^Collapse/);
  await graph.node('handlers.py').waitFor();
  await graph.button('Back').click();
  await graph.waitForNodesAmong(...start);
}

async function followCursor(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('shop/storage.py');
  await window.goTo(6, 8);
  await graph.waitForLabel('save_order', /focus/);
  await graph.waitForNodesAmong('save_order', 'open_store', 'place_order');
  await stage.photograph(window, '7-follow');
  await skeinCommand(window, 'Graph: Pin');
  await window.openFile('shop/mail.py');
  await window.goTo(1, 6);
  await window.openFile('shop/checkout.py');
  await window.goTo(9, 14);
  await graph.waitForLabel('save_order', /focus/);
  await skeinCommand(window, 'Graph: Unpin');
}

async function findPath(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await skeinCommand(window, 'Find Call Path Between Symbols…');
  await window.waitForPickRow(/price_order.*at the cursor/);
  await window.typeIntoPick('handle_all');
  await window.choosePickRow(/handle_all.*handlers\.py/);
  await window.page.locator('.quick-input-title').filter({ hasText: 'from handle_all to' }).waitFor();
  await stage.photograph(window, '8-path-to');
  await window.typeIntoPick('save_order');
  await window.choosePickRow(/save_order.*storage\.py/);
  await graph.waitForNodesAmong('handle_all', 'handle_post', 'checkout', 'place_order', 'save_order');
  await stage.photograph(window, '9-path');
}

async function liveUpdate(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('shop/checkout.py');
  await window.goTo(4, 6);
  await window.press('Shift+Alt+G');
  await graph.waitForNodesAmong(...start);
  await stage.repository.write('web/batch.py', 'from shop.checkout import checkout\n\n\ndef run_batch(carts):\n    checkout(carts)\n');
  await graph.waitForNodesAmong(...start, 'run_batch');
  await stage.repository.remove('web/batch.py');
  await until('run_batch to go', async () => {
    const names = await graph.names();
    return names.includes('run_batch') ? { seen: names.join(' ') } : { found: true };
  });
  await window.openFile('shop/checkout.py');
  await window.typeAtEnd('\n\ndef checkout_twice(cart):\n    checkout(cart)\n');
  await window.goTo(4, 6);
  await graph.waitForNodesAmong(...start, 'checkout_twice');
  await stage.photograph(window, '10-typed');
  assert.ok(
    !(await stage.repository.read('shop/checkout.py')).includes('checkout_twice'),
    'the buffer was saved too early to prove anything',
  );
}
