/** What a run leaves in the log (ux notes, section 4.6): one line, and one for each file that was left out. Never source text. */
import type { FileNote, IndexStatus, RunRecord } from '../../api/codeIndex.ts';
import { count, counted } from '../../base/counted.ts';
import type { Log } from '../log.ts';

/** So many lines about files; the rest is a count. */
const mostNotes = 100;

export function runLine(folder: string, run: RunRecord): string {
  const files = run.added + run.updated + run.reprocessed + run.deleted + run.unchanged;
  const changes = [
    change(run.added, 'added'),
    change(run.updated, 'updated'),
    change(run.reprocessed, 'reprocessed'),
    change(run.deleted, 'deleted'),
    change(run.errors, 'failed'),
  ].filter((text) => text !== '');
  const outcome = run.state === 'completed' ? 'Indexed' : `Indexing ${run.state}:`;
  return (
    `${outcome} ${folder}: ${counted(files, 'file')} (${changes.join(', ') || 'nothing changed'}), ` +
    `${count(run.endedAt - run.startedAt)} ms, ${count(run.bytes)} bytes, trigger ${run.trigger}`
  );
}

/** Whether anything came of a run: a look that found nothing is worth a debug line only. */
function ranForNothing(run: RunRecord): boolean {
  return run.state === 'completed' && run.added + run.updated + run.reprocessed + run.deleted + run.errors === 0;
}

/** Logs what happens in one folder: every run, and every file that is skipped or failed, each once for as long as its reason stays. */
export class FolderLog {
  readonly #log: Log;
  readonly #folder: string;
  #known: ReadonlySet<string> | undefined;

  constructor(log: Log, folder: string) {
    this.#log = log;
    this.#folder = folder;
  }

  /** `status` is asked for only when the run may have left files out. */
  async ran(run: RunRecord, status: () => Promise<IndexStatus>): Promise<void> {
    const line = runLine(this.#folder, run);
    if (run.failure !== undefined) this.#log.error(`${line}: ${run.failure.message}`);
    else if (ranForNothing(run) && this.#known !== undefined) this.#log.debug(line);
    else this.#log.info(line);
    if (this.#known === undefined || run.errors > 0) this.writeNotes(await status());
  }

  writeNotes({ skipped, failedFiles }: Pick<IndexStatus, 'skipped' | 'failedFiles'>): void {
    const lines = [...failedFiles.map((note) => noteLine('Failed', note)), ...skipped.map((note) => noteLine('Skipped', note))];
    const fresh = lines.filter((line) => this.#known?.has(line) !== true);
    this.#known = new Set(lines);
    for (const line of fresh.slice(0, mostNotes)) this.#log.warn(`${this.#folder}: ${line}`);
    if (fresh.length > mostNotes) this.#log.warn(`${this.#folder}: and ${count(fresh.length - mostNotes)} more files skipped or failed`);
  }
}

function noteLine(outcome: string, { path, reason, detail }: FileNote): string {
  return `${outcome} ${path}: ${reason}${detail === '' || detail === reason ? '' : ` (${detail})`}`;
}

function change(value: number, verdict: string): string {
  return value === 0 ? '' : `${count(value)} ${verdict}`;
}
