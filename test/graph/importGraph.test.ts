/** Graphs of imports and of import cycles: small workspaces, and pictures in words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph, GraphEdge, GraphQuery } from '../../server/protocol/graph.ts';
import { buildGraph } from '../../server/src/graph/buildGraph.ts';
import { type Fixture, openFixture } from '../api/openFixture.ts';
import { ALL, callQuery, groupLines, nodeLines } from './graphText.ts';

const WORKSPACE = `
//- src/app.ts
import { readFile } from 'node:fs';
import { render } from './view/page';
import type { Shape, Line, Point, Box } from './model/shapes';
import './nowhere';
export const start = (shape: Shape | Line | Point | Box) => { render(shape); readFile; };
export const late = () => import('./view/late');
//- src/view/page.ts
import { html } from 'lit';
import { area, type Shape } from '../model/shapes';
export const render = (shape: Shape) => html(area(shape));
//- src/view/late.ts
import { render } from './page';
export const later = render;
//- src/model/shapes.ts
import { units } from './units';
export interface Shape { size: number }
export type Line = Shape; export type Point = Shape; export type Box = Shape;
export const area = (shape: Shape) => shape.size * units();
//- src/model/units.ts
import { area, type Shape } from './shapes';
export const units = () => 1;
export const back = (shape: Shape) => area(shape);
//- test/app.test.ts
import { start } from '../src/app';
start;
//- test/page.test.ts
import { render } from '../src/view/page';
render;
//- tools/alone.ts
export const alone = 1;
`;

function importQuery(root: string, changes: Partial<GraphQuery> = {}): GraphQuery {
  const filters = { ...ALL, externals: 'hide', tests: 'hide' } as const;
  return { ...callQuery(root), kind: 'imports', groupBy: 'folder', filters, ...changes };
}

describe('a graph of imports', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  });
  afterAll(() => fixture.dispose());
  const graph = async (query: GraphQuery): Promise<Graph> => (await buildGraph(fixture.index, query)).value;

  it('has the imports of a file on its right, its importers on its left, and names on its edges', async () => {
    const found = await graph(importQuery('src/view/page.ts'));
    expect(nodeLines(found)).toEqual(['-1 file app.ts', '-1 file late.ts', '0 file page.ts focus', '1 file shapes.ts cycle +1 in +1 out']);
    expect(importLines(found)).toEqual(['app.ts -> page.ts [render]', 'late.ts -> page.ts [render]', 'page.ts -> shapes.ts [area, Shape]']);
    expect(found).toMatchObject({ caption: 'imports and importers of src/view/page.ts, depth 1', left: { tests: 2, externals: 1 } });
  });

  it('goes as deep as is wanted on each side, and where a node is expanded', async () => {
    const deep = await graph(importQuery('src/app.ts', { depth: { in: 0, out: 2 } }));
    expect(nodeLines(deep).map((line) => line.replace(/ \+.*/, ''))).toEqual([
      '0 file app.ts focus',
      '1 file late.ts',
      '1 file page.ts',
      '1 file shapes.ts cycle',
      '2 file units.ts cycle',
    ]);
    const expanded = [
      { node: 'src/model/shapes.ts', side: 'out', count: 10 },
      { node: 'src/app.ts', side: 'in', count: 10 },
    ] as const;
    const filters = { ...ALL, externals: 'hide' } as const;
    const wide = await graph(importQuery('src/app.ts', { depth: { in: 0, out: 1 }, expanded, filters }));
    expect(nodeLines(wide).filter((line) => /units|test/.test(line))).toEqual(['-1 file app.test.ts test', '2 file units.ts cycle']);
    const closed = { depth: { in: 0, out: 9 }, expanded: [{ node: 'src/model/shapes.ts', side: 'out', count: 0 }] } as const;
    expect(nodeLines(await graph(importQuery('src/app.ts', closed))).join()).not.toContain('units.ts');
  });

  it('tells imports of types and those at run time from others, shortens names, and leaves types out when they are not wanted', async () => {
    const found = await graph(importQuery('src/app.ts', { depth: { in: 0, out: 1 } }));
    expect(importLines(found)).toEqual([
      'app.ts -> late.ts [] dynamic',
      'app.ts -> page.ts [render]',
      'app.ts -> shapes.ts [Shape, Line, Point + 1] type-only',
    ]);
    expect(found.left.unresolved).toBe(1);
    const filters = { ...ALL, externals: 'hide', tests: 'hide', typeOnly: false } as const;
    const without = await graph(importQuery('src/app.ts', { depth: { in: 0, out: 1 }, filters }));
    expect(importLines(without).join()).not.toContain('type-only');
  });

  it('shows the whole workspace in the boxes of its folders, and closes those that are toggled', async () => {
    const found = await graph(importQuery(''));
    expect(groupLines(found)).toEqual([
      'folder src (5)',
      '  folder model (2)',
      '    shapes.ts',
      '    units.ts',
      '  folder view (2)',
      '    late.ts',
      '    page.ts',
      '  app.ts',
      'folder tools (1)',
      '  alone.ts',
    ]);
    expect(found).toMatchObject({ caption: 'imports between 6 files', total: 6, left: { tests: 2 } });
    const closed = await graph(importQuery('', { toggled: ['src/model', 'src/view'] }));
    expect(groupLines(closed)).toEqual([
      'folder src (5)',
      '  folder model (2) collapsed',
      '  folder view (2) collapsed',
      '  model',
      '  view',
      '  app.ts',
      'folder tools (1)',
      '  alone.ts',
    ]);
    expect(importLines(closed)).toEqual([
      'app.ts -> model [Shape, Line, Point + 1] type-only',
      'app.ts -> view [2]',
      'view -> model [area, Shape]',
    ]);
    expect((await graph(importQuery('', { groupBy: 'none' }))).groups).toEqual([]);
  });

  it('shows a folder with who imports it and what it imports', async () => {
    const found = await graph(importQuery('src/view'));
    expect(nodeLines(found).map((line) => line.slice(2).replace(/ \+.*/, ''))).toEqual([
      'file app.ts',
      'file late.ts',
      'file page.ts',
      'file shapes.ts cycle',
    ]);
    expect(found.caption).toBe('imports and importers of src/view, depth 1');
  });

  it('folds tests and packages into one node each, shows or hides them', async () => {
    const folded = await graph(importQuery('', { filters: { ...ALL, tests: 'fold', externals: 'fold' } }));
    expect(nodeLines(folded).filter((line) => line.includes('fold'))).toEqual(['0 fold 2 tests test', '5 fold 2 packages external']);
    expect(importLines(folded).filter((line) => /tests|packages/.test(line))).toEqual([
      '2 tests -> app.ts [start]',
      '2 tests -> page.ts [render]',
      'app.ts -> 2 packages [readFile]',
      'page.ts -> 2 packages [html]',
    ]);
    const opened = await graph(
      importQuery('', { filters: { ...ALL, tests: 'fold', externals: 'fold' }, toggled: ['fold:tests', 'fold:externals'] }),
    );
    const shown = await graph(importQuery('', { filters: ALL }));
    expect(nodeLines(opened)).toEqual(nodeLines(shown));
    // Packages stand in one column, the last.
    expect(nodeLines(shown).filter((line) => line.includes('external'))).toEqual(['5 external fs external', '5 external lit external']);
    // Who asks about a test wants to see it.
    const ofTest = await graph(importQuery('test/app.test.ts'));
    expect(nodeLines(ofTest)).toEqual(['0 file app.test.ts focus test', '1 file app.ts +3 out']);
  });

  it('leaves out what globs or the user hide, and counts it', async () => {
    const filters = { ...ALL, externals: 'hide', tests: 'hide', include: ['src/**'], exclude: ['**/late.ts'] } as const;
    const found = await graph(importQuery('', { filters, hidden: ['src/model'] }));
    expect(nodeLines(found).map((line) => line.slice(2))).toEqual(['file app.ts', 'file page.ts']);
    expect(found.left.hidden).toBe(6);
  });

  it('says why there is nothing to see', async () => {
    expect((await graph(importQuery('tools/alone.ts'))).empty).toMatchObject({
      code: 'no-edges',
      text: 'No imports found to or from alone.ts.',
    });
    expect((await graph(importQuery('src/gone.ts'))).empty).toMatchObject({ code: 'not-indexed' });
  });

  it('of a cycle shows its files, imports that close it pointing back, and the cut', async () => {
    const found = await graph(importQuery('src/model/units.ts', { kind: 'cycles' }));
    expect(nodeLines(found)).toEqual(['0 file units.ts focus cycle', '1 file shapes.ts cycle']);
    expect(groupLines(found)).toEqual(['folder src/model (2)', '  shapes.ts', '  units.ts']);
    expect(importLines(found)).toEqual(['shapes.ts -> units.ts [units] cycle cut', 'units.ts -> shapes.ts [area, Shape]']);
    expect(found.caption).toBe('import cycle of 2 files');
    expect((await graph(importQuery('src/app.ts', { kind: 'cycles' }))).empty).toMatchObject({
      code: 'no-cycle',
      text: 'src/app.ts is in no import cycle.',
    });
  });
});

describe('a graph of more than 60 files', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    const file = (path: string, imported: string) => `//- ${path}\nimport { a } from '${imported}';\nexport { a };\n`;
    const many = (folder: string, count: number, imported: string) =>
      Array.from({ length: count }, (_, index) => file(`${folder}/f${index}.ts`, imported)).join('');
    const base = '//- lib/deep/base.ts\nexport const a = 1;\n';
    fixture = await openFixture(
      `\n${base}${many('app/pages', 50, '../../lib/deep/base')}${many('app/parts', 5, '../pages/f0')}${many('app', 4, './parts/f0')}${many('lib/more', 30, '../deep/base')}`,
    );
  });
  afterAll(() => fixture.dispose());
  const graph = async (changes: Partial<GraphQuery>, root = ''): Promise<Graph> =>
    (await buildGraph(fixture.index, importQuery(root, changes))).value;

  it('begins with folders: the largest are open while there is room, and files of their own are kept together', async () => {
    const found = await graph({});
    expect(groupLines(found)).toEqual([
      'folder app (59)',
      '  folder pages (50) collapsed',
      '  folder parts (5)',
      '    f0.ts',
      '    f1.ts',
      '    f2.ts',
      '    f3.ts',
      '    f4.ts',
      '  pages',
      '  4 files',
      'folder lib (31)',
      '  folder deep (1)',
      '    base.ts',
      '  folder more (30) collapsed',
      '  more',
    ]);
    expect(found).toMatchObject({ caption: 'imports between 90 files, by folder', total: 90 });
    expect(importLines(found)).toEqual([
      '4 files -> f0.ts [4]',
      'f0.ts -> pages [a]',
      'f1.ts -> pages [a]',
      'f2.ts -> pages [a]',
      'f3.ts -> pages [a]',
      'f4.ts -> pages [a]',
      'more -> base.ts [30]',
      'pages -> base.ts [50]',
    ]);
    const all = await graph({ toggled: ['lib/more'] });
    expect(all.edges).toHaveLength(37);
    expect(all.edges.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual(['4', '50']);
  });

  it('opens and closes folders in place', async () => {
    const found = await graph({ toggled: ['lib', 'app/parts', 'app/*'] });
    expect(groupLines(found)).toEqual([
      'folder app (59)',
      '  folder pages (50) collapsed',
      '  folder parts (5) collapsed',
      '  pages',
      '  parts',
      '  f0.ts',
      '  f1.ts',
      '  f2.ts',
      '  f3.ts',
      'folder lib (31) collapsed',
    ]);
  });

  it('shows the file it was asked for, whatever is around it', async () => {
    const found = await graph({ depth: { in: 1, out: 0 } }, 'lib/deep/base.ts');
    expect(nodeLines(found).filter((line) => line.includes('focus'))).toEqual(['0 file base.ts focus']);
    expect(found.nodes.find(({ id }) => id === 'app/pages')).toMatchObject({ what: 'folder', count: 50, rank: -1 });
  });
});

/** `a.ts -> b.ts [label] marks`, in order. */
function importLines({ nodes, edges }: Graph): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const line = ({ from, to, label, marks }: GraphEdge) => [`${names.get(from)} -> ${names.get(to)} [${label}]`, ...marks].join(' ');
  return edges.map(line).sort();
}
