import { expect, test } from 'vitest';
import { crashPolicy } from '../../client/src/crashPolicy.ts';
import { actionsFor } from '../../client/src/noticeActions.ts';
import { symbolRow } from '../../client/src/symbolRows.ts';
import { ago, count, counted, duration, size } from '../../client/src/texts.ts';

test.each([
  [count(8310), '8,310'],
  [counted(1, 'file'), '1 file'],
  [counted(0, 'file'), '0 files'],
  [counted(96_212, 'symbol'), '96,212 symbols'],
  [size(512), '512 B'],
  [size(18_432), '18 KB'],
  [size(26_214_400), '25.0 MB'],
  [duration(340), '340 ms'],
  [duration(42_000), '42 s'],
  [duration(185_000), '3 min 5 s'],
  [ago(59_000), 'just now'],
  [ago(60_000), '1 minute ago'],
  [ago(3 * 3600_000), '3 hours ago'],
  [ago(72 * 3600_000), '3 days ago'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});

test('a server that falls now and then is started again; one that falls five times in three minutes is not', () => {
  const decide = crashPolicy();
  expect([0, 10, 20, 30].map(decide)).toEqual(['restart', 'restart', 'restart', 'restart']);
  expect(decide(40)).toBe('giveUp');
  expect([200_000, 400_000, 600_000, 800_000, 1_000_000].map(crashPolicy())).toEqual(Array(5).fill('restart'));
});

test.each(['damaged', 'readonly', 'noWatches', 'noDriver', 'newerVersion', 'failed', 'stopped', 'unheard of'])(
  'there is something to do about %s',
  (code) => {
    expect(actionsFor(code).length).toBeGreaterThan(0);
  },
);

test('a found symbol tells its kind, its container and its line as people count', () => {
  const range = { start: { line: 41, character: 2 }, end: { line: 41, character: 6 } };
  const hit = { name: 'save', kind: 'method', container: 'User', uri: 'file:///a/src/user.ts', path: 'src/user.ts', signature: '', range };
  expect(symbolRow(hit)).toEqual({ label: '$(symbol-method) save', description: 'User · src/user.ts:42' });
  expect(symbolRow({ ...hit, kind: 'new kind', container: '' })).toEqual({ label: '$(symbol-misc) save', description: 'src/user.ts:42' });
});

test('out of file watches: the editor’s own advice is a click away', () => {
  expect(actionsFor('noWatches')).toEqual([
    { title: 'Learn More', command: 'vscode.open', link: expect.stringContaining('error-enospc') as string },
  ]);
});

test('no build for this system: the log tells why', () => {
  expect(actionsFor('noDriver')).toEqual([{ title: 'Show Log', command: 'skein.showLog' }]);
});
