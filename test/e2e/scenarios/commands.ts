import { ignoreRule } from '../polyglotRepository.ts';
import type { Repository } from '../repository.ts';
import type { Scenario } from '../scenario.ts';
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
