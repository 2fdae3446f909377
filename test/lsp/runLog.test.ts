import { expect, test } from 'vitest';
import type { FileNote, IndexStatus } from '../../server/src/api/codeIndex.ts';
import { FolderLog, runLine } from '../../server/src/lsp/feeds/runLog.ts';
import type { Log } from '../../server/src/lsp/log.ts';
import { runOf } from './fakeIndex.ts';

function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  return { lines, error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
}

function notes(count: number): readonly FileNote[] {
  return Array.from({ length: count }, (_, place) => ({ path: `${place}.js`, reason: 'too large', detail: '2,048 KB' }));
}

const status = (parts: Partial<IndexStatus>) => () => Promise.resolve({ skipped: [], failedFiles: [], ...parts } as unknown as IndexStatus);

test.each([
  [
    runOf({ added: 12, updated: 300, deleted: 1, unchanged: 7997, endedAt: 5100, bytes: 35_200_000 }),
    'Indexed app: 8,310 files (12 added, 300 updated, 1 deleted), 4,100 ms, 35,200,000 bytes, trigger start',
  ],
  [runOf({ unchanged: 5, trigger: 'focus' }), 'Indexed app: 5 files (nothing changed), 42 ms, 0 bytes, trigger focus'],
  [runOf({ state: 'cancelled', added: 2 }), 'Indexing cancelled: app: 2 files (2 added), 42 ms, 0 bytes, trigger start'],
])('one line per run', (run, line) => {
  expect(runLine('app', run)).toBe(line);
});

test('files that are left out are warnings: the first hundred of a run, then a count, each only once', async () => {
  const log = recordingLog();
  const folder = new FolderLog(log, 'app');
  await folder.ran(runOf({ added: 1 }), status({ skipped: notes(150) }));
  expect(log.lines[0]).toMatch(/^info: Indexed app/);
  expect(log.lines[1]).toBe('warn: app: Skipped 0.js: too large (2,048 KB)');
  expect(log.lines).toHaveLength(102);
  expect(log.lines.at(-1)).toBe('warn: app: and 50 more files skipped or failed');

  log.lines.length = 0;
  const failed = [{ path: 'bad.py', reason: 'unreadable', detail: 'EACCES' }];
  await folder.ran(runOf({ updated: 1, errors: 1 }), status({ skipped: notes(150), failedFiles: failed }));
  expect(log.lines.slice(1)).toEqual(['warn: app: Failed bad.py: unreadable (EACCES)']);
});

test('a look that finds nothing is a line for those who ask for details', async () => {
  const log = recordingLog();
  const folder = new FolderLog(log, 'app');
  await folder.ran(runOf({ added: 1 }), status({}));
  await folder.ran(runOf({ unchanged: 1, trigger: 'focus' }), status({}));
  expect(log.lines.map((line) => line.split(' ')[0])).toEqual(['info:', 'debug:']);
});

test('a failed run is an error with its reason', async () => {
  const log = recordingLog();
  const failure = { code: 'x', kind: 'io', message: 'disk full' } as const;
  await new FolderLog(log, 'app').ran(runOf({ state: 'failed', failure }), status({}));
  expect(log.lines).toEqual(['error: Indexing failed: app: 0 files (nothing changed), 42 ms, 0 bytes, trigger start: disk full']);
});
