import { expect, test } from 'vitest';
import { type StatusNode, statusTree, tooltipOf } from '../../client/src/views/statusTree.ts';
import type { FolderStatus, StatusFile } from '../../server/protocol/messages.ts';

const file = (path: string, reason: string, detail: string): StatusFile => ({ uri: `file:///app/${path}`, path, reason, detail });

const app: FolderStatus = {
  name: 'app',
  uri: 'file:///app',
  state: 'readonly',
  pending: 1200,
  files: 8310,
  symbols: 96_212,
  calls: 203_554,
  references: 400_000,
  imports: 1,
  databaseBytes: 26_214_400,
  database: '/cache/app.db',
  driver: 'node:sqlite',
  driverNote: 'better-sqlite3 has no build for linux-armhf',
  lastRun: { trigger: 'start', endedAt: 0, milliseconds: 4100 },
  languages: [
    { language: 'typescript', name: 'TypeScript', tier: 'deep', files: 8300, symbols: 1 },
    { language: 'json', name: 'JSON', tier: 'outline', files: 4, symbols: 40 },
    { language: 'python', name: 'Python', tier: 'deep', files: 10, symbols: 1 },
    { language: 'zig', name: 'Zig', tier: 'deep', files: 0, symbols: 0 },
    { language: '.toml', tier: 'unsupported', files: 12, symbols: 0 },
    { language: '', tier: 'unsupported', files: 1, symbols: 0 },
  ],
  skipped: [file('big.js', 'too large', '2,048 KB')],
  failed: [file('secret.py', 'unreadable', 'unreadable')],
  problems: [file('src/broken.ts', 'syntax', '')],
};

function lines(nodes: readonly StatusNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => [
    `${indent}${'uri' in node ? node.uri.slice('file://'.length) : node.label}${node.description === '' ? '' : ` | ${node.description}`}`,
    ...('children' in node ? lines(node.children, `${indent}  `) : []),
  ]);
}

test('a folder tells its counts, its size and its age, then what is not in the index and why', () => {
  const status = { state: 'ready', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, folders: [app] } as const;
  expect(lines(statusTree(status, 3 * 3600_000)).join('\n')).toBe(
    `
app | 8,310 files, 96,212 symbols · read-only
  8,310 files | TypeScript 8,300, Python 10, JSON 4
    TypeScript | 8,300 files, 1 symbol
    Python | 10 files, 1 symbol
    JSON | 4 files, 40 symbols, outline only
  96,212 symbols
  203,554 calls | 400,000 references, 1 import
  25.0 MB | node:sqlite: better-sqlite3 has no build for linux-armhf
  Updated | 3 hours ago, took 4 s
  In no known language | .toml 12, no extension 1
  Pending | 1,200
  Failed | 1
    /app/secret.py | unreadable
  Parse problems | 1
    /app/src/broken.ts | syntax
  Skipped | 1
    /app/big.js | too large: 2,048 KB`.trim(),
  );
});

test('a folder without an index tells why, and nothing else', () => {
  const broken = { ...app, state: 'error', failure: 'No permission' } as const;
  const status = { state: 'error', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, folders: [broken] } as const;
  expect(lines(statusTree(status, 0))).toEqual(['app | No permission']);
});

test('every node has an id of its own, so that the tree keeps what is open', () => {
  const status = {
    state: 'ready',
    done: 0,
    total: 0,
    unlinked: 0,
    pending: 0,
    failed: 0,
    revision: 1,
    folders: [app, { ...app, uri: 'file:///b' }],
  } as const;
  const ids = (nodes: readonly StatusNode[]): readonly string[] =>
    nodes.flatMap((node) => [node.id, ...('children' in node ? ids(node.children) : [])]);
  const all = ids(statusTree(status, 0));
  expect(new Set(all).size).toBe(all.length);
});

test('what a narrow side bar cuts off is told in full', () => {
  const status = { state: 'ready', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, folders: [app] } as const;
  const rows = statusTree(status, 0).flatMap((node) => ('children' in node ? node.children : []));
  const skipped = rows.flatMap((node) => ('children' in node ? node.children : [])).at(-1);
  expect([rows[0], skipped].map((node) => node && tooltipOf(node))).toEqual([
    '8,310 files: TypeScript 8,300, Python 10, JSON 4',
    'big.js: too large: 2,048 KB',
  ]);
});

test('a folder of which nothing is indexed says why before all counts', () => {
  const empty = { ...app, files: 0, symbols: 0, languages: [], nothing: 'Nothing is indexed: the folder is empty.' };
  const status = { state: 'ready', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, folders: [empty] } as const;
  expect(lines(statusTree(status, 0)).slice(1, 3)).toEqual(['  Nothing is indexed: the folder is empty.', '  0 files']);
});
