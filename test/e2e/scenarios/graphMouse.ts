import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { writeCallingFiles } from '../callingFiles.ts';
import { chooseFromMenu } from '../contextMenu.ts';
import { GraphView } from '../graphView.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

export const graphMouse: Scenario = {
  name: 'graph-mouse',
  title:
    'the mouse expands, hides, opens and filters; lines say why they are believed; every line of the menu of a symbol does what it says',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await writeCallingFiles(stage.repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    const graph = new GraphView(window, 'view');
    await directions(stage, window, graph);
    await expandAndHide(stage, window, graph);
    await pointAtLines(stage, window, graph);
    await filterPopup(stage, window, graph);
    await menu(stage, window, graph);
    await menuOfOutside(stage, window, graph);
  },
};

const start = ['checkout', 'handle_post', 'handle_put', 'place_order', 'price_order'];

/** One side only, by the commands of the palette, and both again by the buttons of the graph. */
async function directions(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('shop/checkout.py');
  await window.goTo(4, 6);
  await skeinCommand(window, 'Show Callers');
  await graph.waitForNodesAmong('checkout', 'handle_post', 'handle_put');
  await graph.waitForNone('place_order');
  await stage.photograph(window, '1-callers');
  await skeinCommand(window, 'Show Callees');
  await graph.waitForNodesAmong('checkout', 'place_order', 'price_order');
  await graph.waitForNone('handle_post');
  await stage.photograph(window, '2-callees');
  await skeinCommand(window, 'Graph: Back');
  await graph.waitForNone('place_order');
  await skeinCommand(window, 'Graph: Forward');
  await graph.waitForNone('handle_post');
  await graph.button('Callers and callees').click();
  await graph.waitForNodesAmong(...start);
  // Whatever is opened from here on, the graph stays.
  await graph.button('Follow cursor').click();
}

async function expandAndHide(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await graph.node('place_order').locator('[data-badge=out]').click();
  await graph.waitForNodesAmong(...start, 'save_order', 'send_receipt');
  await graph.node('price_order').click({ modifiers: ['Alt'] });
  await graph.waitForNone('price_order');
  await graph.node('handle_post').click({ modifiers: ['Control'] });
  await window.activeTab('handlers.py').waitFor();
  assert.equal(await window.page.locator('.editor-group-container').count(), 2, 'the source is not beside the other');
  await window.command('View: Close All Editors in Group');
  await skeinCommand(window, 'Graph: Toggle List View');
  await graph.locator('[role=tree]').waitFor();
  await stage.photograph(window, '3-list');
  await skeinCommand(window, 'Graph: Toggle List View');
  await graph.canvas.waitFor();
}

/** A line carries its calls: pointed at, chosen, and found from the code. */
async function pointAtLines(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  const edge = graph.locator('.edges [data-edge][aria-label^="place_order → save_order"]');
  const { x, y } = await onTheLine(graph, edge);
  await window.page.mouse.move(x, y);
  await graph
    .locator('.tooltip')
    .filter({ hasText: /2 calls, exact/ })
    .waitFor();
  await graph
    .locator('.tooltip')
    .filter({ hasText: /orders\.py:10\s*orders\.py:12/ })
    .waitFor();
  await stage.photograph(window, '4-line');
  await window.page.mouse.click(x, y);
  await graph.waitForText(/orders\.py:10.*orders\.py:12/);
  await graph.locator('.preview .site').nth(1).click();
  await window.activeTab('orders.py').waitFor();
  await window.waitForCursor({ line: 12 });
  await stage.photograph(window, '5-calls-of-a-line');
  await window.openFile('shop/orders.py');
  await window.goTo(13, 8);
  await graph.locator('.edges .is-highlighted[aria-label^="place_order → send_receipt"]').waitFor();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of a curve is not the middle of the box around it, and a straight line has no height at all. */
async function onTheLine(graph: GraphView, edge: Locator): Promise<Point> {
  const middle = await edge.locator('.line').evaluate(middleInCanvas);
  const canvas = await graph.canvas.boundingBox();
  return { x: (canvas?.x ?? 0) + middle.x, y: (canvas?.y ?? 0) + middle.y };
}

interface Line {
  readonly getTotalLength: () => number;
  readonly getPointAtLength: (length: number) => { readonly matrixTransform: (matrix: unknown) => Point };
  readonly getScreenCTM: () => unknown;
  readonly ownerSVGElement: { readonly getBoundingClientRect: () => Point };
}

/** Runs in the page. */
function middleInCanvas(line: Line): Point {
  const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
  const canvas = line.ownerSVGElement.getBoundingClientRect();
  return { x: x - canvas.x, y: y - canvas.y };
}

async function filterPopup(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await graph.button(/^Filter/).click();
  const popup = graph.locator('.popup.is-filter');
  const choose = async (what: string, value: string) =>
    await popup.getByRole('group', { name: what }).getByText(value, { exact: true }).click();
  await choose('Tests', 'Show');
  await graph.waitForNodesAmong('test_empty_cart', 'test_full_cart');
  await choose('Tests', 'Hide');
  await graph.waitForNone('test_empty_cart', '2 tests');
  await popup.getByRole('textbox', { name: 'Only files that match' }).fill('shop/**');
  await window.press('Enter');
  await graph.waitForNone('handle_post');
  await stage.photograph(window, '6-filter');
  await popup.getByRole('textbox', { name: 'Only files that match' }).fill('');
  await window.press('Enter');
  await graph.waitForNodesAmong('handle_post');
  await popup.getByRole('textbox', { name: 'Not files that match' }).fill('web/**');
  await window.press('Enter');
  await graph.waitForNone('handle_post');
  await popup.getByRole('textbox', { name: 'Not files that match' }).fill('');
  await window.press('Enter');
  await graph.waitForNodesAmong('handle_post');
  await popup.getByText('Hidden: 1').waitFor();
  await popup.getByRole('button', { name: 'Show what was hidden' }).click();
  await graph.waitForNodesAmong('price_order');
  await popup.getByRole('button', { name: 'Close' }).click();
  await popup.waitFor({ state: 'detached' });
}

async function choose(window: EditorWindow, graph: GraphView, name: string, title: RegExp): Promise<void> {
  await graph.node(name).click({ button: 'right' });
  await chooseFromMenu(window, title);
}

/** VS Code's own menu, line by line. */
async function menu(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await choose(window, graph, 'handle_put', /^Open$/);
  await window.activeTab('handlers.py').waitFor();
  await window.waitForCursor({ line: 8 });
  await choose(window, graph, 'price_order', /^Open to Side/);
  await window.activeTab('orders.py').waitFor();
  assert.equal(await window.page.locator('.editor-group-container').count(), 2, 'the source is not beside the other');
  await window.command('View: Close All Editors in Group');

  await choose(window, graph, 'place_order', /^Collapse/);
  await graph.waitForNone('save_order', 'send_receipt');
  await choose(window, graph, 'place_order', /^Expand/);
  await graph.waitForNodesAmong('save_order', 'send_receipt');

  await choose(window, graph, 'send_receipt', /^Hide$/);
  await graph.waitForNone('send_receipt');
  await choose(window, graph, 'handle_post', /^Hide All in This File/);
  await graph.waitForNone('handle_post', 'handle_put');
  await graph.button('Back').click();
  await graph.waitForNodesAmong('handle_post', 'handle_put');
  await choose(window, graph, 'handle_post', /^Hide All in This Folder/);
  await graph.waitForNone('handle_post', 'handle_put');
  await graph.button('Back').click();
  await graph.waitForNodesAmong('handle_post', 'handle_put');

  await choose(window, graph, 'save_order', /^Copy Name/);
  await waitForClipboard(window, /^save_order$/);
  await choose(window, graph, 'save_order', /^Copy Reference/);
  await waitForClipboard(window, /^shop\/storage\.py:5$/);

  await choose(window, graph, 'handle_post', /^Find Path From Here…/);
  await window.typeIntoPick('open_store');
  await window.choosePickRow(/open_store.*storage\.py/);
  await graph.waitForNodesAmong('handle_post', 'checkout', 'place_order', 'save_order', 'open_store');
  await graph.waitForNone('handle_put');
  await choose(window, graph, 'save_order', /^Find Path To Here…/);
  await window.typeIntoPick('handle_all');
  await window.choosePickRow(/handle_all.*handlers\.py/);
  await graph.waitForNodesAmong('handle_all', 'handle_post', 'save_order');
  await stage.photograph(window, '7-path');
}

async function menuOfOutside(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('shop/orders.py');
  await window.goTo(5, 6);
  await skeinCommand(window, 'Show Call Graph');
  await graph.waitForNodesAmong('price_order', 'checkout');
  await graph.waitForFocus('price_order');
  await window.press('x');
  await graph.waitForNodesAmong('built-in');
  await graph.node('built-in').click({ button: 'right' });
  await stage.photograph(window, '8-menu-outside');
  await chooseFromMenu(window, /^Hide Externals/);
  await graph.waitForNone('built-in');
}

async function waitForClipboard(window: EditorWindow, pattern: RegExp): Promise<void> {
  await until(`the clipboard to hold ${pattern}`, async () => {
    const text = await window.clipboardText();
    return pattern.test(text) ? { found: true } : { seen: text };
  });
}
