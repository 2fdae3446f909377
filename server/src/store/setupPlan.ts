/**
 * How to bring a database to the current schema: the wanted tables are made in memory, compared with those in the file, and the
 * differences become steps. Whatever an interrupted or older setup left behind, the next plan starts from what is there.
 */
import { type Database, type Driver, openDatabase, sql } from './database.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** rebuild: the old form cannot hold the new rows; they are dropped and made again from the files. */
export interface SetupStep {
  readonly action: 'create' | 'update' | 'rebuild' | 'drop';
  readonly kind: 'table' | 'index';
  readonly name: string;
  readonly statements: readonly string[];
}

interface StoredObject {
  readonly kind: 'table' | 'index';
  readonly name: string;
  readonly owner: string;
  readonly text: string;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: number;
  readonly initial: string | null;
  readonly key: number;
}

export const SETUP_SQL = {
  objects: sql<StoredObject>(
    `SELECT type AS kind, name, tbl_name AS owner, sql AS text FROM sqlite_schema
     WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
  ),
  columns: sql<Column, [table: string]>(
    'SELECT name, type, "notnull" AS required, dflt_value AS initial, pk AS key FROM pragma_table_info(?) ORDER BY cid',
  ),
};

/** Rows of these tables carry ids of `file` or can be made from the files again: they go together when `file` cannot stay. */
const DEPENDENT_ON_FILE: readonly string[] = ['facts', 'shared', 'symbol', 'import'];

/** These go with `file` too, and all of them when one of them cannot stay: they refer to each other. */
const LINK_TABLES: readonly string[] = ['link', 'read', 'told', 'former', 'mark'];

/** What would have to be done; empty when nothing. Changes nothing. */
export function planSetup(database: Database, driver: Driver, schema: string = SCHEMA): readonly SetupStep[] {
  const wanted = openDatabase(driver, { file: ':memory:', access: 'write', busyMilliseconds: 0, cacheKilobytes: 1000 });
  try {
    wanted.execute(schema);
    return compare(database, wanted);
  } finally {
    wanted.close();
  }
}

/** Takes the steps; must run inside a write transaction, so that a crash leaves the old state. */
export function applySetup(database: Database, steps: readonly SetupStep[]): void {
  for (const step of steps) for (const statement of step.statements) database.execute(statement);
  // Files whose rows were dropped or gained a column are processed again; what has not changed comes from the fact cache.
  const reprocess = steps.some(({ kind, action, name }) => kind === 'table' && action !== 'create' && DEPENDENT_ON_FILE.includes(name));
  if (reprocess) database.execute("UPDATE file SET logic = ''");
  // Links are made anew from the facts, whoever made those that were there.
  if (steps.some(({ kind, name }) => kind === 'table' && LINK_TABLES.includes(name)))
    database.execute("DELETE FROM meta WHERE key = 'linkLogic'");
  database.execute(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  database.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
}

type Objects = ReadonlyMap<string, StoredObject>;

function compare(database: Database, wanted: Database): readonly SetupStep[] {
  const before = objectsOf(database);
  const after = objectsOf(wanted);
  const tables = tableSteps({ database, wanted, before, after });
  const rebuilt = new Set(tables.filter(({ action }) => action === 'rebuild').map(({ name }) => name));
  return [...dropSteps(before, after), ...tables, ...indexSteps(before, after, rebuilt)];
}

function dropSteps(before: Objects, after: Objects): SetupStep[] {
  return [...before.values()]
    .filter((object) => !after.has(object.name))
    .filter((object) => object.kind === 'table' || after.has(object.owner)) // Its indexes go with a table.
    .map((object) => step('drop', object, [`DROP ${object.kind} ${quoted(object.name)}`]));
}

function tableSteps({
  database,
  wanted,
  before,
  after,
}: {
  database: Database;
  wanted: Database;
  before: Objects;
  after: Objects;
}): SetupStep[] {
  const fileGoes = before.has('file') && !canStay(database, wanted, 'file');
  const linksGo = fileGoes || LINK_TABLES.some((name) => before.has(name) && !sameColumns(database, wanted, name));
  const steps: SetupStep[] = [];
  for (const table of after.values()) {
    if (table.kind !== 'table') continue;
    const orphaned = (fileGoes && DEPENDENT_ON_FILE.includes(table.name)) || (linksGo && LINK_TABLES.includes(table.name));
    if (!before.has(table.name)) steps.push(step('create', table, [table.text]));
    else if (orphaned || !canStay(database, wanted, table.name))
      steps.push(step('rebuild', table, [`DROP TABLE ${quoted(table.name)}`, table.text]));
    else {
      const added = addedColumns(database, wanted, table.name);
      if (added.length > 0) steps.push(step('update', table, added));
    }
  }
  return steps;
}

function indexSteps(before: Objects, after: Objects, rebuiltTables: ReadonlySet<string>): SetupStep[] {
  const steps: SetupStep[] = [];
  for (const index of after.values()) {
    if (index.kind !== 'index') continue;
    const old = before.get(index.name);
    if (old === undefined || rebuiltTables.has(index.owner)) steps.push(step('create', index, [index.text]));
    else if (old.text !== index.text) steps.push(step('rebuild', index, [`DROP INDEX ${quoted(index.name)}`, index.text]));
  }
  return steps;
}

function objectsOf(database: Database): Objects {
  const objects = database.prepare(SETUP_SQL.objects).all();
  return new Map(objects.map((object) => [object.name, object]));
}

function step(action: SetupStep['action'], object: StoredObject, statements: readonly string[]): SetupStep {
  return { action, kind: object.kind, name: object.name, statements };
}

/** Whether every column of the file's table is in the wanted one with the same meaning, and new columns can be filled. */
function canStay(database: Database, wanted: Database, table: string): boolean {
  const old = columnsOf(database, table);
  const next = columnsOf(wanted, table);
  return (
    [...old.values()].every((column) => sameColumn(column, next.get(column.name))) &&
    [...next.values()].every((column) => old.has(column.name) || (column.key === 0 && (column.required === 0 || column.initial !== null)))
  );
}

function sameColumns(database: Database, wanted: Database, table: string): boolean {
  return canStay(database, wanted, table) && addedColumns(database, wanted, table).length === 0;
}

function addedColumns(database: Database, wanted: Database, table: string): string[] {
  const old = columnsOf(database, table);
  return [...columnsOf(wanted, table).values()]
    .filter((column) => !old.has(column.name))
    .map(({ name, type, required, initial }) => {
      const constraint = `${required === 0 ? '' : ' NOT NULL'}${initial === null ? '' : ` DEFAULT ${initial}`}`;
      return `ALTER TABLE ${quoted(table)} ADD COLUMN ${quoted(name)} ${type}${constraint}`;
    });
}

function columnsOf(database: Database, table: string): ReadonlyMap<string, Column> {
  return new Map(
    database
      .prepare(SETUP_SQL.columns)
      .all(table)
      .map((column) => [column.name, column]),
  );
}

function sameColumn(left: Column, right: Column | undefined): boolean {
  return (
    right !== undefined &&
    left.type === right.type &&
    left.required === right.required &&
    left.initial === right.initial &&
    left.key === right.key
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
