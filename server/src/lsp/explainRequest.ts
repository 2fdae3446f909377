/** `skein/explain`: why a file is, or is not, in the index. */

import { type ExplainParams, type ExplainResult, type ExplainRule, Method } from '../../protocol/messages.ts';
import type { FileExplanation } from '../api/codeIndex.ts';
import { count } from '../base/counted.ts';
import { guardedCommand } from './guard.ts';
import type { ServerParts } from './serverParts.ts';
import { uriInFolder } from './workspacePath.ts';

export function handleExplain({ connection, folders, log }: ServerParts): void {
  connection.onRequest(
    Method.explain,
    guardedCommand<ExplainParams, ExplainResult>(log, 'Explain', async ({ uri }) => {
      const file = folders.ownerOf(uri);
      if (file === undefined) return { indexed: false, summary: 'Not indexed: outside the folders of this workspace', details: [] };
      const { index, failure, place } = file.session;
      if (index === undefined) {
        return { indexed: false, summary: 'Not indexed: the index is not open', details: failure === undefined ? [] : [failure.message] };
      }
      return toExplainResult(await index.explain(file.path), place.uri);
    }),
  );
}

function toExplainResult(explanation: FileExplanation, folderUri: string): ExplainResult {
  const { indexed, summary, rule } = explanation;
  return { indexed, summary, ...(rule === undefined ? {} : { rule: toRule(rule, folderUri) }), details: detailsOf(explanation) };
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
    ...(language === undefined ? [] : [`Language: ${language}`]),
    ...(symbols === undefined ? [] : [`Symbols: ${count(symbols)}`]),
    ...(origin === undefined ? [] : [`Read from: ${origin}`]),
    ...(contentHash === undefined ? [] : [`Content: ${contentHash}`]),
    ...(failure === undefined ? [] : [`Failure: ${failure.message}`]),
    ...problems.map(({ kind, message, line, column }) => `${kind} at ${line + 1}:${column + 1}: ${message}`),
  ];
}
