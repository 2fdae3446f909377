import { expect, test } from 'vitest';
import {
  canGoBack,
  canGoForward,
  currentEntry,
  type GraphEntry,
  type GraphHistory,
  goBack,
  goForward,
  look,
  noHistory,
  visit,
} from '../../client/src/graph/graphHistory.ts';
import { newQuery, readGraphSettings } from '../../client/src/graph/graphQueries.ts';

const settings = readGraphSettings(() => undefined);

function entry(symbol: string, by: GraphEntry['by'] = 'user'): GraphEntry {
  const folder = 'file:///app';
  return { folder, by, query: newQuery({ folder, kind: 'calls', roots: [symbol] }, { settings, kept: {} }) };
}

/** Roots of all entries, the one that is shown in brackets. */
function written({ entries, at }: GraphHistory): string {
  return entries.map(({ query }, index) => (index === at ? `[${query.roots[0]}]` : query.roots[0])).join(' ');
}

const walked = ['a', 'b', 'c'].reduce((history, name) => visit(history, entry(name)), noHistory);

test('back and forward lead through what was visited and stop at the ends', () => {
  expect(written(walked)).toBe('a b [c]');
  const back = goBack(goBack(goBack(walked)));
  expect(written(back)).toBe('[a] b c');
  expect([canGoBack(back), canGoForward(back)]).toEqual([false, true]);
  expect(written(goForward(goForward(goForward(back))))).toBe('a b [c]');
  expect([canGoBack(noHistory), canGoForward(noHistory)]).toEqual([false, false]);
});

test('a new question forgets what was ahead', () => {
  expect(written(visit(goBack(goBack(walked)), entry('d')))).toBe('a [d]');
});

test('the same question adds nothing, however its text was measured', () => {
  const again = entry('c');
  const measured = { ...again, query: { ...again.query, metrics: { charWidth: 9, lineHeight: 20 }, orderHint: [{ id: 'x', x: 0 }] } };
  expect(visit(walked, measured)).toBe(walked);
  const deeper = { ...again, query: { ...again.query, depth: { in: 2, out: 1 } } };
  expect(visit(walked, deeper).entries).toHaveLength(4);
});

test('following the cursor leaves one entry, and what the user asked for stays', () => {
  const followed = ['x', 'y', 'z'].reduce((history, name) => visit(history, entry(name, 'cursor')), walked);
  expect(written(followed)).toBe('a b c [z]');
});

test('fifty entries are kept, the newest', () => {
  const long = Array.from({ length: 60 }, (_, index) => `s${index}`).reduce((history, name) => visit(history, entry(name)), noHistory);
  expect(long.entries).toHaveLength(50);
  expect([long.entries[0]?.query.roots, currentEntry(long)?.query.roots]).toEqual([['s10'], ['s59']]);
});

test('how a graph was looked at is found again on the way back', () => {
  const viewport = { x: 10, y: 20, zoom: 1.5 };
  const looked = look(goBack(walked), { viewport, selected: 'b1' });
  expect(currentEntry(goBack(goForward(looked)))).toMatchObject({ viewport, selected: 'b1' });
  expect(currentEntry(goForward(looked))?.viewport).toBeUndefined();
});
