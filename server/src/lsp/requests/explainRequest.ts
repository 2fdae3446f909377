/** `skein/explain`: why a file is, or is not, in the index. */
import * as l10n from '@vscode/l10n';
import { type ExplainParams, type ExplainResult, type ExplainRule, Method } from '../../../protocol/messages.ts';
import type { FileExplanation } from '../../api/codeIndex.ts';
import { count } from '../../base/counted.ts';
import { guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { uriInFolder } from '../workspacePath.ts';

export function handleExplain({ connection, folders, log }: ServerParts): void {
  connection.onRequest(
    Method.explain,
    guardedCommand<ExplainParams, ExplainResult>(log, 'Explain', async ({ uri }) => {
      const file = folders.ownerOf(uri);
      if (file === undefined) return notIndexed(l10n.t('Not indexed: outside the folders of this workspace'), []);
      const { index, failure, place } = file.session;
      if (index === undefined) {
        return notIndexed(l10n.t('Not indexed: the index is not open'), failure === undefined ? [] : [translated(failure.message)]);
      }
      return toExplainResult(await index.explain(file.path), place.uri);
    }),
  );
}

function toExplainResult(explanation: FileExplanation, folderUri: string): ExplainResult {
  const { indexed, summary, rule, problems, failure } = explanation;
  // `Indexed: 10 symbols, 58 references`: the counts are details.
  const [, counts = ''] = /^Indexed: (.*)$/.exec(summary) ?? [];
  return {
    indexed,
    summary: translated(summary),
    headline: counts === '' ? translated(summary) : l10n.t('Indexed'),
    counts: counts.split(', ').map(translated).join(', '),
    sound: failure === undefined && (!indexed || problems.length === 0),
    ...(rule === undefined ? {} : { rule: toRule(rule, folderUri) }),
    details: detailsOf(explanation),
  };
}

function notIndexed(summary: string, details: readonly string[]): ExplainResult {
  return { indexed: false, summary, headline: summary, counts: '', sound: true, details };
}

/** A line of an ignore file inside the folder can be opened; other sources, such as a global file or a limit, are named by the summary. */
function toRule(rule: NonNullable<FileExplanation['rule']>, folderUri: string): ExplainRule {
  const { kind, source, line, pattern, setting } = rule;
  const insideFolder = line !== undefined && !source.startsWith('/') && !/^[A-Za-z]:/.test(source);
  return {
    kind,
    ...(insideFolder ? { uri: uriInFolder(folderUri, source) } : {}),
    // The index counts the lines of ignore files from 1, as people do.
    ...(line === undefined ? {} : { line: Math.max(0, line - 1) }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(setting === undefined ? {} : { setting }),
  };
}

function detailsOf(explanation: FileExplanation): readonly string[] {
  const { language, symbols, origin, contentHash, failure, problems } = explanation;
  return [
    ...(language === undefined ? [] : [l10n.t('Language: {0}', language)]),
    ...(symbols === undefined ? [] : [l10n.t('Symbols: {0}', count(symbols))]),
    ...(origin === undefined ? [] : [l10n.t('Read from: {0}', origin)]),
    ...(contentHash === undefined ? [] : [l10n.t('Content: {0}', contentHash)]),
    ...(failure === undefined ? [] : [l10n.t('Failure: {0}', translated(failure.message))]),
    ...problems.map(({ kind, message, line, column }) => l10n.t('{0} at {1}:{2}: {3}', kind, line + 1, column + 1, message)),
  ];
}
