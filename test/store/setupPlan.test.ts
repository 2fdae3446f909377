import { expect, it } from 'vitest';
import { type Database, openDatabase, sql } from '../../server/src/store/database.ts';
import { SCHEMA } from '../../server/src/store/schema.ts';
import { applySetup, planSetup } from '../../server/src/store/setupPlan.ts';
import { onBothDrivers } from './storeHarness.ts';

onBothDrivers('setup', (driver) => {
  const open = (schema = '') => {
    const database = openDatabase(driver, { file: ':memory:', access: 'write', busyMilliseconds: 0, cacheKilobytes: 100 });
    database.execute(schema);
    return database;
  };
  const plan = (database: Database, schema = SCHEMA) =>
    planSetup(database, driver, schema).map(({ action, kind, name }) => `${action} ${kind} ${name}`);
  const apply = (database: Database, schema = SCHEMA) =>
    database.transaction('write', () => applySetup(database, planSetup(database, driver, schema)));

  it('makes everything where there is nothing, and then has nothing to do', () => {
    const database = open();
    expect(plan(database)).toEqual([
      'create table meta',
      'create table owner',
      'create table run',
      'create table file',
      'create table facts',
      'create table shared',
      'create table symbol',
      'create table import',
      'create table link',
      'create table read',
      'create table told',
      'create table former',
      'create table mark',
      'create index file_generation',
      'create index file_status',
      'create index file_problems',
      'create index mark_changed',
    ]);
    apply(database);
    expect(plan(database)).toEqual([]);
  });

  it('adds a column and keeps the rows, which are then made anew by the engine', () => {
    const old = SCHEMA.replace(/^ {2}stop_column .*\n/m, '').replace(
      'signature    TEXT NOT NULL,',
      'signature TEXT NOT NULL, stop_column INTEGER NOT NULL DEFAULT 7,',
    );
    const without = old.replace(' stop_column INTEGER NOT NULL DEFAULT 7,', '');
    const database = open(without);
    filled(database);
    expect(plan(database, old)).toEqual(['update table symbol']);
    apply(database, old);
    expect(plan(database, old)).toEqual([]);
    expect(rows(database, 'SELECT id, name, stop_column FROM symbol')).toEqual(['1|a|7']);
    expect(rows(database, 'SELECT path, logic FROM file')).toEqual(['a.ts|']);
  });

  it('makes a derived table anew when its rows no longer fit, and leaves the others', () => {
    const database = open(SCHEMA);
    filled(database);
    const changed = SCHEMA.replace('specifier TEXT NOT NULL', 'specifier INTEGER NOT NULL');
    expect(plan(database, changed)).toEqual(['rebuild table import']);
    apply(database, changed);
    expect(plan(database, changed)).toEqual([]);
    expect(rows(database, 'SELECT id, name FROM symbol')).toEqual(['1|a']);
    expect(rows(database, 'SELECT path, logic FROM file')).toEqual(['a.ts|']);
  });

  it('makes all that hangs on files anew when files change their form', () => {
    const database = open(SCHEMA);
    filled(database);
    const changed = SCHEMA.replace("content    TEXT NOT NULL DEFAULT ''", 'content    BLOB');
    expect(plan(database, changed)).toEqual([
      'rebuild table file',
      'rebuild table facts',
      'rebuild table shared',
      'rebuild table symbol',
      'rebuild table import',
      'rebuild table link',
      'rebuild table read',
      'rebuild table told',
      'rebuild table former',
      'rebuild table mark',
      'create index file_generation',
      'create index file_status',
      'create index file_problems',
      'create index mark_changed',
    ]);
    apply(database, changed);
    expect(plan(database, changed)).toEqual([]);
    expect(rows(database, 'SELECT key FROM meta')).toEqual(['counter']);
  });

  it('makes all links anew when one table of them changes its form, and forgets which logic made them', () => {
    const database = open(SCHEMA);
    filled(database);
    database.execute("INSERT INTO meta VALUES ('linkLogic', 'one')");
    const changed = SCHEMA.replace('targets INTEGER NOT NULL,', 'targets INTEGER NOT NULL DEFAULT 0,');
    expect(plan(database, changed)).toEqual([
      'rebuild table link',
      'rebuild table read',
      'rebuild table told',
      'rebuild table former',
      'rebuild table mark',
      'create index mark_changed',
    ]);
    apply(database, changed);
    expect(plan(database, changed)).toEqual([]);
    expect(rows(database, 'SELECT key FROM meta')).toEqual(['counter']);
    expect(rows(database, 'SELECT path, logic FROM file')).toEqual(['a.ts|l']);
  });

  it('drops what is no longer wanted, and changes indexes', () => {
    const database = open(
      `${SCHEMA} CREATE TABLE old (id INTEGER PRIMARY KEY, x TEXT); CREATE INDEX old_x ON old (x); CREATE INDEX stray ON symbol (name);`,
    );
    database.execute('DROP INDEX file_problems; CREATE INDEX file_problems ON file (path)');
    expect(plan(database)).toEqual(['drop table old', 'drop index stray', 'rebuild index file_problems']);
    apply(database);
    expect(plan(database)).toEqual([]);
  });

  it('goes on from wherever an earlier setup was stopped', () => {
    const statements = SCHEMA.split(/;\n/).map((statement) => statement.trim());
    for (let done = 0; done <= statements.length; done++) {
      const database = open(statements.slice(0, done).join(';\n'));
      apply(database);
      expect(plan(database)).toEqual([]);
      database.close();
    }
  });

  it('leaves the old state when it is stopped in the middle', () => {
    const database = open('CREATE TABLE symbol (id TEXT); INSERT INTO symbol VALUES (1)');
    const steps = planSetup(database, driver);
    for (let done = 0; done < steps.length; done++) {
      const stop = () =>
        database.transaction('write', () => {
          applySetup(database, steps.slice(0, done));
          throw new Error('stopped');
        });
      expect(stop).toThrow('stopped');
      expect(rows(database, 'SELECT id FROM symbol')).toEqual(['1']);
    }
    expect(database.pragma('user_version')).toBe(0);
  });
});

function filled(database: Database): void {
  database.execute(
    "INSERT INTO meta VALUES ('counter', 5); INSERT INTO file (id, source, path, logic, status) VALUES (1, 's', 'a.ts', 'l', 'ok')",
  );
  database.execute(
    `INSERT INTO symbol (id, container, name, kind, ordinal, visibility, modifiers, line, column, end_column, start_line, start_column, stop_line, signature, digest
      ${hasStopColumn(database) ? ', stop_column' : ''}) VALUES (1, '', 'a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 0 ${hasStopColumn(database) ? ', 0' : ''})`,
  );
}

function hasStopColumn(database: Database): boolean {
  return rows(database, "SELECT name FROM pragma_table_info('symbol')").includes('stop_column');
}

function rows(database: Database, text: string): string[] {
  return database
    .prepare(sql<Record<string, string | number>>(text))
    .all()
    .map((row) => Object.values(row).join('|'));
}
