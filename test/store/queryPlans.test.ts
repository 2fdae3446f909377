/** Every statement of the store, run through EXPLAIN QUERY PLAN: whoever adds one that reads a whole table has to say why here. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase, type Sql, type SqlValue, sql } from '../../server/src/store/database.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openFactCache } from '../../server/src/store/factCache.ts';
import { SCHEMA } from '../../server/src/store/schema.ts';
import { temporaryFolder } from './storeHarness.ts';

/** Statements that may read a whole table or sort, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'READ_SQL.languages': 'The status sums up all files; it is asked when a person looks.',
  'READ_SQL.fileIds': 'Only after a deletion, and only ids from the narrowest index.',
  'READ_SQL.countProblems': 'Counts the entries of an index that holds the files with problems only.',
  'READ_SQL.problems': 'Reads the index of files with problems from its start, up to a limit.',
  'SYMBOL_READ_SQL.byName': 'The answer without the search structure, for whoever has none.',
  'RUN_SQL.interrupt': 'Two hundred rows, once per start.',
  'RUN_SQL.last': 'Newest first from the end of the table, up to a limit.',
  'FACT_CACHE_SQL.oldest': 'Oldest first from the start of an index, up to a limit.',
  'FACT_CACHE_SQL.count': 'Statistics, asked when a person looks.',
  'LINK_MARK_SQL.changeAll': 'Marks all files; once per change of the logic that links.',
  'LINK_MARK_SQL.count': 'Two small numbers a row, and empty but for a moment after a change.',
  'LINK_MARK_SQL.changed': 'Reads the index of changed files from its start, up to a limit.',
  'LINK_MARK_SQL.affected': 'From the start of the table up to a limit, once hardly any changed files are left to step over.',
  'LINK_READ_SQL.pending': 'From the start of the marks up to a limit.',
  'LINK_ROWS_SQL.anyRead': 'One row.',
  'LINK_SOURCE_SQL.files': 'All paths at once, once per session: cheaper than one question for every path that an import may mean.',
  'LINK_SOURCE_SQL.shared': 'Eight bytes a name, read at once when the first question comes, as with paths.',
  'SETUP_SQL.objects': "SQLite's own list of a dozen tables.",
  'SETUP_SQL.columns': 'A table function over one table.',
};

const store = fileURLToPath(new URL('../../server/src/store', import.meta.url));
const { driver } = chooseDriver('auto');

let statements: readonly (readonly [string, Sql<unknown, SqlValue[]>])[];
beforeAll(async () => {
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map((name) => import(pathToFileURL(join(store, name)).href) as Promise<Record<string, unknown>>));
  const groups = modules.flatMap((module) => Object.entries(module)).filter(([name]) => name.endsWith('_SQL'));
  statements = groups.flatMap(([group, members]) =>
    Object.entries(members as Record<string, Sql<unknown, SqlValue[]>>).map(
      ([name, statement]) => [`${group}.${name}`, statement] as const,
    ),
  );
});

function databases(): { readonly index: Database; readonly cache: Database; dispose(): void } {
  const folder = temporaryFolder();
  const options = { access: 'write', busyMilliseconds: 0, cacheKilobytes: 1000 } as const;
  const index = openDatabase(driver, { ...options, file: ':memory:' });
  index.execute(SCHEMA);
  const file = folder.file('facts.db');
  openFactCache({ file, driver, clock: { now: () => 0 }, limitBytes: 1 }).dispose();
  const cache = openDatabase(driver, { ...options, file });
  const dispose = () => {
    index.close();
    cache.close();
    folder.remove();
  };
  return { index, cache, dispose };
}

function planOf(database: Database, { text }: Sql<unknown, SqlValue[]>): string[] {
  const parameters = text.replaceAll(/'[^']*'/g, '').split('?').length - 1;
  const rows = database
    .prepare(sql<{ readonly detail: string }, SqlValue[]>(`EXPLAIN QUERY PLAN ${text}`))
    .all(...Array<null>(parameters).fill(null));
  return rows.map(({ detail }) => detail);
}

it('knows the statements', () => {
  expect(statements.length).toBeGreaterThan(50);
  expect(Object.keys(ALLOWED).filter((name) => !statements.some(([known]) => known === name))).toEqual([]);
});

it('finds rows by key or index, unless there is a reason', () => {
  const { index, cache, dispose } = databases();
  const wanton: string[] = [];
  const needless = new Set(Object.keys(ALLOWED));
  for (const [name, statement] of statements) {
    if (statement.text.startsWith('PRAGMA')) continue;
    const plan = planOf(name.startsWith('FACT_CACHE') ? cache : index, statement);
    // The list of what is asked for is no table.
    const bad = plan.filter((detail) => /^SCAN (?!CONSTANT|json_each)|TEMP B-TREE/.test(detail));
    if (bad.length === 0) continue;
    needless.delete(name);
    if (ALLOWED[name] === undefined) wanton.push(`${name}: ${bad.join(', ')}`);
  }
  dispose();
  expect(wanton).toEqual([]);
  expect([...needless]).toEqual([]);
});

it('prepares nothing that is not named', async () => {
  const { readFileSync } = await import('node:fs');
  const sources = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^(database|setupPlan|factCache)/.test(name),
  );
  const loose = sources.filter((name) => /prepare\(\s*sql|execute\(\s*[`'"](?!PRAGMA)/.test(readFileSync(join(store, name), 'utf8')));
  expect(loose).toEqual([]);
});
