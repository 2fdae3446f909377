import assert from 'node:assert/strict';
import path from 'node:path';
import type { Answer, IndexStatus, SymbolHit } from '../../../server/src/api/codeIndex.ts';
import type { VerifyReport } from '../../../server/src/indexer/indexer.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, statusItem, waitUntilIndexed } from '../skein.ts';
import { askSkein } from '../skeinCommand.ts';
import { addBranch, copyAsRepository, filesOf, type TourBranch } from '../tourRepository.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

/** Not one of the scenarios that are always played: it takes a folder and minutes, and its pictures are there to be looked at. */
export function tour(folder: string): Scenario {
  return {
    name: 'tour',
    title: `a copy of ${folder} is indexed, searched, and followed to a branch on which ${branchSize} files differ`,
    trust: 'granted',
    // As a person has it: git runs beside us.
    settings: { 'git.enabled': true },
    play: (stage) => play(stage, folder),
  };
}

/** Files that differ on the branch, if the folder has as many. */
const branchSize = 5000;

/** Files that a first index takes so long for that one can look at it. */
const largeFolder = 2000;

/** A large folder on a busy machine, ms. */
const longWork = 600_000;

async function play(stage: Stage, folder: string): Promise<void> {
  const copy = path.join(stage.scratch, path.basename(folder));
  const { repository, samples } = await copyAsRepository(folder, copy);
  console.log(`       ${(await filesOf(repository)).length} files are committed; the tour visits ${samples.join(', ')}`);

  const opened = performance.now();
  const window = await stage.openWindow(copy);
  if ((await filesOf(repository)).length >= largeFolder) await lookAtProgress(stage, window);
  await waitUntilIndexed(window, longWork);
  console.log(`       indexed ${seconds(opened)} after the window was opened`);
  await stage.photograph(window, '3-indexed');

  await search(stage, window, await queriesFor(stage, copy));
  await skeinCommand(window, 'Show Index Status');
  await window.waitForTreeRow('Index', /^Updated/);
  await stage.photograph(window, '6-status');
  await explain(stage, window, samples);

  const before = (await askSkein(['status'], { folder: copy, cacheFolder: stage.cacheFolder })) as IndexStatus;
  const branch = await addBranch(repository, soundFiles(before, await filesOf(repository), samples), branchSize);
  const after = await switchBranch({ stage, window, copy, branch, before }, () => repository.git('checkout', '--quiet', branch.name));
  assert.equal(after.files, before.files - branch.removed);
  await skeinCommand(window, 'Show Index Status');
  await window.waitForTreeRow('Index', new RegExp(`^${after.files.toLocaleString('en-US')} files`));
  await window.waitForTreeRow('Index', new RegExp(`^${after.symbols.toLocaleString('en-US')} symbols`));
  await stage.photograph(window, '9-branch');
  await skeinCommand(window, 'Show Log');
  await stage.photograph(window, '9-log');

  // The index is compared as the editor left it: only its owner may do so.
  await window.close();
  const report = await until('the editor to leave the index', () => verified(stage, copy), { timeout: longWork });
  console.log(`       skein verify: ${JSON.stringify({ ...report, differences: report.differences.slice(0, 3) })}`);
  assert.ok(report.equal, 'the index is not what a fresh one would be');
}

async function lookAtProgress(stage: Stage, window: EditorWindow): Promise<void> {
  await window.waitForStatus(statusItem, /Indexing [\d,]+\/[\d,]+/, longWork);
  await stage.photograph(window, '1-progress');
  await skeinCommand(window, 'Show Index Status');
  await window.waitForTreeRow('Index', /indexing/);
  await window.waitForStatus(statusItem, /Indexing \d,\d+\/[\d,]+/, longWork);
  await stage.photograph(window, '2-status-while-indexing');
  await window.symbols('get');
  await stage.photograph(window, '2-search-while-indexing');
  await window.closeQuickInput();
}

interface Queries {
  /** The beginning of a name, the same within what holds it, and a short name that is rarely one. */
  readonly names: readonly string[];
  readonly kind: string;
}

/** Words of the folder itself, whatever it is written in. */
async function queriesFor(stage: Stage, folder: string): Promise<Queries> {
  const at = { folder, cacheFolder: stage.cacheFolder };
  const { value } = (await askSkein(['search', 'e', '--limit', '200'], at)) as Answer<readonly SymbolHit[]>;
  const found = value.find(({ name, container }) => container !== '' && /^\w{6,}$/.test(name)) ?? value[0];
  assert.ok(found !== undefined, 'no name of the folder has an e');
  const beginning = found.name.slice(0, 5);
  const holder = found.container.split('.').at(-1) ?? '';
  return { names: [beginning, ...(holder === '' ? [] : [`${holder}.${beginning}`]), 'hypot'], kind: found.kind };
}

async function search(stage: Stage, window: EditorWindow, { names, kind }: Queries): Promise<void> {
  for (const [index, query] of names.entries()) {
    const asked = performance.now();
    const rows = await window.symbols(query);
    console.log(`       Ctrl+T ${query}: ${rows.length} rows on the screen ${seconds(asked)} after the key, typing delay included`);
    await stage.photograph(window, `4-symbols-${index + 1}`);
  }
  await window.closeQuickInput();
  await skeinCommand(window, 'Search Symbols…');
  await window.typeIntoPick(`${names[0]} kind:${kind}`);
  await window.waitForPickRow(new RegExp(names[0] ?? '', 'i'));
  await stage.photograph(window, '5-search');
  await window.closeQuickInput();
}

/** Each sample is opened, asked about and searched for with its language's own services running. */
async function explain(stage: Stage, window: EditorWindow, samples: readonly string[]): Promise<void> {
  for (const file of samples) {
    await window.openFile(file);
    await skeinCommand(window, 'Why Is This File (Not) Indexed?');
    await window.waitForMessage(/(Not indexed|Indexed):/);
    await stage.photograph(window, `7-why-${path.extname(file).slice(1) || path.basename(file)}`);
    await window.dismissMessages();
  }
  await window.command('View: Show Explorer');
  // Off the tabs, whose hovers would cover what is to be seen.
  await window.page.mouse.move(800, 790);
  // VS Code's own TypeScript answers for the same files by now.
  for (const file of samples.filter((name) => name.endsWith('.ts'))) {
    const name = path.basename(file, '.ts');
    await window.waitForSymbol({ query: name, name, at: '' });
    await stage.photograph(window, '8-symbols-beside-others');
  }
  await window.closeQuickInput();
  await stage.photograph(window, '8-explorer');
}

/**
 * Files to which a symbol can be added: nothing is known to be wrong with them. Nor are they open: what is deleted and still open is
 * answered from its editor.
 */
function soundFiles(status: IndexStatus, files: readonly string[], open: readonly string[]): readonly string[] {
  const unsound = new Set([...status.skipped, ...status.failedFiles, ...status.filesWithProblems].map((file) => file.path));
  return files.filter((file) => !unsound.has(file) && !open.includes(file));
}

interface Switch {
  readonly stage: Stage;
  readonly window: EditorWindow;
  readonly copy: string;
  readonly branch: TourBranch;
  readonly before: IndexStatus;
}

/** Switches and waits until everything the branch adds is found and what it removes is not. */
async function switchBranch({ stage, window, copy, branch, before }: Switch, checkout: () => Promise<unknown>): Promise<IndexStatus> {
  const at = { folder: copy, cacheFolder: stage.cacheFolder };
  const started = performance.now();
  await checkout();
  console.log(`       git checkout: ${branch.changed} files changed, ${branch.removed} removed, ${seconds(started)}`);
  if (branch.changed + branch.removed >= largeFolder) {
    await window.waitForStatus(statusItem, /Indexing|Updating/, longWork);
    await stage.photograph(window, '9-switching');
  }
  const status = await until(
    'the index to follow the branch',
    async () => {
      // The command line takes its time from the indexer, so it is asked only when that seems to be done.
      await waitUntilIndexed(window, longWork);
      const { value } = (await askSkein(['search', 'skeinTour', '--limit', '20000'], at)) as Answer<readonly SymbolHit[]>;
      const found = value.filter(({ name }) => /^skeinTour\d+$/.test(name)).length;
      const now = (await askSkein(['status'], at)) as IndexStatus;
      const said = `${found} of ${branch.changed} new symbols, ${now.files} files of ${before.files - branch.removed}`;
      const followed = found === branch.changed && now.files === before.files - branch.removed;
      return followed ? { found: now } : { seen: said };
    },
    { timeout: longWork },
  );
  console.log(`       the index followed ${seconds(started)} after the checkout began`);
  return status;
}

async function verified(stage: Stage, folder: string): Promise<{ readonly found: VerifyReport } | { readonly seen: string }> {
  try {
    return { found: (await askSkein(['verify'], { folder, cacheFolder: stage.cacheFolder })) as VerifyReport };
  } catch (error) {
    return { seen: error instanceof Error ? error.message : String(error) };
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
