import type { RunRecord } from '../../api/codeIndex.ts';
import { count } from '../../base/counted.ts';
import { duration } from '../format.ts';
import { printJsonLine } from '../json.ts';
import { showProgress } from '../progressLine.ts';
import { withIndex } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const watchVerb: Verb = {
  declare: (program) =>
    program
      .command('watch')
      .summary('keep the index up to date until interrupted')
      .description('Indexes, then follows every change. One line per applied batch. Ends with Ctrl+C.'),

  run: ({ shell, options }) =>
    withIndex({ shell, options }, async ({ index }) => {
      index.onRun((done) => (options.json === true ? printJsonLine(shell, done) : shell.out(`${batchLine(done)}\n`)));
      const progress = options.quiet === true ? undefined : showProgress(index, shell);
      const watching = await index.watch();
      progress?.dispose();
      const { notice } = await index.status();
      if (notice !== undefined) shell.err(`${notice.message}\n`);
      await interruption(shell.interrupted);
      watching.dispose();
      return Exit.ok;
    }),
};

/** `12:04:31 +3 ~9 −1 files → 41 rows, 18 ms` */
export function batchLine(done: RunRecord): string {
  const time = new Date(done.endedAt).toTimeString().slice(0, 8);
  const failed = done.errors === 0 ? '' : ` !${count(done.errors)}`;
  const files = `+${count(done.added)} ~${count(done.updated + done.reprocessed)} −${count(done.deleted)}${failed} files`;
  return `${time} ${files} → ${count(done.rowsWritten)} rows, ${duration(done.endedAt - done.startedAt)}`;
}

function interruption(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
