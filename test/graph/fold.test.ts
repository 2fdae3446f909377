import { describe, expect, it } from 'vitest';
import { type Drawing, weightOf } from '../../server/src/graph/collapse.ts';
import { foldForRoom, foldTreated } from '../../server/src/graph/fold.ts';
import { drawing } from './drawings.ts';
import { edgeLines, nodeLines } from './graphText.ts';

const SYMBOLS = { noun: 'symbols', isCut: false, toggled: [] } as const;

/** So many callers of one function in one file. */
function callers(path: string, names: readonly string[], mark = ''): string {
  return names.map((name) => `${path}#${name}${mark} -> src/hub.ts#hub!`).join('\n');
}

function letters(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `f${String(at).padStart(3, '0')}`);
}

describe('folding', () => {
  it('leaves a graph that fits as it is', () => {
    const small = drawing(callers('src/a.ts', letters(9)));
    expect(foldForRoom(small, { ...SYMBOLS, maxNodes: 10 })).toBe(small);
  });

  it('begins with tests, then packages', () => {
    const mixed = drawing(`${callers('test/a.ts', letters(4), '?')}
      ${callers('src/a.ts', letters(3))}
      src/hub.ts#hub! -> npm:react
      src/hub.ts#hub! -> npm:path`);
    const tests = foldForRoom(mixed, { ...SYMBOLS, maxNodes: 7 });
    expect(nodeLines(tests)).toEqual([
      '-1 fold 4 tests test',
      '-1 f000',
      '-1 f001',
      '-1 f002',
      '0 hub focus',
      '1 external path external',
      '1 external react external',
    ]);
    expect(tests.banner).toBe('Showing 6 of 10 symbols.');
    const both = foldForRoom(mixed, { ...SYMBOLS, maxNodes: 6 });
    expect(nodeLines(both).slice(-2)).toEqual(['0 hub focus', '1 fold 2 packages external']);
    expect(edgeLines(both)).toEqual([
      '4 tests -> hub exact 4',
      'f000 -> hub exact 1',
      'f001 -> hub exact 1',
      'f002 -> hub exact 1',
      'hub -> 2 packages external 2',
    ]);
  });

  it('folds siblings of one file that lead nowhere else, no more of them than it must', () => {
    const siblings = drawing(`${callers('src/utils.ts', letters(9))}\n${callers('src/b.ts', letters(3))}`);
    const folded = foldForRoom(siblings, { ...SYMBOLS, maxNodes: 9 });
    expect([folded.nodes.length, folded.banner]).toEqual([9, 'Showing 8 of 13 symbols.']);
    expect(nodeLines(folded)[0]).toBe('-1 fold 5 more in utils.ts');
    const tighter = foldForRoom(siblings, { ...SYMBOLS, maxNodes: 5 });
    expect(nodeLines(tighter)).toEqual(['-1 fold 2 more in b.ts', '-1 fold 8 more in utils.ts', '-1 f000', '-1 f000', '0 hub focus']);
  });

  it('folds whole files, then whole folders, until there is room', () => {
    const many = drawing(
      ['src/a/one.ts', 'src/a/two.ts', 'src/b/one.ts', 'lib/x.ts', 'lib/y.ts'].map((path) => callers(path, letters(2))).join('\n'),
    );
    const files = foldForRoom(many, { ...SYMBOLS, maxNodes: 8 });
    expect([nodeLines(files), files.banner]).toEqual([
      ['-1 f000', '-1 f000', '-1 f001', '-1 f001', '-1 fold one.ts', '-1 fold x.ts', '-1 fold y.ts', '0 hub focus'],
      'Showing 5 of 11 symbols, the rest grouped by file.',
    ]);
    const folders = foldForRoom(many, { ...SYMBOLS, maxNodes: 4 });
    expect([nodeLines(folders), folders.banner]).toEqual([
      ['-1 fold lib', '-1 fold one.ts', '-1 fold src/a', '0 hub focus'],
      'Showing 1 of 11 symbols, the rest grouped by folder.',
    ]);
    expect(nodeLines(foldForRoom(many, { ...SYMBOLS, maxNodes: 2 }))).toEqual(['-1 fold .', '0 hub focus']);
  });

  it('opens files again where a folder has made room', () => {
    const found = drawing(`${letters(6)
      .map((name) => callers(`src/ops/${name}.ts`, letters(2)))
      .join('\n')}
      ${callers('src/a.ts', letters(3))}
      ${callers('lib/b.ts', letters(3))}`);
    const folded = foldForRoom(found, { ...SYMBOLS, maxNodes: 8 });
    expect(nodeLines(folded)).toEqual(['-1 f000', '-1 f000', '-1 f001', '-1 f001', '-1 f002', '-1 f002', '-1 fold src/ops', '0 hub focus']);
    expect(folded.banner).toBe('Showing 7 of 19 symbols, the rest grouped by folder.');
  });

  it('folds the smallest file that makes room enough', () => {
    // Those that lead to something else as well are no leaves.
    const calls = ['src/a.ts', 'src/b.ts', 'src/c.ts'].flatMap((path, at) => letters(4 - at).map((name) => `${path}#${name}`));
    const found = drawing(calls.flatMap((from) => [`${from} -> src/hub.ts#hub!`, `${from} -> src/far.ts#far`]).join('\n'));
    const folded = foldForRoom(found, { ...SYMBOLS, maxNodes: 9 });
    expect(nodeLines(folded).filter((line) => line.includes('fold'))).toEqual(['-1 fold b.ts']);
  });

  it('keeps callers and callees of a folder apart', () => {
    const both = drawing(`${callers('src/a.ts', letters(3))}
      src/hub.ts#hub! -> src/a.ts#x
      src/hub.ts#hub! -> src/a.ts#y`);
    expect(nodeLines(foldForRoom(both, { ...SYMBOLS, maxNodes: 3 }))).toEqual(['-1 fold a.ts', '0 hub focus', '1 fold a.ts']);
  });

  it('leaves open what the user has opened, at nobody’s expense', () => {
    const siblings = drawing(`${callers('src/utils.ts', letters(9))}\n${callers('src/b.ts', letters(3))}`);
    const opened = ['fold:leaves:in:src/utils.ts:src/hub.ts#hub', 'fold:in:src/utils.ts', 'fold:in:src/'];
    const folded = foldForRoom(siblings, { ...SYMBOLS, toggled: opened, maxNodes: 5 });
    expect(folded.nodes.filter(({ place }) => place?.path === 'src/utils.ts')).toHaveLength(9);
    expect(folded.nodes.filter(({ place }) => place?.path === 'src/b.ts')).toHaveLength(3);
  });

  it('stops at 1,500 nodes whatever is asked for', () => {
    const files = letters(40).map((name) => callers(`src/${name}.ts`, letters(60)));
    const large = drawing(files.join('\n'));
    const folded = foldForRoom(large, { ...SYMBOLS, maxNodes: 99_999 });
    expect([folded.nodes.length, folded.banner]).toEqual([1500, 'Showing 1,484 of 2,401 symbols.']);
    expect(folded.nodes.reduce((sum, node) => sum + weightOf(node), 0)).toBe(2401);
  });

  it('says when there is more than was looked for', () => {
    const found = foldForRoom(drawing(callers('src/a.ts', letters(9))), { ...SYMBOLS, isCut: true, maxNodes: 5 });
    expect(found.banner).toBe('Showing 4 of 10 or more symbols.');
  });

  it('tells of gathered edges how many calls of which kind they are, and where', () => {
    const { edges } = foldForRoom(drawing(callers('src/a.ts', letters(9))), { ...SYMBOLS, maxNodes: 3 });
    expect(edges.map(({ what, count, label, reason, sites }) => ({ what, count, label, reason, sites: sites.length }))).toContainEqual({
      what: 'fold',
      count: 8,
      label: '8',
      reason: '8 calls: 8 exact',
      sites: 8,
    });
  });
});

describe('folding tests and packages of each symbol', () => {
  const found: Drawing = drawing(`
    test/a.ts#one? -> src/hub.ts#hub!
    test/a.ts#two? -> src/hub.ts#hub!
    test/b.ts#three? -> src/a.ts#a
    test/b.ts#four? -> src/a.ts#a
    src/a.ts#a -> src/hub.ts#hub!
    src/hub.ts#hub! -> npm:react
  `);

  it('makes one node for all of them on each side, none for a single one', () => {
    const folded = foldTreated(found, { tests: 'fold', externals: 'fold' }, []);
    expect(nodeLines(folded)).toEqual(['-2 fold 2 tests test', '-1 fold 2 tests test', '-1 a', '0 hub focus', '1 external react external']);
    expect(folded.nodes.map(({ id }) => id).filter((id) => id.startsWith('fold:'))).toEqual([
      'fold:tests:in:src/hub.ts#hub',
      'fold:tests:in:src/a.ts#a',
    ]);
  });

  it('leaves them alone when they are to be shown, or opened', () => {
    expect(foldTreated(found, { tests: 'show', externals: 'show' }, []).nodes).toHaveLength(7);
    expect(foldTreated(found, { tests: 'fold', externals: 'show' }, ['fold:tests:in:src/hub.ts#hub']).nodes).toHaveLength(6);
  });
});
