import type { FileNote, IndexStatus } from '../../api/codeIndex.ts';
import { count, counted } from '../../base/counted.ts';
import { bytes, duration, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { withIndex } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';
import { explanationText } from './explain.ts';

const FILES_SHOWN = 10;

export const statusVerb: Verb = {
  declare: (program) =>
    program.command('status').argument('[file]', 'what is remembered of one file').summary('show what the index holds and how it is'),

  run: ({ shell, options, args: [file], paint }) =>
    withIndex({ shell, options }, async ({ index }) => {
      if (file !== undefined) {
        const explanation = await index.explain(file);
        if (options.json === true) printJson(shell, explanation);
        else shell.out(explanationText(explanation, paint));
        return Exit.ok;
      }
      const status = atRest(await index.status());
      if (options.json === true) printJson(shell, status);
      else shell.out(statusText(status, options.verbose === true ? Number.POSITIVE_INFINITY : FILES_SHOWN));
      return Exit.ok;
    }),
};

/** This verb looks for no changes, so that `starting` is where the index would stay: what the last run made of it says more. */
function atRest(status: IndexStatus): IndexStatus {
  return status.state === 'starting' && status.lastRun?.state === 'completed' ? { ...status, state: 'ready' } : status;
}

function statusText(status: IndexStatus, shown: number): string {
  const lines = [
    status.root,
    `  state      ${stateText(status)}${status.notice === undefined ? '' : ` (${status.notice.message})`}`,
    `  database   ${status.database} · ${bytes(status.databaseBytes)} · schema ${status.schemaVersion} · ${status.driver}${status.driverNote === undefined ? '' : ` (${status.driverNote})`}`,
    `  holds      ${counted(status.files, 'file')} · ${counted(status.symbols, 'symbol')} · ${counted(status.calls, 'call')} · ${counted(status.references, 'reference')} · ${counted(status.imports, 'import')}`,
  ];
  if (status.nothing !== undefined) lines.push(`             ${printable(status.nothing)}`);
  for (const { language, tier, files, symbols } of status.languages) {
    const detail = tier === 'unsupported' ? 'not supported' : `${counted(symbols, 'symbol')}`;
    lines.push(`    ${printable(language).padEnd(16)} ${count(files).padStart(8)} files  ${detail}`);
  }
  const { lastRun } = status;
  if (lastRun !== undefined) {
    lines.push(
      `  last run   ${new Date(lastRun.endedAt).toISOString()} · ${lastRun.trigger} · ${lastRun.state} · ${duration(lastRun.endedAt - lastRun.startedAt)}`,
    );
  }
  lines.push(
    ...notes('skipped', status.skipped, shown),
    ...notes('failed', status.failedFiles, shown),
    ...notes('problems', status.filesWithProblems, shown),
  );
  return `${lines.join('\n')}\n`;
}

function stateText({ state, lastRun }: IndexStatus): string {
  if (state !== 'starting') return state;
  return lastRun === undefined ? 'not indexed yet' : `incomplete: the last run was ${lastRun.state}`;
}

function notes(title: string, files: readonly FileNote[], shown: number): string[] {
  if (files.length === 0) return [];
  const lines = [`  ${title.padEnd(10)} ${counted(files.length, 'file')}`];
  for (const file of files.slice(0, shown))
    lines.push(`    ${printable(file.path)}: ${printable(file.reason)}${file.detail === '' ? '' : ` (${printable(file.detail)})`}`);
  if (files.length > shown) lines.push(`    ... ${count(files.length - shown)} more with --verbose`);
  return lines;
}
