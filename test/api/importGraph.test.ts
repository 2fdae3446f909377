/** Who imports whom, in circles or not, what a change may reach, and what nobody uses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportEdge } from '../../server/src/api/codeGraph.ts';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- src/a.ts
import { b } from './b';
import { c, type C } from './c';
import type { D } from './d';
import { readFile } from 'node:fs';
import './nowhere';
export function a(x: C, y: D) { b(); return c; }
export const unusedHere = 1;
//- src/b.ts
import { c } from './c';
export function b() { return c; }
function forgotten() { forgotten(); }
//- src/c.ts
import { a } from './a';
export const c = 1;
export interface C { x: number }
export function back() { a({ x: 1 }, {}); back2(); }
function back2() {}
//- src/d.ts
import type { E } from './e';
export interface D { e?: E }
//- src/e.ts
import { D } from './d';
export interface E { d?: D }
//- src/tool.ts
export class Tool {
  private stop?: () => void;
  used() { this.stop?.(); }
  maybe() {}
  never() { later(() => { this.stop = () => {}; }); }
}
export function onlyTested() {}
//- src/toolUser.ts
import { Tool } from './tool';
import { onlyTested as notUsed } from './tool';
new Tool().used();
(globalThis as any).thing.maybe();
//- test/b.test.ts
import { b } from '../src/b';
import { onlyTested } from '../src/tool';
b();
onlyTested();
`;

describe('the import graph', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  });
  afterAll(() => fixture.dispose());
  const graph = () => fixture.index.graph;

  it('tells what a file imports: files, packages, and what is not found', async () => {
    const { value } = await graph().imports('src/a.ts', { depth: 1, limit: 100 });
    expect(value.map(shown)).toEqual([
      'src/a.ts > src/b.ts b',
      'src/a.ts > src/c.ts c,C',
      'src/a.ts > src/d.ts D (types)',
      'src/a.ts > package fs readFile',
      'src/a.ts > ?',
    ]);
  });

  it('tells who imports a file, and whoever imports those', async () => {
    expect((await graph().dependents('src/b.ts', { depth: 1, limit: 100 })).value.map(({ from }) => from)).toEqual([
      'src/a.ts',
      'test/b.test.ts',
    ]);
    expect((await graph().dependents('src/b.ts', { depth: 9, limit: 100 })).value.map(({ from, depth }) => `${depth} ${from}`)).toEqual([
      '1 src/a.ts',
      '1 test/b.test.ts',
      '2 src/c.ts',
      '3 src/a.ts',
      '3 src/b.ts',
    ]);
  });

  it('tells what all files import, and once more after a change', async () => {
    const all = async (limit: number) => (await graph().allImports({ limit })).value.edges.map(shown);
    const before = await all(100);
    expect(before.slice(4, 8)).toEqual(['src/a.ts > ?', 'src/b.ts > src/c.ts c', 'src/c.ts > src/a.ts a', 'src/d.ts > src/e.ts E (types)']);
    expect(await all(100)).toEqual(before);
    expect((await graph().allImports({ limit: 2 })).truncated).toBe(true);
    const changed = await openFixture(WORKSPACE);
    try {
      await changed.index.graph.allImports({ limit: 100 });
      changed.write('src/e.ts', '');
      await changed.index.update({ mode: 'changed', trigger: 'test' });
      const { value } = await changed.index.graph.allImports({ limit: 100 });
      expect(value.edges.map(shown)).toEqual(before.filter((line) => !line.startsWith('src/e.ts')));
      expect(value.files.map(({ path, test }) => `${path}${test ? ' test' : ''}`)).toContain('test/b.test.ts test');
      expect(value.files.map(({ path }) => path)).toContain('src/e.ts');
    } finally {
      await changed.dispose();
    }
  });

  it('finds circles, those of types apart, and the lightest import that breaks them', async () => {
    const { value } = await graph().cycles({ kind: 'all', limit: 10 });
    expect(value.map(({ kind, files }) => `${kind} ${files.join(' ')}`)).toEqual([
      'runtime src/a.ts src/b.ts src/c.ts',
      'type src/d.ts src/e.ts',
    ]);
    const [runtime] = value;
    expect(runtime?.example).toEqual(['src/a.ts', 'src/c.ts', 'src/a.ts']);
    expect(runtime?.feedback.map(shown)).toEqual(['src/c.ts > src/a.ts a']);
    expect(runtime?.cut).toMatchObject({ edge: { from: 'src/c.ts', to: 'src/a.ts' }, filesFreed: 3 });
    expect((await graph().cycles({ kind: 'runtime', limit: 10 })).value).toHaveLength(1);
  });

  it('tells what a change may reach, and which tests', async () => {
    const reached = await graph().affected(['src/b.ts'], { tests: 'include', depth: 99, limit: 100 });
    expect(reached.value.map(({ path, depth, via = '' }) => `${depth} ${path} ${via}`)).toEqual([
      '0 src/b.ts ',
      '1 src/a.ts src/b.ts',
      '1 test/b.test.ts src/b.ts',
      '2 src/c.ts src/a.ts',
    ]);
    const tests = await graph().affected(['src/c.ts'], { tests: 'only', depth: 99, limit: 100 });
    expect(tests.value.map(({ path }) => path)).toEqual(['test/b.test.ts']);
  });

  it('finds what nobody uses, and says how sure that is', async () => {
    const unused = async (what: 'import' | 'export' | 'symbol') =>
      (await graph().unused({ what: [what], within: '', limit: 100 })).value.map(
        ({ path, name, certainty, reason }) => `${path} ${name} ${certainty}: ${reason}`,
      );
    expect(await unused('import')).toEqual([
      'src/a.ts readFile certain: no use in this file',
      'src/toolUser.ts notUsed certain: no use in this file',
    ]);
    expect(await unused('export')).toEqual([
      'src/a.ts unusedHere certain: nobody in this folder imports or uses it',
      'src/c.ts back certain: nobody in this folder imports or uses it',
    ]);
    expect(await unused('symbol')).toEqual([
      'src/b.ts forgotten certain: no reference to it',
      'src/tool.ts maybe likely: no reference to it; a use of that name has no answer; its type is exported',
      'src/tool.ts never likely: no reference to it; its type is exported',
    ]);
  });
});

function shown({ from, to, package: outside, names, typeOnly }: ImportEdge): string {
  const end = to ?? (outside === undefined ? '?' : `package ${outside}`);
  return `${from} > ${end} ${names.join(',')}${typeOnly ? ' (types)' : ''}`.trimEnd();
}
