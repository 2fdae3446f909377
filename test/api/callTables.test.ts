/** Which files are read again when graphs are asked for after a change. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CallTables } from '../../server/src/api/graph/fileCalls.ts';
import { LinkedFiles } from '../../server/src/api/questions/linkedFiles.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openReadStore } from '../../server/src/store/openReadStore.ts';
import { type Fixture, openFixture } from './openFixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture(`
//- a.ts
import { save } from './b';
export function run() { save(); }
//- b.ts
export function save() { keep(); }
function keep() {}
`);
}, 60_000);
afterAll(() => fixture.dispose());

test('calls of a file are read again when it or its links have changed, and not for other changes', async () => {
  const { database } = await fixture.index.status();
  const store = openReadStore({ file: database, driver: chooseDriver('auto').driver });
  const tables = new CallTables();
  /** Names called in a.ts, and whether the file was read for that. */
  const ask = () => {
    const files = new LinkedFiles(store);
    const read: number[] = [];
    const watched = Object.assign(Object.create(files) as LinkedFiles, {
      file: (id: number) => {
        read.push(id);
        return files.file(id);
      },
    });
    const calls = tables.of(watched, store.placedFile('a.ts')?.id ?? 0, store.generation());
    const called = [...(calls?.madeBy.values() ?? [])].flat().map(({ name, link }) => `${name} ${link.tier}`);
    return { called: called.join(), read: read.length > 0 };
  };
  const change = async (path: string, text: string) => {
    fixture.write(path, text);
    await fixture.index.update({ mode: 'changed', trigger: 'test' });
  };

  expect(ask()).toEqual({ called: 'save exact', read: true });
  await change('b.ts', 'export function save() { keep(1); }\nfunction keep(x = 0) {}\n');
  expect(ask()).toEqual({ called: 'save exact', read: false });
  await change('b.ts', 'export function saved() {}\n');
  expect(ask()).toEqual({ called: 'save unresolved', read: true });
  await change('a.ts', "import { saved } from './b';\nexport function run() { saved(); }\n");
  expect(ask()).toEqual({ called: 'saved exact', read: true });
  store.dispose();
});
