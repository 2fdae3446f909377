/** Where a panel has been: what back and forward lead through. Values, so that every step can be read. */
import type { GraphQuery } from '../../../server/protocol/graph.ts';
import type { PanelState } from '../../../server/protocol/panel.ts';

/** More than anybody walks back. */
const mostEntries = 50;

export interface GraphEntry {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly query: GraphQuery;
  /** Who led there. Following the cursor leaves one entry behind, not one for every function it passed. */
  readonly by: 'user' | 'cursor';
  readonly viewport?: NonNullable<PanelState['viewport']>;
  readonly selected?: string;
}

export interface GraphHistory {
  readonly entries: readonly GraphEntry[];
  /** Index of the entry that is shown; -1 when there is none. */
  readonly at: number;
}

export const noHistory: GraphHistory = { entries: [], at: -1 };

export function currentEntry({ entries, at }: GraphHistory): GraphEntry | undefined {
  return entries[at];
}

/** What was ahead is forgotten, as in a browser. The same question again adds nothing. */
export function visit(history: GraphHistory, entry: GraphEntry): GraphHistory {
  const current = currentEntry(history);
  if (current !== undefined && isSameQuestion(current, entry)) return history;
  const passes = current?.by === 'cursor' && entry.by === 'cursor';
  const behind = history.entries.slice(0, passes ? history.at : history.at + 1);
  const entries = [...behind, entry].slice(-mostEntries);
  return { entries, at: entries.length - 1 };
}

/** Remembers how the entry that is shown was looked at. */
export function look(history: GraphHistory, seen: Pick<GraphEntry, 'viewport' | 'selected'>): GraphHistory {
  const entries = history.entries.map((entry, index) => {
    const { folder, query, by } = entry;
    return index === history.at ? { folder, query, by, ...seen } : entry;
  });
  return { ...history, entries };
}

export function goBack(history: GraphHistory): GraphHistory {
  return canGoBack(history) ? { ...history, at: history.at - 1 } : history;
}

export function goForward(history: GraphHistory): GraphHistory {
  return canGoForward(history) ? { ...history, at: history.at + 1 } : history;
}

export function canGoBack({ at }: GraphHistory): boolean {
  return at > 0;
}

export function canGoForward({ entries, at }: GraphHistory): boolean {
  return at < entries.length - 1;
}

/** How text is measured and what is on the screen is no part of a question. */
export function isSameQuestion(a: Pick<GraphEntry, 'folder' | 'query'>, b: Pick<GraphEntry, 'folder' | 'query'>): boolean {
  return a.folder === b.folder && questionOf(a.query) === questionOf(b.query);
}

function questionOf({ metrics, orderHint, ...question }: GraphQuery): string {
  return JSON.stringify(question, Object.keys(question).sort().concat(keysOfParts));
}

/** Keys of the objects inside a query: their order must not matter either. */
const keysOfParts = [
  ...['in', 'out', 'node', 'side', 'count'],
  ...['tests', 'externals', 'minConfidence', 'include', 'exclude', 'typeOnly'],
];
