/**
 * What VS Code makes of workspace symbols between the providers and the list of Ctrl+T, written down from its sources (version 1.139:
 * `getWorkspaceSymbols` and `SymbolsQuickAccessProvider`), as far as it decides which rows there are. Their order is its own.
 */

import type { Range, SymbolInformation } from 'vscode-languageserver/node';
import { compareTexts } from '../../server/src/base/compareTexts.ts';

/** What it sends to providers: the first of several words, as typed. */
export function sentQuery(typed: string): string {
  return words(typed)[0] ?? typed;
}

/** The rows of the list, one symbol each, in no order that means anything. `relativePath` is how it writes a document beside the container. */
export function quickAccessRows(
  typed: string,
  symbols: readonly SymbolInformation[],
  relativePath: (uri: string) => string,
): readonly SymbolInformation[] {
  const [first = typed, ...rest] = words(typed);
  return deduplicated(symbols).filter(({ name, containerName = '', location }) => {
    if (rest.length > 0 && matches(name, typed)) return true;
    if (!matches(name, first)) return false;
    const path = relativePath(location.uri);
    const beside = containerName === '' ? path : `${containerName} • ${path}`;
    return rest.every((word) => matches(beside, word));
  });
}

/** Pieces that are more than what is taken out of them; several only count as such. */
function words(typed: string): readonly string[] {
  const pieces = typed.split(' ').filter((piece) => normalized(piece) !== '');
  return typed.includes(' ') ? pieces : [typed];
}

function normalized(query: string): string {
  return query
    .replaceAll('\\', '/')
    .replaceAll(/[*\u2026\s"]/g, '')
    .replace(/(?<=.)#$/, '');
}

/** Whether its scorer gives any score: the first 128 characters stand in the label in order. */
function matches(label: string, query: string): boolean {
  const pattern = normalized(query).toLowerCase().slice(0, 128);
  const word = label.toLowerCase().slice(0, 128);
  let at = 0;
  for (let place = 0; place < word.length && at < pattern.length; place++) if (word[place] === pattern[at]) at++;
  return at === pattern.length;
}

/** Equal neighbours in the order of this comparison are one; the first of them is shown. */
function deduplicated(symbols: readonly SymbolInformation[]): readonly SymbolInformation[] {
  const sorted = symbols.toSorted(compare);
  return sorted.filter((symbol, at) => {
    const before = sorted[at - 1];
    return before === undefined || compare(before, symbol) !== 0;
  });
}

function compare(one: SymbolInformation, other: SymbolInformation): number {
  return (
    compareTexts(one.name, other.name) ||
    one.kind - other.kind ||
    compareTexts(one.location.uri, other.location.uri) ||
    (intersect(one.location.range, other.location.range) ? 0 : compareStarts(one.location.range, other.location.range)) ||
    compareTexts(one.containerName ?? '', other.containerName ?? '')
  );
}

/** Ranges that only touch do not. */
export function intersect(one: Range, other: Range): boolean {
  return isBefore(one.start, other.end) && isBefore(other.start, one.end);
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function compareStarts(one: Range, other: Range): number {
  return (
    one.start.line - other.start.line ||
    one.start.character - other.start.character ||
    one.end.line - other.end.line ||
    one.end.character - other.end.character
  );
}
