import type { CodeIndex, IndexStatus, RunRecord, UpdateMode } from '../../api/codeIndex.ts';
import { count, counted } from '../../base/counted.ts';
import { bytes, duration, printable } from '../format.ts';
import { hints } from '../hints.ts';
import { printJson } from '../json.ts';
import { updateShown, withIndex } from '../session.ts';
import { Exit, exitAfter } from '../shell.ts';
import type { Verb } from '../verb.ts';

interface IndexVerbOptions {
  readonly rebuild: boolean;
  readonly preview: boolean;
  readonly hints: boolean;
}

export const indexVerb: Verb<IndexVerbOptions> = {
  declare: (program) =>
    program
      .command('index')
      .argument('[folder]', 'the folder to index (default: --root or the current folder)')
      .summary('bring the index up to date')
      .description('Reads what changed since the last run and brings the index up to date.')
      .option('--rebuild', 'forget everything and index from scratch')
      .option('--preview', 'count what would change and write nothing')
      .option('--hints', 'end with three commands to try'),

  run: ({ shell, options, args: [folder], paint }) => {
    const root = folder ?? options.root;
    const caller = { shell, options: { ...options, ...(root === undefined ? {} : { root }) } };
    return withIndex(caller, async (session) => {
      const done = await updateShown(caller, session.index, modeOf(options));
      if (changedFiles(done) > 0 && done.mode !== 'preview') await gatherNames(session.index);
      const status = await session.index.status();
      if (options.json === true) printJson(shell, { run: done, status });
      else {
        shell.out(summary(done, status));
        if (options.verbose === true) shell.out(phases(done));
        if (options.hints === true) shell.out(await hints(shell, session, paint));
      }
      if (done.state === 'completed') return Exit.ok;
      return done.failure === undefined ? Exit.failed : exitAfter(done.failure);
    });
  },
};

function modeOf(options: Partial<IndexVerbOptions>): UpdateMode {
  if (options.preview === true) return 'preview';
  return options.rebuild === true ? 'full' : 'changed';
}

/** Whoever asks first gathers what searches answer from, which takes a while in a large folder: better now than with the first question. */
async function gatherNames(index: CodeIndex): Promise<void> {
  await index.search({ text: '', limit: 1, order: 'quick' });
}

function changedFiles({ added, updated, reprocessed }: RunRecord): number {
  return added + updated + reprocessed;
}

function summary(done: RunRecord, status: IndexStatus): string {
  const changed = changedFiles(done);
  const doing = done.mode === 'preview' ? 'Would index' : 'Indexed';
  const deleted = done.deleted === 0 ? '' : `, ${count(done.deleted)} deleted`;
  const lines = [
    `${doing} ${counted(changed + done.unchanged, 'file')} (${count(changed)} changed, ${count(done.unchanged)} unchanged${deleted}) · ` +
      `${counted(status.symbols, 'symbol')} · ${counted(status.calls, 'call')} · ${duration(done.endedAt - done.startedAt)}`,
  ];
  if (done.failure !== undefined) lines.push(`Not complete: ${printable(done.failure.message)}`);
  if (status.failed > 0) lines.push(`${counted(status.failed, 'file')} failed; \`skein status\` lists them`);
  if (status.skipped.length > 0) lines.push(`Skipped: ${skippedSummary(status)}`);
  if (status.nothing !== undefined) lines.push(printable(status.nothing));
  if (status.notice !== undefined) lines.push(printable(status.notice.message));
  return `${lines.join('\n')}\n`;
}

/** `12 tooLarge, 3 binary` */
function skippedSummary(status: IndexStatus): string {
  const reasons = new Map<string, number>();
  for (const file of status.skipped) reasons.set(file.reason, (reasons.get(file.reason) ?? 0) + 1);
  return [...reasons].map(([reason, files]) => `${count(files)} ${reason}`).join(', ');
}

function phases(done: RunRecord): string {
  const parts = Object.entries(done.phases).map(([phase, milliseconds]) => `${phase} ${duration(milliseconds)}`);
  return `${bytes(done.bytes)} read · ${parts.join(' · ')} · memo ${count(done.memoHits)}/${count(done.memoHits + done.memoMisses)}\n`;
}
