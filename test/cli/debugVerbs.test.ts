import { expect, it } from 'vitest';
import type { DebugViews } from '../../server/src/api/debugViews.ts';
import { fakeIndex } from './fakeIndex.ts';
import { skein } from './skein.ts';

const range = (line: number, from: number, to: number) => ({ startLine: line, startColumn: from, endLine: line, endColumn: to });

const debug: DebugViews = {
  facts: (path) =>
    Promise.resolve({
      path,
      language: 'typescript',
      text: '\tsave();\nlog();\u001b[31m\n',
      current: false,
      linked: false,
      marks: [
        { what: 'reference', range: range(0, 1, 5), text: 'call save' },
        { what: 'reference', range: range(1, 0, 3), text: 'call log' },
      ],
    }),
  syntaxTree: (path) =>
    Promise.resolve({
      path,
      language: 'typescript',
      nodes: [
        { depth: 0, field: '', type: 'program', missing: false, range: range(0, 0, 6), text: 'save()' },
        { depth: 1, field: 'name', type: 'identifier', missing: true, range: range(0, 6, 6), text: '' },
      ],
    }),
  explainReindex: (path) =>
    Promise.resolve({
      path,
      summary: 'Made anew by the next look: its content has changed',
      next: { kind: 'process', why: 'content' },
      checks: [
        { name: 'metadata', state: 'unknown', stored: '', now: '' },
        { name: 'content', state: 'different', stored: 'a1', now: 'b2' },
      ],
      remembered: { ordinal: 7, generation: 3, origin: 'disk' },
      generation: 9,
    }),
};

const asked = (...args: readonly string[]) => skein(args, { index: { ...fakeIndex(), debug } });

it('facts stand below the source, tabs do not move them, and what a reader should know is said aside', async () => {
  expect(await asked('facts', 'a.ts')).toMatchObject({
    code: 0,
    out: '1 │     save();\n  ┆     ^^^^ call save\n2 │ log();\\x1b[31m\n  ┆ ^^^ call log\n3 │\n',
    err: 'The index has read another text of a.ts: marks may stand beside what they mean.\na.ts is not linked: what names mean in other files is not known yet.\n',
  });
});

it('a syntax tree has a node a line, with its place', async () => {
  expect((await asked('tree', 'a.ts')).out).toBe('program  1:1–1:7  save()\n  name: identifier MISSING  1:7–1:7\n');
});

it('why a file is made anew is told with what was compared', async () => {
  expect((await asked('explain', '--reindex', 'a.ts')).out).toBe(
    'a.ts: Made anew by the next look: its content has changed\n' +
      '  metadata  unknown\n' +
      '  content   different  a1 → b2\n' +
      '  ordinal   7 (from disk)\n' +
      '  written   at change 3 of 9\n',
  );
});

it('what is not known is explained, with exit code 1', async () => {
  expect(await skein(['facts', 'notes.txt'])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^notes\.txt: /) });
  expect(await skein(['tree', 'notes.txt'])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^notes\.txt: /) });
});
