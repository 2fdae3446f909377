import assert from 'node:assert/strict';
import type { Graph } from '../../../server/protocol/graph.ts';
import { writeCallingFiles } from '../callingFiles.ts';
import { GraphView } from '../graphView.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

export const graphEditor: Scenario = {
  name: 'graphs',
  title: 'a second graph in the editor area; graphs come back after a reload, can be exported, and are read in every theme',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await writeCallingFiles(stage.repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await nothingToOffer(window);
    await besideAPinnedOne(stage, window);
    await exported(stage, window);
    await reloaded(stage, window);
    await nothingToSee(stage, window);
    await inEveryTheme(stage, window);
    await openedInEditor(stage, window);
  },
};

const inPanel = ['checkout', 'handle_post', 'handle_put', 'place_order', 'price_order'];
const inEditor = ['save_order', 'place_order', 'open_store'];

/** Commands of graphs are not offered while there is none. */
async function nothingToOffer(window: EditorWindow): Promise<void> {
  const titles = await window.commandTitles('Skein: Show Call Graph');
  assert.ok(titles.includes('Skein: Show Call Graph'), titles.join(' / '));
  const offered = (await window.commandTitles('Skein: Graph: ')).filter((title) => title.startsWith('Skein: Graph: '));
  assert.deepEqual(offered, []);
}

async function besideAPinnedOne(stage: Stage, window: EditorWindow): Promise<void> {
  await window.openFile('shop/checkout.py');
  await window.goTo(4, 6);
  await skeinCommand(window, 'Show Call Graph');
  const view = new GraphView(window, 'view');
  await view.waitForNodesAmong(...inPanel);
  await view.button('Pin').click();
  await view.button('Unpin').waitFor();

  await window.openFile('shop/storage.py');
  await window.goTo(5, 6);
  await window.press('Shift+Alt+G');
  const editor = new GraphView(window, 'editor');
  await editor.waitForNodesAmong(...inEditor);
  await window.activeTab('Calls of save_order').waitFor();
  await editor.waitForFocus('save_order');
  assert.deepEqual((await view.names()).includes('save_order'), false);
  await stage.photograph(window, '1-beside-a-pinned-one');

  await editor.node('open_store').dblclick();
  await window.activeTab('storage.py').waitFor();
  await window.waitForCursor({ line: 1 });
  assert.equal(await editor.isVisible(), true, 'the source covers the graph it was opened from');
}

async function exported(stage: Stage, window: EditorWindow): Promise<void> {
  await save(window, 'SVG', 'calls-of-checkout.svg');
  const svg = await written(stage, 'calls-of-checkout.svg');
  assert.match(svg, /^<\?xml|^<svg/);
  assert.match(svg, />checkout</);
  assert.match(svg, /callers.*checkout/);
  await save(window, 'Mermaid', 'calls-of-checkout.mmd');
  assert.match(await written(stage, 'calls-of-checkout.mmd'), /^flowchart LR/m);
  await save(window, 'PNG', 'calls-of-checkout.png');
  assert.equal((await written(stage, 'calls-of-checkout.png')).slice(1, 4), 'PNG');
  await save(window, 'DOT', 'calls-of-checkout.dot');
  assert.match(await written(stage, 'calls-of-checkout.dot'), /^digraph[\s\S]*checkout/);
  await save(window, 'GraphML', 'calls-of-checkout.graphml');
  assert.match(await written(stage, 'calls-of-checkout.graphml'), /<graphml[\s\S]*checkout/);
  await save(window, 'JSON', 'calls-of-checkout.json');
  const { graph } = JSON.parse(await written(stage, 'calls-of-checkout.json')) as { readonly graph: Pick<Graph, 'nodes' | 'edges'> };
  assert.ok(graph.nodes.length >= inPanel.length && graph.edges.length > 0, 'the exported graph lacks nodes or edges');

  await skeinCommand(window, 'Graph: Copy as Mermaid');
  const copied = await until('a graph in the clipboard', async () => {
    const text = await window.clipboardText();
    return text.startsWith('flowchart') ? { found: text } : { seen: text };
  });
  assert.match(copied, /^flowchart LR[\s\S]*checkout/);
}

async function save(window: EditorWindow, format: string, file: string): Promise<void> {
  await skeinCommand(window, 'Export Graph…');
  await window.choosePickRow(new RegExp(`^\\s*${format}`));
  await window.waitForPickValue(new RegExp(`${file}$`));
  await window.press('Enter');
}

async function written(stage: Stage, file: string): Promise<string> {
  return await until(`${file} to be written`, async () => {
    const text = await stage.repository.read(file).catch(() => '');
    return text === '' ? { seen: 'nothing' } : { found: text };
  });
}

async function reloaded(stage: Stage, window: EditorWindow): Promise<void> {
  await window.reload();
  await waitUntilIndexed(window);
  await new GraphView(window, 'view').waitForNodesAmong(...inPanel);
  await new GraphView(window, 'editor').waitForNodesAmong(...inEditor);
  await stage.photograph(window, '2-after-a-reload');
}

/** What cannot be shown is said in words, with what can be done. */
async function nothingToSee(stage: Stage, window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Graph: Unpin').catch(() => undefined);
  const view = new GraphView(window, 'view');
  await window.openFile('web/lonely.py');
  await window.goTo(1, 6);
  await window.press('Shift+Alt+G');
  await view.waitForText(/No calls found to or from lonely_function\. Dynamic calls cannot be seen\./);
  await stage.photograph(window, '3-no-edges');
}

async function inEveryTheme(stage: Stage, window: EditorWindow): Promise<void> {
  const view = new GraphView(window, 'view');
  await window.openFile('shop/checkout.py');
  await window.goTo(4, 6);
  await window.press('Shift+Alt+G');
  await view.waitForNodesAmong(...inPanel);
  await view.node('place_order').click();
  await view.waitForText(/return place_order/);
  // What is selected stays marked in the code.
  await window.page.mouse.move(5, 5);
  for (const theme of pictured) {
    await stage.repository.changeSettings({ 'workbench.colorTheme': theme.name });
    await window.page.locator(`.monaco-workbench.${theme.style}`).waitFor();
    await view.locator(`body.${theme.body}`).waitFor();
    await stage.photograph(window, `4-${theme.file}`);
  }
}

/** The view's graph as a tab of its own, with what the user has made of it; its title bar works on it, not on the view. */
async function openedInEditor(stage: Stage, window: EditorWindow): Promise<void> {
  const view = new GraphView(window, 'view');
  await skeinCommand(window, 'Open Graph in Editor');
  await window.activeTab('Calls of checkout').waitFor();
  const tab = window.page.locator('.editor-group-container.active .editor-actions');
  await tab
    .getByRole('button', { name: /Graph: Pin/ })
    .first()
    .click();
  await tab
    .getByRole('button', { name: /Graph: Unpin/ })
    .first()
    .waitFor();
  await view.button('Pin').waitFor();
  await stage.photograph(window, '5-opened-in-editor');

  // The palette means the tab in front, the title bar of the view means the view.
  await skeinCommand(window, 'Graph: Unpin');
  await tab
    .getByRole('button', { name: /Graph: Pin/ })
    .first()
    .waitFor();
  await view.button('Pin').waitFor();
  await window.page
    .locator('.part.panel')
    .getByRole('button', { name: /Graph: Pin/ })
    .first()
    .click();
  await view.button('Unpin').waitFor();
  await tab
    .getByRole('button', { name: /Graph: Pin/ })
    .first()
    .waitFor();
}

/** The theme's name in the settings, the classes VS Code puts on the workbench and on the page, and the picture's name. */
const pictured = [
  { name: 'Default Light Modern', style: 'vs', body: 'vscode-light', file: 'light' },
  { name: 'Default Dark Modern', style: 'vs-dark', body: 'vscode-dark', file: 'dark' },
  { name: 'Default High Contrast', style: 'hc-black', body: 'vscode-high-contrast', file: 'high-contrast' },
  { name: 'Default High Contrast Light', style: 'hc-light', body: 'vscode-high-contrast-light', file: 'high-contrast-light' },
];
