import { describe, expect, it } from 'vitest';
import type { IndexStatus } from '../../server/src/api/codeIndex.ts';
import { FailureError, type FailureKind } from '../../server/src/base/failure.ts';
import { fakeIndex } from './fakeIndex.ts';
import { skein } from './skein.ts';

describe('skein index', () => {
  it('sums up what changed and what was left out', async () => {
    const { code, out, asked } = await skein(['index']);
    expect(out).toBe(
      'Indexed 8,310 files (312 changed, 7,998 unchanged, 4 deleted) · 96,212 symbols · 203,554 calls · 4.1 s\n' +
        '1 file failed; `skein status` lists them\n' +
        'Skipped: 1 too large, 1 binary\n',
    );
    // What searches answer from is gathered before anybody asks.
    expect([code, asked]).toEqual([0, ['update changed', 'search {"text":"","limit":1,"order":"quick"}', 'dispose']]);
  });

  it('takes the folder as an argument', async () => {
    const { opened } = await skein(['index', 'other'], { cwd: '/home/me' });
    expect(opened.map((options) => options.root)).toEqual(['/home/me/other']);
  });

  it('rebuilds or previews when asked', async () => {
    expect((await skein(['index', '--rebuild'])).asked[0]).toBe('update full');
    expect((await skein(['index', '--preview'])).out).toMatch(/^Would index 8,310 files/);
  });

  it('ends with three commands to try', async () => {
    const { out } = await skein(['index', '--hints']);
    expect(out.split('Try:')[1]).toBe(
      '\n  bin/skein search save\n  bin/skein callers User.save\n  bin/skein graph User.save -o save.svg\n',
    );
    const elsewhere = await skein(['index', 'my code', '--hints']);
    expect(elsewhere.out.split('Try:')[1]).toContain('\n  bin/skein callers User.save --root "/repo/my code"\n');
  });

  it('tells whether it was interrupted or is broken, here and before an answer', async () => {
    const cancelled = await endedBy('cancelled', 'Cancelled');
    expect((await skein(['index'], { index: cancelled })).code).toBe(130);
    const { code, out, err } = await skein(['search', 'save'], { index: cancelled });
    expect([code, out, err]).toEqual([130, '', 'skein: Cancelled\n']);
    const full = await endedBy('io', 'database or disk is full');
    expect((await skein(['index'], { index: full })).code).toBe(3);
    const old = await skein(['search', 'save'], { index: full });
    expect([old.code, old.out.length > 0, old.err]).toEqual([0, true, 'Not up to date: database or disk is full\n']);
  });

  it('suggests nothing that would lead nowhere', async () => {
    const index = fakeIndex({
      search: () => Promise.resolve({ value: [], generation: 1, complete: true, pendingFiles: 0, truncated: false }),
    });
    const { out } = await skein(['index', '--hints'], { index });
    expect(out.split('Try:')[1]).toBe('\n  bin/skein search main\n  bin/skein status\n  bin/skein watch\n');
  });
});

/** An index that comes to no end. */
async function endedBy(kind: FailureKind, message: string): Promise<ReturnType<typeof fakeIndex>> {
  const run = await fakeIndex().update({ mode: 'changed', trigger: 'cli' });
  const state = kind === 'cancelled' ? 'cancelled' : 'failed';
  return fakeIndex({ update: () => Promise.resolve({ ...run, state, failure: { code: 'run', kind, message } }) });
}

describe('skein search', () => {
  it('updates first, then prints kind, name, place and signature', async () => {
    const { out, asked } = await skein(['search', 'User.sa']);
    expect(out).toBe('method       User.save  src/user.ts:42  async save(opts?: SaveOpts): Promise<void>\n');
    expect(asked).toEqual(['update changed', 'search {"text":"User.sa","limit":20}', 'dispose']);
  });

  it('answers at once with --no-update, and leaves the update to an owner elsewhere', async () => {
    expect((await skein(['search', 'x', '--no-update'])).asked[0]).toMatch(/^search/);
    const status = await fakeIndex().status();
    const readonly = fakeIndex({ status: () => Promise.resolve({ ...status, state: 'readonly' }) });
    expect((await skein(['search', 'x'], { index: readonly })).asked[0]).toMatch(/^search/);
  });

  it('says when nothing matches, with exit code 1', async () => {
    const { code, err } = await skein(['search', 'nothing']);
    expect([code, err]).toEqual([1, 'No symbol matches "nothing".\n']);
  });

  it('refuses a kind that does not exist', async () => {
    const { code, err } = await skein(['search', 'x', '--kind', 'klass']);
    expect([code, err.split('\n')[0]]).toEqual([2, 'skein: "klass" is not a kind of symbol']);
  });

  it('prints the whole answer as JSON', async () => {
    const { out } = await skein(['search', 'save', '--json']);
    expect(JSON.parse(out)).toMatchObject({ generation: 12, complete: true, value: [{ id: 'src/user.ts#User.save~method' }] });
  });
});

describe('other verbs', () => {
  it('show a symbol, or suggest near ones', async () => {
    expect((await skein(['symbol', 'save'])).out).toBe(
      'src/user.ts#User.save~method\n  async save(opts?: SaveOpts): Promise<void>\n  Writes the user.\n  public async method at src/user.ts:42:3\n  @logged\n',
    );
    const { code, err } = await skein(['symbol', 'sav']);
    expect([code, err]).toEqual([1, 'No symbol "sav". Did you mean save?\n']);
  });

  it('explain a file with the rule that decided', async () => {
    const { code, out } = await skein(['explain', 'dist/a.js']);
    expect([code, out]).toEqual([1, 'dist/a.js: Not indexed: ignored by .gitignore:12\n  rule      .gitignore:12  dist/\n']);
  });

  it('show the state of the index', async () => {
    expect((await skein(['status'])).out).toMatchInlineSnapshot(`
      "/repo
        state      ready
        database   /cache/repo-1/index.db · 2.4 MB · schema 1 · better-sqlite3
        holds      8,310 files · 96,212 symbols · 203,554 calls · 800,000 references · 40,000 imports
          typescript          8,300 files  96,212 symbols
          .xyz                   10 files  not supported
        last run   2026-01-02T03:04:09.100Z · cli · completed · 4.1 s
        skipped    2 files
          big.ts: too large (2,000 KB)
          logo.ts: binary
        failed     1 file
          secret.ts: unreadable (permission denied)
      "
    `);
  });

  it('say of an index that nobody is at work on what its last run made of it', async () => {
    const { lastRun, ...status } = await fakeIndex().status();
    const stateOf = async (given: Partial<IndexStatus>) => {
      const index = fakeIndex({ status: () => Promise.resolve({ ...status, state: 'starting', ...given }) });
      const [text, json] = [await skein(['status'], { index }), await skein(['status', '--json'], { index })];
      return [/state +(.*)/.exec(text.out)?.[1], (JSON.parse(json.out) as IndexStatus).state];
    };
    if (lastRun === undefined) throw new Error('the fake index has had a run');
    expect(await stateOf({ lastRun })).toEqual(['ready', 'ready']);
    expect(await stateOf({ lastRun: { ...lastRun, state: 'cancelled' } })).toEqual(['incomplete: the last run was cancelled', 'starting']);
    expect(await stateOf({})).toEqual(['not indexed yet', 'starting']);
  });

  it('export one record a line', async () => {
    const interrupted = new AbortController().signal;
    expect((await skein(['export'], { interrupted })).out).toBe('{"t":"import","file":"a.ts","line":0,"spec":"./b"}\n');
  });

  it('answer definitions in the order asked', async () => {
    const stdin = '{"id":1,"file":"a.py","line":3,"col":8}\n\n{"id":"x","file":"b.py","line":0,"col":0}\n';
    expect((await skein(['definitions'], { stdin })).out).toBe('{"id":1,"targets":[["a.py",0,4]]}\n{"id":"x","targets":[["b.py",0,4]]}\n');
  });

  it('name the line of a query that is none', async () => {
    const { code, err } = await skein(['definitions'], { stdin: '{"id":1}' });
    expect([code, err.split('\n')[0]]).toEqual([2, 'skein: Line 1 is not a query: {"id":1}']);
  });

  it('exit 1 when verify finds a difference', async () => {
    const { code, out } = await skein(['verify']);
    expect([code, out]).toEqual([1, '1 row differ:\n  only in the index: symbol a\n']);
  });

  it('exit 1 when the doctor finds something', async () => {
    const { code, out } = await skein(['doctor']);
    expect([code, out]).toEqual([1, 'FAILED  driver     none\n                    Use Node 24.\n']);
  });

  it('clean without opening the index', async () => {
    const { out, opened } = await skein(['clean']);
    expect([out, opened]).toEqual(['Deleted /cache/repo-1/index.db\n', []]);
  });
});

describe('failures', () => {
  it('exit 2 with a suggestion for an unknown verb', async () => {
    const { code, err } = await skein(['serach', 'x']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean search?');
  });

  it('exit 3 with sentence and hint when the index cannot open', async () => {
    const failure = { code: 'store.damaged', kind: 'corrupt', message: 'The index is damaged.', hint: 'Run skein clean.' } as const;
    const { code, out, err } = await skein(['search', 'x', '--json'], { open: () => Promise.reject(new FailureError(failure)) });
    expect([code, err]).toEqual([3, 'skein: The index is damaged.\nRun skein clean.\n']);
    expect(JSON.parse(out)).toEqual({ failure });
  });

  it('never let names of strangers reach the terminal raw', async () => {
    const { value } = await fakeIndex().search({ text: 'save', limit: 1 });
    const evil = value.map((hit) => ({ ...hit, name: 'a\u001B[31mb\nc' }));
    const index = fakeIndex({
      search: () => Promise.resolve({ value: evil, generation: 1, complete: true, pendingFiles: 0, truncated: false }),
    });
    const { out } = await skein(['search', 'save'], { index });
    expect(out).toContain('User.a\\x1b[31mb\\x0ac');
  });

  it('print help and version with exit code 0', async () => {
    expect(await skein(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
    expect((await skein(['search', '--help'])).code).toBe(0);
  });
});
