import { expect, test } from 'vitest';
import { type ImportNode, importRoots, importRows } from '../../client/src/views/importsTree.ts';
import { joined, namesText, shortNames } from '../../client/src/views/importTexts.ts';
import type { ImportItem, ImportsResult } from '../../server/protocol/imports.ts';

const result = (items: readonly ImportItem[], changes: Partial<ImportsResult> = {}): ImportsResult => ({
  revision: 1,
  complete: true,
  truncated: false,
  folder: 'file:///app',
  notIndexed: '',
  items,
  ...changes,
});

const item = (name: string, changes: Partial<ImportItem> = {}): ImportItem => ({
  uri: `file:///app/${name}`,
  name,
  what: 'file',
  reason: '',
  names: [],
  typeOnly: false,
  dynamic: false,
  at: { uri: 'file:///app/src/a.ts', path: 'src/a.ts', startLine: 3, startColumn: 0, endLine: 3, endColumn: 20 },
  ...changes,
});

const outside = (name: string, changes: Partial<ImportItem>): ImportItem => {
  const { uri: _, ...rest } = item(name);
  return { ...rest, ...changes };
};

function lines(nodes: readonly ImportNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.label}${node.kind === 'note' || node.description === '' ? '' : ` | ${node.description}`}`,
    ...(node.kind === 'group' ? lines(node.children, `${indent}  `) : []),
  ]);
}

test('a file tells what it imports and who imports it: types, packages and what is not found are told apart', () => {
  const imports = result([
    item('src/b.ts', { names: ['a', 'b', 'c', 'd', 'e'] }),
    item('src/types.ts', { names: ['T'], typeOnly: true }),
    item('late.ts', { dynamic: true }),
    outside('lodash', { what: 'package', names: ['map'] }),
    outside('./nowhere', { what: 'unresolved', reason: 'no file ./nowhere' }),
  ]);
  expect(lines(importRoots(imports, result([item('src/main.ts', { names: ['start'] })])))).toEqual([
    'Imports | 5',
    '  b.ts | a, b, c + 2 · src',
    '  types.ts | types only · T · src',
    '  late.ts | dynamic',
    '  lodash | map · package',
    '  ./nowhere | no file ./nowhere',
    'Imported By | 1',
    '  main.ts | start · src',
  ]);
});

test('rows tell all of it to who points at them, and to screen readers', () => {
  const rows = importRows(
    result([
      item('src/b.ts', { names: ['a', 'b', 'c', 'd'], typeOnly: true }),
      outside('lodash', { what: 'package' }),
      outside('./nowhere', { what: 'unresolved', reason: 'no file ./nowhere' }),
    ]),
    'imports',
    'imports',
  );
  expect(rows.map((row) => (row.kind === 'import' ? row.sentence : ''))).toEqual([
    'src/b.ts\ntypes only\na, b, c, d\nsrc/a.ts line 4',
    'package lodash\nsrc/a.ts line 4',
    './nowhere, which is not found: no file ./nowhere\nsrc/a.ts line 4',
  ]);
});

test('nothing is said in words, and a file that is not indexed says why', () => {
  expect(lines(importRoots(result([]), result([], { complete: false })))).toEqual([
    'Imports | 0',
    '  It imports nothing.',
    'Imported By | 0',
    '  Nothing found yet: the index is still being built.',
  ]);
  expect(lines(importRows(result([]), 'importedBy', 'x'))).toEqual(['No file imports it.']);
  const unknown = result([], { notIndexed: 'Not indexed: ignored by .gitignore:12' });
  expect(lines(importRoots(unknown, unknown))).toEqual(['Not indexed: ignored by .gitignore:12']);
  expect(lines(importRoots(result([item('a.ts')], { truncated: true }), result([])))[0]).toBe('Imports | more than 1');
});

test('every row has an id of its own, so that what is open stays open', () => {
  const rows = importRows(
    result([item('a.ts'), item('b.ts'), outside('fs', { what: 'package' }), outside('fs', { what: 'package' })]),
    'imports',
    'p',
  );
  expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
});

test('paths are shortened as far as they stay apart', () => {
  const short = (...paths: readonly string[]) => [...shortNames(paths).values()].join(' ');
  expect(short('src/a.ts', 'src/b.ts')).toBe('a.ts b.ts');
  expect(short('x/util.ts', 'y/util.ts', 'y/z.ts')).toBe('x/util.ts y/util.ts z.ts');
  expect(short('src/model/index.ts', 'pkg/__init__.py', 'index.ts')).toBe('model/index.ts pkg/__init__.py index.ts');
  expect([namesText([]), namesText(['a']), joined(['', 'a', ''])]).toEqual(['', 'a', 'a']);
});
