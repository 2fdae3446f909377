import { expect, test } from 'vitest';
import { type CycleNode, cycleTree, runtimeCycles } from '../../client/src/views/cyclesTree.ts';
import type { CycleItem, CycleStep, CyclesResult } from '../../server/protocol/imports.ts';

const step = (ends: string, changes: Partial<CycleStep> = {}): CycleStep => {
  const [from = '', to = ''] = ends.split('>').map((name) => `src/${name}.ts`);
  const at = { uri: `file:///app/${from}`, path: from, startLine: 2, startColumn: 0, endLine: 2, endColumn: 9 };
  return { from, to, names: ['x'], typeOnly: false, dynamic: false, isCut: false, at, ...changes };
};

const cycle = (circle: readonly CycleStep[], changes: Partial<CycleItem> = {}): CycleItem => ({
  folder: 'file:///app',
  folderName: 'app',
  kind: 'runtime',
  files: circle.map(({ from }) => from),
  circle,
  others: [],
  otherCount: 0,
  cuts: 1,
  ...changes,
});

const result = (...cycles: readonly CycleItem[]): CyclesResult => ({ revision: 1, complete: true, truncated: false, cycles });

function lines(nodes: readonly CycleNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.label}${'description' in node && node.description !== '' ? ` | ${node.description}` : ''}`,
    ...('children' in node ? lines(node.children, `${indent}  `) : []),
  ]);
}

const small = cycle([step('a>b'), step('b>a', { isCut: true, names: [] })]);
const large = cycle([step('a>b'), step('b>c', { typeOnly: true }), step('c>d'), step('d>e'), step('e>a', { isCut: true })], {
  files: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `src/${name}.ts`),
  others: [step('a>c'), step('f>a', { dynamic: true })],
  otherCount: 7,
  cuts: 3,
});

test('a cycle shows its circle, the imports around it and the suggested cut', () => {
  expect(lines(cycleTree(result(large, small)))).toEqual([
    '6 files | a.ts → b.ts → c.ts → … → e.ts → a.ts',
    '  a.ts → b.ts | x',
    '  b.ts → c.ts | types only · x',
    '  c.ts → d.ts | x',
    '  d.ts → e.ts | x',
    '  e.ts → a.ts | suggested cut · x',
    '  7 more imports between these files',
    '    a.ts → c.ts | x',
    '    f.ts → a.ts | dynamic · x',
    '2 files | a.ts → b.ts → a.ts',
    '  a.ts → b.ts | x',
    '  b.ts → a.ts | suggested cut',
  ]);
});

test('circles of types say so and are not counted; folders are named when there are several', () => {
  const types = cycle([step('t>u'), step('u>t', { isCut: true })], { kind: 'type', folder: 'file:///lib', folderName: 'lib' });
  const shown = result(small, types);
  expect(cycleTree(shown).map(({ description }) => description)).toEqual([
    'app · a.ts → b.ts → a.ts',
    'lib · with imports of types · t.ts → u.ts → t.ts',
  ]);
  expect(runtimeCycles(shown)).toBe(1);
});

test('screen readers hear the whole', () => {
  const [root] = cycleTree(result(large));
  const [first] = root?.children ?? [];
  expect([root?.sentence, first?.kind === 'step' ? first.sentence : '']).toEqual([
    'Import cycle of 6 files · a.ts → b.ts → c.ts → … → e.ts → a.ts · 3 imports to cut',
    'src/a.ts imports src/b.ts\nx\nline 3',
  ]);
});

test('every row has an id of its own', () => {
  const ids = (nodes: readonly CycleNode[]): readonly string[] =>
    nodes.flatMap((node) => [node.id, ...('children' in node ? ids(node.children) : [])]);
  const all = ids(cycleTree(result(large, { ...small, folder: 'file:///b' })));
  expect(new Set(all).size).toBe(all.length);
});
