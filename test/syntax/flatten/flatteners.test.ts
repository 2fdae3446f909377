import { beforeAll, describe, expect, test } from 'vitest';
import { type Language, Parser, type Tree } from 'web-tree-sitter';
import { type FlatTree, isMissing, nextAfter, symbolOf } from '../../../server/src/syntax/flatTree.ts';
import { chooseFlattener } from '../../../server/src/syntax/flatten/chooseFlattener.ts';
import { createCursorFlattener } from '../../../server/src/syntax/flatten/cursorFlattener.ts';
import type { Flattener } from '../../../server/src/syntax/flatten/flattener.ts';
import { type KeepTable, keepSymbols } from '../../../server/src/syntax/flatten/keepTable.ts';
import type { Grammar, GrammarLoader } from '../../../server/src/syntax/grammarLoader.ts';
import { readGrammarLock } from '../../../server/src/syntax/grammarLock.ts';
import type { TreeSitterModule } from '../../../server/src/syntax/treeSitterRuntime.ts';
import { packs } from '../../../syntaxes/index.ts';
import { assets, openGrammars } from '../openGrammars.ts';
import { oddTexts, sampleFiles } from '../sampleTexts.ts';
import { keepEverything, keepNamed } from './keepTables.ts';
import { outline } from './outline.ts';

const grammars = [...readGrammarLock(assets.grammars).keys()];
const cursor = createCursorFlattener();
let load: GrammarLoader;
let module: TreeSitterModule;
let side: Flattener;

beforeAll(async () => {
  ({ load, module } = await openGrammars());
  side = chooseFlattener(module, assets.flattener).flattener;
});

test('the side module links against this web-tree-sitter', () => {
  expect(chooseFlattener(module, assets.flattener)).toEqual({ flattener: expect.objectContaining({ kind: 'sideModule' }) });
});

test('without the undocumented parts of web-tree-sitter the cursor takes over and the reason is kept', () => {
  const { flattener, failure } = chooseFlattener({ ...module, _ts_tree_cursor_end_index_wasm: undefined }, assets.flattener);
  expect(flattener.kind).toBe('cursor');
  expect(failure).toBe('web-tree-sitter does not export ts_tree_cursor_end_index_wasm');
});

describe.each(grammars)('both flatteners agree on %s', (name) => {
  test('on whole files', () => {
    for (const text of sampleFiles(name)) expect(expectAgreement(load(name), text).hasError).toBe(false);
  });

  test.each(Object.entries(oddTexts))('on %s', (_, text) => {
    expectAgreement(load(name), text);
  });

  test('on a file cut off anywhere', () => {
    const text = sampleFiles(name)[0] ?? '';
    for (let length = 0; length < text.length; length += Math.ceil(text.length / 40)) expectAgreement(load(name), text.slice(0, length));
  });

  test('on 5,000 levels of brackets', () => {
    const text = `x = ${'('.repeat(5000)}1${')'.repeat(5000)}\n`;
    const tree = expectAgreement(load(name), `${BEFORE_A_STATEMENT[name] ?? ''}${text}`);
    if (NESTING.has(name)) expect(tree.count).toBeGreaterThan(5000);
  });
});

/** Grammars in which this is an expression: those of programs in the common shape. */
const NESTING = new Set(packs.filter(({ data }) => data.tier === 1).flatMap(({ data }) => data.languages.map(({ grammar }) => grammar)));

/** Without it the text is no code. */
const BEFORE_A_STATEMENT: Readonly<Record<string, string>> = { go: 'package p\nvar ', php: '<?php $' };

test('what is kept: named nodes, chosen tokens, or chosen types only', () => {
  const { table, language } = load('typescript');
  const text = 'async (a) => a + 1';
  const show = (keep: KeepTable): string => outline(flat(language, text, side, keep), table);
  expect(show(keepNamed(table))).toBe(`program
  expression_statement
    arrow_function
      parameters: formal_parameters
        required_parameter
          pattern: identifier a
      body: binary_expression
        left: identifier a
        right: number 1
`);
  expect(show(keepSymbols([...table.symbols('arrow_function', 'named'), ...table.symbols('async', 'anonymous')]))).toBe(`arrow_function
  "async" async
`);
  expect(show(keepSymbols(table.symbols('identifier', 'named')))).toBe(`pattern: identifier a
left: identifier a
`);
});

test('errors and missing nodes are there whatever is kept', () => {
  const { table, language } = load('typescript');
  const tree = flat(language, 'f(a;\nlet = = 1;\n', side, keepSymbols([]));
  expect(outline(tree, table)).toBe(`missing ")"
ERROR =
`);
  expect(tree.hasError).toBe(true);
});

test('a tree stays as it is when another file is flattened', () => {
  const { table, language } = load('python');
  const first = flat(language, 'a = 1', side, keepNamed(table));
  const before = outline(first, table);
  flat(language, 'class B:\n  pass\n'.repeat(500), side, keepNamed(table));
  expect(outline(first, table)).toBe(before);
});

test('a walk over siblings visits every record once', () => {
  const { table, language } = load('go');
  const tree = flat(language, sampleFiles('go')[0] ?? '', side, keepEverything(table));
  let visited = 0;
  const visit = (from: number, end: number): void => {
    for (let index = from; index < end; index = nextAfter(tree, index)) {
      visited++;
      visit(index + 1, nextAfter(tree, index));
    }
  };
  visit(0, tree.count);
  expect(visited).toBe(tree.count);
  expect(table.typeName(symbolOf(tree, 0))).toBe('source_file');
  expect(isMissing(tree, 0)).toBe(false);
});

function expectAgreement({ language, table }: Grammar, text: string): FlatTree {
  const tree = parse(language, text);
  try {
    for (const keep of [
      keepEverything(table),
      keepNamed(table),
      keepSymbols(table.allSymbols('named').filter((symbol) => symbol % 3 === 0)),
    ])
      expectSame(side.flatten(tree, keep, text), cursor.flatten(tree, keep, text));
    return side.flatten(tree, keepEverything(table), text);
  } finally {
    tree.delete();
  }
}

function expectSame(one: FlatTree, other: FlatTree): void {
  expect({ count: one.count, hasError: one.hasError }).toEqual({ count: other.count, hasError: other.hasError });
  expect(Buffer.from(one.records.buffer).equals(Buffer.from(other.records.buffer))).toBe(true);
}

function flat(language: Language, text: string, flattener: Flattener, keep: KeepTable): FlatTree {
  const tree = parse(language, text);
  try {
    return flattener.flatten(tree, keep, text);
  } finally {
    tree.delete();
  }
}

function parse(language: Language, text: string): Tree {
  const parser = new Parser();
  try {
    const tree = parser.setLanguage(language).parse(text);
    if (!tree) throw new Error('not parsed');
    return tree;
  } finally {
    parser.delete();
  }
}
