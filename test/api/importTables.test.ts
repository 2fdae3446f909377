/** Which files are read again when the imports of the folder are asked for after a change. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RememberedImports } from '../../server/src/api/graph/allImports.ts';
import { ImportCycles } from '../../server/src/api/graph/cycles.ts';
import type { GraphView } from '../../server/src/api/graph/graphView.ts';
import { ImportTables } from '../../server/src/api/graph/importTables.ts';
import { type LinkedFile, LinkedFiles } from '../../server/src/api/questions/linkedFiles.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openReadStore } from '../../server/src/store/openReadStore.ts';
import type { ReadStore } from '../../server/src/store/readStore.ts';
import { type Fixture, openFixture } from './openFixture.ts';

let fixture: Fixture;
let store: ReturnType<typeof openReadStore>;
beforeEach(async () => {
  fixture = await openFixture(`
//- a.ts
import { save } from './b';
export function run() { save(); }
//- b.ts
import { run } from './a';
export function save() { run(); }
//- c.ts
import { run } from './a';
run();
`);
  const { database } = await fixture.index.status();
  store = openReadStore({ file: database, driver: chooseDriver('auto').driver });
}, 60_000);
afterEach(async () => {
  store.dispose();
  await fixture.dispose();
});

const change = async (path: string, text: string | undefined) => {
  if (text === undefined) rmSync(join(fixture.root, path));
  else fixture.write(path, text);
  await fixture.index.update({ mode: 'changed', trigger: 'test' });
};

/** What a question sees of the index, and which files are read for it. */
function asked(reads: ReadStore = store): { readonly view: GraphView; readonly read: string[] } {
  const files = new WatchedFiles(reads);
  return { view: { files, named: () => [], isTest: () => false }, read: files.read };
}

class WatchedFiles extends LinkedFiles {
  readonly read: string[] = [];

  override file(id: number): LinkedFile | undefined {
    this.read.push(this.store.pathOfFile(id) ?? '');
    return super.file(id);
  }
}

async function edgesOf(imports: RememberedImports, view: GraphView): Promise<string[]> {
  const { value } = await imports.answer(view, { limit: 100 });
  return value.edges.map(({ from, to = '?' }) => `${from} > ${to}`);
}

async function cyclesOf(cycles: ImportCycles, view: GraphView): Promise<string[]> {
  const { value } = await cycles.answer(view, { kind: 'all', limit: 100 });
  return value.map(({ files }) => files.join(' '));
}

test('imports and cycles read the files again that have changed or whose links have, and no others', async () => {
  const tables = new ImportTables();
  const imports = new RememberedImports(tables);
  const cycles = new ImportCycles(tables);
  const answer = async () => {
    const { view, read } = asked();
    const found = { edges: await edgesOf(imports, view), cycles: await cyclesOf(cycles, view) };
    const fresh = { edges: await edgesOf(new RememberedImports(new ImportTables()), asked().view) };
    expect(found.edges).toEqual(fresh.edges);
    return { ...found, read };
  };

  const whole = { edges: ['a.ts > b.ts', 'b.ts > a.ts', 'c.ts > a.ts'], cycles: ['a.ts b.ts'] };
  expect(await answer()).toEqual({ ...whole, read: ['a.ts', 'b.ts', 'c.ts'] });
  await change('c.ts', "import { run } from './a';\nrun();\nrun();\n");
  expect(await answer()).toEqual({ ...whole, read: ['c.ts'] });
  await change('b.ts', undefined);
  expect(await answer()).toEqual({ edges: ['a.ts > ?', 'c.ts > a.ts'], cycles: [], read: ['a.ts'] });
  // The new file may get the id of the one that is gone.
  await change('b/index.ts', 'export function save() {}\n');
  expect(await answer()).toEqual({ edges: ['a.ts > b/index.ts', 'c.ts > a.ts'], cycles: [], read: ['a.ts', 'b/index.ts'] });
  await change('b/index.ts', "import { run } from '../a';\nexport function save() { run(); }\n");
  expect(await answer()).toEqual({
    edges: ['a.ts > b/index.ts', 'b/index.ts > a.ts', 'c.ts > a.ts'],
    cycles: ['a.ts b/index.ts'],
    read: ['b/index.ts'],
  });
});

test('a file is read again when the id of one that it imports has become that of another', () => {
  const tables = new ImportTables();
  let [renamed, generation] = [false, 1];
  const ids = [...store.paths()].map((path) => store.placedFile(path)?.id ?? 0);
  const moved: ReadStore = {
    ...store,
    pathOfFile: (id) => (renamed && store.pathOfFile(id) === 'a.ts' ? 'other.ts' : store.pathOfFile(id)),
  };
  const targets = () => {
    const { view, read } = asked(moved);
    return { to: ids.flatMap((id) => tables.of(view, id, generation)?.edges.map(({ to }) => to) ?? []), read: read.length };
  };
  expect(targets()).toEqual({ to: ['b.ts', 'a.ts', 'a.ts'], read: 3 });
  expect(targets()).toMatchObject({ read: 0 });
  [renamed, generation] = [true, 2];
  expect(targets()).toEqual({ to: ['b.ts', 'other.ts', 'other.ts'], read: 2 });
});

test('no more is kept than there is room for, and files that are gone make room', async () => {
  // A file and its one import take two.
  const tables = new ImportTables({ most: 4 });
  const answer = async () => {
    const { view, read } = asked();
    return { edges: (await edgesOf(new RememberedImports(tables), view)).length, read };
  };
  expect(await answer()).toEqual({ edges: 3, read: ['a.ts', 'b.ts', 'c.ts'] });
  expect(await answer()).toEqual({ edges: 3, read: ['c.ts'] });
  await change('b.ts', undefined);
  expect(await answer()).toEqual({ edges: 2, read: ['a.ts', 'c.ts'] });
  expect(await answer()).toEqual({ edges: 2, read: [] });
});
