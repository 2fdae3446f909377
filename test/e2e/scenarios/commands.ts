import { GraphView } from '../graphView.ts';
import { waitForLanguageServers } from '../languageServers.ts';
import { ignoreRule } from '../polyglotRepository.ts';
import type { Repository } from '../repository.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { outputChannel, skeinCommand, statusItem, talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

export const commands: Scenario = {
  name: 'commands',
  title: 'every command of the palette does what its title says',
  trust: 'granted',
  settings: { ...talkative, 'files.watcherExclude': { '**/unwatched/**': true } },
  play: async (stage) => {
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    for (const title of titles) await window.waitForCommand(`Skein: ${title}`);

    await pauseAndResume(window, stage.repository);
    await rebuild(window);
    await reindex(window, stage.repository);

    await searchSymbols(window);
    await stage.photograph(window, 'opened');

    await window.openFile('generated/models.py');
    await skeinCommand(window, 'Why Is This File (Not) Indexed?');
    await window.waitForMessage(new RegExp(`\\${ignoreRule.file}:${ignoreRule.line}`));
    await stage.photograph(window, 'explained');
    await window.dismissMessages();
    await window.openFile('service/pricing.py');
    await skeinCommand(window, 'Why Is This File (Not) Indexed?');
    await window.waitForMessage(/\bindexed\b/i);
    await window.dismissMessages();

    await skeinCommand(window, 'Show Index Status');
    await window.waitForTreeRow('Index', /^Updated/);
    await stage.photograph(window, 'status');
    await skeinCommand(window, 'Show Log');
    await window.waitForOutput(outputChannel, /\bfiles?\b.*\bms\b/);
    // Only a rebuild processes files again that have not changed.
    await window.waitForOutput(outputChannel, /\breprocessed\b/);
    await stage.photograph(window, 'log');

    await restart(stage, window);
    await exploreCalls(window);
    await statusOfFile(stage, window);
    await tooltip(stage, window);
    await deleteAndResume(stage, window);
    await offAndOn(stage, window);
  },
};

/** Resume Indexing is offered only while the index is paused, so it is not among these. */
const titles = [
  'Reindex Changed Files',
  'Rebuild Index from Scratch',
  'Pause Indexing',
  'Show Index Status',
  'Show Log',
  'Why Is This File (Not) Indexed?',
  'Search Symbols…',
  'Restart Language Server',
  'Delete Index for This Workspace',
];

async function pauseAndResume(window: EditorWindow, repository: Repository): Promise<void> {
  await skeinCommand(window, 'Pause Indexing');
  await window.waitForStatus(statusItem, /Index paused/);
  await repository.write('service/paused.py', 'def paused_write():\n    return 1\n');
  await skeinCommand(window, 'Resume Indexing');
  await waitUntilIndexed(window);
  await window.waitForSymbol({ query: 'paused_', name: 'paused_write', at: 'service/paused.py' });
}

/** The file lies where VS Code watches nothing, so it is the command that finds it. */
async function reindex(window: EditorWindow, repository: Repository): Promise<void> {
  await repository.write('unwatched/late.py', 'def reindexed_late():\n    return 1\n');
  await skeinCommand(window, 'Reindex Changed Files');
  await window.waitForSymbol({ query: 'reindexed_', name: 'reindexed_late', at: 'unwatched/late.py' });
}

async function rebuild(window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Rebuild Index from Scratch');
  await window.answerDialog(/rebuild/i, /^Cancel$/);
  await waitUntilIndexed(window);
  await skeinCommand(window, 'Rebuild Index from Scratch');
  await window.answerDialog(/rebuild/i, /^Rebuild/);
  await waitUntilIndexed(window);
  await waitForKnownSymbols(window);
}

async function searchSymbols(window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Search Symbols…');
  await window.typeIntoPick('restock');
  await window.choosePickRow(/restock.*inventory\.py/);
  await window.activeTab('inventory.py').waitFor();
  await until('the cursor on the symbol', async () => {
    const cursor = await window.cursor();
    return cursor?.line === 4 ? { found: true } : { seen: JSON.stringify(cursor) };
  });
}

async function restart(stage: Stage, window: EditorWindow): Promise<void> {
  const { processGroup } = stage.server;
  const [first] = await waitForLanguageServers(processGroup, stage.extensionsFolder, 1);
  await skeinCommand(window, 'Restart Language Server');
  await until('another language server', async () => {
    const [now] = await waitForLanguageServers(processGroup, stage.extensionsFolder, 1);
    return now !== first ? { found: true } : { seen: 'the first one' };
  });
  await waitUntilIndexed(window);
  await waitForKnownSymbols(window);
  await window.closeQuickInput();
}

async function exploreCalls(window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Explore Calls of a Much Used Function');
  const graph = new GraphView(window, 'view');
  await until('a graph with a focus', async () => {
    const labels = await graph.locator('.nodes [data-node][aria-label$="focus"]').count();
    return labels > 0 ? { found: true } : { seen: await graph.said() };
  });
}

/** What stands behind the braces of the status bar, and what its link says. */
async function statusOfFile(stage: Stage, window: EditorWindow): Promise<void> {
  const { page } = window;
  await window.openFile('service/inventory.py');
  await page.locator('[id="status.languageStatus"]').hover();
  const entry = page.locator('.hover-language-status').filter({ hasText: /^Indexed/ });
  await entry.waitFor();
  await stage.photograph(window, 'file-status');
  await entry.getByText('Why?').click();
  await window.waitForMessage(/Indexed: /);
  await window.dismissMessages();
}

async function tooltip(stage: Stage, window: EditorWindow): Promise<void> {
  await window.page.locator(`.part.statusbar .statusbar-item[id$="${statusItem}"]`).hover();
  const hover = window.page.locator('.monaco-hover:visible').filter({ hasText: 'Skein: index of this workspace' });
  await hover.filter({ hasText: /shop: \d+ files, \d+ symbols, updated.*Pause · Log/s }).waitFor();
  await stage.photograph(window, 'tooltip');
  await window.press('Escape');
}

async function deleteAndResume(stage: Stage, window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Delete Index for This Workspace');
  await stage.photograph(window, 'delete');
  await window.answerDialog(/Delete the index of this workspace\?/, /^Delete$/);
  await window.waitForStatus(statusItem, /Index paused/);
  await skeinCommand(window, 'Show Index Status');
  await stage.photograph(window, 'deleted');
  await skeinCommand(window, 'Resume Indexing');
  await waitUntilIndexed(window);
  await waitForKnownSymbols(window);
  await window.closeQuickInput();
}

async function offAndOn(stage: Stage, window: EditorWindow): Promise<void> {
  await stage.repository.changeSettings({ 'skein.enabled': false });
  await window.waitForStatus(statusItem, /Skein is off/);
  await skeinCommand(window, 'Enable for This Workspace');
  await waitUntilIndexed(window);
}
