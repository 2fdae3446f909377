/** The one door, on a real workspace with the real engine, store and parsers. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeIndex, IndexOptions, OutlineNode } from '../../server/src/api/codeIndex.ts';
import { confidenceOf } from '../../server/src/linker/confidence.ts';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- src/user.ts
/** A person who may log in. */
export class User {
  constructor(readonly name: string) {}
  /** Writes it down. Slowly. */
  async save(force?: boolean): Promise<void> {
    return helper(this.name);
  }
}
function helper(name: string) { return undefined; }
//- src/main.ts
import { User } from './user';
export const start = () => new User('x').save();
//- src/broken.ts
export function fine() {}
export function broken( {
//- ignored/a.ts
export const hidden = 1;
//- .gitignore
ignored/
//- logo.ts
\0\0\0
`;

describe('the code index', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  const opened = async (options: Partial<IndexOptions> = {}) => {
    fixture = await openFixture(WORKSPACE, options);
    return fixture.index;
  };
  afterEach(() => fixture.dispose());

  it('finds symbols by parts of their names, with place, signature and traits', async () => {
    const index = await opened();
    const { value, complete, generation } = await index.search({ text: 'Us.sa', limit: 5 });
    expect(value.map(({ id, signature, line, exported }) => ({ id, signature, line, exported }))).toEqual([
      { id: 'src/user.ts#User.save~method', signature: 'async save(force?: boolean): Promise<void>', line: 4, exported: false },
    ]);
    expect([complete, generation > 0]).toEqual([true, true]);
  });

  it('tells everything about one symbol, by id or by name', async () => {
    const index = await opened();
    const byName = await index.symbol('save', { limit: 5 });
    const byId = await index.symbol('src/user.ts#User.save~method', { limit: 5 });
    expect(byId.value).toEqual(byName.value);
    expect(byId.value[0]).toMatchObject({
      doc: 'Writes it down.',
      type: 'Promise<void>',
      modifiers: ['async'],
      parameters: [{ name: 'force', type: 'boolean', optional: true, rest: false }],
    });
    expect((await index.symbol('src/user.ts#Nobody~class', { limit: 5 })).value).toEqual([]);
  });

  it('outlines a file, broken ones included', async () => {
    const index = await opened();
    expect(tree((await index.outline('src/user.ts')).value)).toEqual([
      'class User',
      '  constructor constructor',
      '  field name',
      '  method save',
      'function helper',
    ]);
    expect(tree((await index.outline('src/broken.ts')).value)[0]).toBe('function fine');
  });

  it('explains what became of each file', async () => {
    const index = await opened();
    expect(
      await summaries(index, ['src/user.ts', 'src/main.ts', 'ignored/a.ts', 'logo.ts', 'nowhere.ts', '../x.ts', '.gitignore']),
    ).toEqual([
      'Indexed: 5 symbols, 3 references',
      'Indexed: 1 symbol, 2 references',
      'Not indexed: ignored by .gitignore:1',
      'Not indexed: it is not text (a NUL byte near the start)',
      'Not indexed: there is no such file',
      'Not indexed: it lies outside the workspace folder',
      'Not indexed: .gitignore is in no supported language',
    ]);
  });

  it('exports symbols, calls and imports with what is known of them', async () => {
    const index = await opened();
    const records = [];
    for await (const record of index.records()) records.push(record);
    expect(records).toContainEqual({
      t: 'symbol',
      file: 'src/user.ts',
      line: 4,
      col: 8,
      endLine: 6,
      name: 'save',
      kind: 'method',
      container: 'User',
    });
    expect(records).toContainEqual({
      t: 'call',
      file: 'src/user.ts',
      line: 5,
      col: 11,
      name: 'helper',
      caller: ['src/user.ts', 4],
      targets: [['src/user.ts', 8]],
      confidence: confidenceOf('typescript', 'local', 'exact'),
      tier: 'exact',
      rule: 'local',
      kind: 'direct',
      arguments: 1,
    });
    expect(records).toContainEqual({ t: 'import', file: 'src/main.ts', line: 0, spec: './user', target: 'src/user.ts', status: 'exact' });
  });

  it('counts what it holds and lists what it left out', async () => {
    const index = await opened();
    const status = await index.status();
    expect(status).toMatchObject({ state: 'ready', files: 3, imports: 1, skipped: [{ path: 'logo.ts', reason: 'binary' }] });
    expect(status.filesWithProblems.map(({ path }) => path)).toEqual(['src/broken.ts']);
    expect(status.languages).toContainEqual({
      language: 'typescript',
      name: 'TypeScript',
      tier: 'deep',
      files: 3,
      symbols: status.symbols,
    });
  });

  it('answers from an unsaved buffer while it is open, and from the disk again afterwards', async () => {
    const index = await opened();
    await index.watch();
    const names = async (text: string) => {
      await index.settled({ timeoutMs: 10_000 });
      return (await index.search({ text, limit: 5 })).value.map(({ name }) => name);
    };
    await index.setBuffer('src/main.ts', 'export function typedJustNow() {}', 2);
    expect([await names('typedJustNow'), await names('start')]).toEqual([['typedJustNow'], []]);
    await index.closeBuffer('src/main.ts');
    expect([await names('typedJustNow'), await names('start')]).toEqual([[], ['start']]);
  });

  it('follows changes told from outside', async () => {
    const index = await opened();
    await index.watch();
    fixture.write('src/late.ts', 'export const cameLate = 1;\n');
    await index.notifyChanges([{ kind: 'changed', path: 'src/late.ts' }]);
    await index.settled({ timeoutMs: 10_000 });
    expect((await index.search({ text: 'cameLate', limit: 1 })).value).toHaveLength(1);
  });

  it('does nothing while paused, and catches up afterwards', async () => {
    const index = await opened();
    await index.pause();
    expect((await index.status()).state).toBe('paused');
    fixture.write('src/late.ts', 'export const cameLate = 1;\n');
    const updating = index.update({ mode: 'changed', trigger: 'test' });
    expect((await index.search({ text: 'cameLate', limit: 1 })).value).toEqual([]);
    // The run that waits is under way and has no end, so it is not the last one.
    expect((await index.status()).lastRun).toMatchObject({ id: 1, state: 'completed' });
    await index.resume();
    expect((await updating).added).toBe(1);
  });

  it('previews without writing', async () => {
    const index = await opened();
    fixture.write('src/late.ts', 'export const cameLate = 1;\n');
    const before = (await index.status()).generation;
    const preview = await index.update({ mode: 'preview', trigger: 'test' });
    expect([preview.added, (await index.status()).generation]).toEqual([1, before]);
    expect((await index.update({ mode: 'changed', trigger: 'test' })).added).toBe(1);
  });

  it('verifies itself, and notices what is wrong', async () => {
    const index = await opened();
    expect(await index.verify()).toMatchObject({ equal: true, files: 4 });
  });

  it('remembers settings for those who have none, such as the command line', async () => {
    const index = await opened({ exclude: ['src/user.ts'] });
    expect((await index.search({ text: 'User', limit: 5 })).value).toEqual([]);
    await index.dispose();
    const again = await fixture.reopen({ settings: 'remembered' });
    expect((await again.update({ mode: 'changed', trigger: 'test' })).added).toBe(0);
    expect((await again.explain('src/user.ts')).summary).toContain('left out by the setting skein.exclude');
    await again.dispose();
  });

  it('gives the same answers with the other driver', async () => {
    const index = await opened({ driver: 'node:sqlite' });
    expect((await index.status()).driver).toBe('node:sqlite');
    expect((await index.search({ text: 'save', limit: 5 })).value).toHaveLength(1);
    expect((await index.verify()).equal).toBe(true);
  });
});

function tree(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap(({ kind, name, children }) => [`${indent}${kind} ${name}`, ...tree(children, `${indent}  `)]);
}

function summaries(index: CodeIndex, paths: readonly string[]): Promise<string[]> {
  return Promise.all(paths.map(async (path) => (await index.explain(path)).summary));
}
