import { writeCallingFiles } from '../callingFiles.ts';
import { GraphView } from '../graphView.ts';
import { languageServers } from '../languageServers.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, statusItem, talkative, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

export const graphStates: Scenario = {
  name: 'graph-states',
  title: 'where there is no graph to see, the panel says why and offers what can be done',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await writeCallingFiles(stage.repository);
    await stage.repository.write('web/page.css', '.page { color: red }\n');
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    const graph = new GraphView(window, 'view');
    await noSymbol(stage, window, graph);
    await notIndexed(stage, window, graph);
    await unsupported(stage, window, graph);
    await noEdges(stage, window, graph);
    await noPath(stage, window, graph);
    await tooSlow(stage, window, graph);
    await offAndOn(stage, window, graph);
    await stopped(stage, window, graph);
  },
};

async function noSymbol(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await skeinCommand(window, 'Show Call Graph');
  await graph.waitForText(/Place the cursor in a function, or search\. Search Symbols/);
  await stage.photograph(window, '1-no-symbol');
  await graph.button('Search Symbols').click();
  await window.typeIntoPick('lonely');
  await window.waitForPickRow(/lonely_function/);
  await window.closeQuickInput();
}

async function notIndexed(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('generated/models.py');
  await window.goTo(1, 6);
  await skeinCommand(window, 'Show Call Graph');
  await graph.waitForText(/Not indexed: ignored by \.gitignore:3 Index This File/);
  await stage.photograph(window, '2-not-indexed');
  await graph.button('Index This File').click();
  await window.waitForMessage(/Not indexed: ignored by \.gitignore:3/);
  await window.dismissMessages();
}

async function unsupported(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('web/page.css');
  await skeinCommand(window, 'Show Call Graph');
  await graph.waitForText(/Calls are not extracted for CSS yet\./);
  await stage.photograph(window, '3-unsupported');
}

async function noEdges(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('web/lonely.py');
  await window.goTo(1, 6);
  await window.press('Shift+Alt+G');
  await graph.waitForText(/No calls found to or from lonely_function\. Dynamic calls cannot be seen\./);
  await stage.photograph(window, '4-no-edges');
}

async function noPath(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await skeinCommand(window, 'Find Call Path Between Symbols…');
  await window.typeIntoPick('save_order');
  await window.choosePickRow(/save_order.*storage\.py/);
  await window.page.locator('.quick-input-title').filter({ hasText: 'from save_order to' }).waitFor();
  await window.typeIntoPick('handle_all');
  await window.choosePickRow(/handle_all.*handlers\.py/);
  await graph.waitForText(/No call path within \d+ steps\./);
  await stage.photograph(window, '5-no-path');
}

/** A server that does not answer in time is not waited for. */
async function tooSlow(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await window.openFile('shop/checkout.py');
  await window.goTo(4, 6);
  await window.press('Shift+Alt+G');
  await graph.waitForNodesAmong('checkout', 'handle_post');
  for (const depth of [2, 3, 4]) {
    await graph.button('Callers: one level more').click();
    await graph
      .locator('.depth-value')
      .first()
      .filter({ hasText: `${depth}` })
      .waitFor();
  }
  const servers = await languageServers(stage.server.processGroup, stage.extensionsFolder);
  for (const server of servers) process.kill(server, 'SIGSTOP');
  try {
    await skeinCommand(window, 'Graph: Refresh');
    await graph.waitForText(/Took too long at depth 4\. Try depth 2/);
    await stage.photograph(window, '6-too-slow');
  } finally {
    for (const server of servers) process.kill(server, 'SIGCONT');
  }
  await graph.button('Try depth 2').click();
  await graph.waitForNodesAmong('checkout', 'handle_post');
}

async function offAndOn(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await stage.repository.changeSettings({ 'skein.enabled': false });
  await window.waitForStatus(statusItem, /Skein is off/);
  await window.openFile('shop/checkout.py');
  await window.goTo(4, 6);
  await graph.waitForText(/Skein is off for this workspace\. Enable/);
  await stage.photograph(window, '7-off');
  await graph.button('Enable').click();
  await waitUntilIndexed(window);
  await window.openFile('shop/checkout.py');
  await window.goTo(4, 6);
  await window.press('Shift+Alt+G');
  await graph.waitForNodesAmong('checkout', 'handle_post');
}

/** A server that falls again and again stays down. */
async function stopped(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  await until('the server to stay down', async () => {
    const status = await window.status(statusItem);
    if (/Index stopped/.test(status?.text ?? '')) return { found: true };
    for (const server of await languageServers(stage.server.processGroup, stage.extensionsFolder)) process.kill(server, 'SIGKILL');
    return { seen: status?.text ?? 'no item' };
  });
  await graph.waitForText(/Skein stopped\. Restart Show Log/);
  await stage.photograph(window, '8-stopped');
  await graph.button('Restart').click();
  await waitUntilIndexed(window);
  await graph.waitForNodesAmong('checkout', 'handle_post');
}
