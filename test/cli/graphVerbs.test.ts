/** The verbs that ask about links, against a graph in memory: what they ask, what they print, how they exit. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../server/src/base/failure.ts';
import { fakeGraph } from './fakeGraph.ts';
import { fakeIndex } from './fakeIndex.ts';
import { skein } from './skein.ts';

describe('skein callers', () => {
  it('draws a tree with what is probable, what is called at the top level, and repeats', async () => {
    const { code, out, asked } = await skein(['callers', 'save', '--depth', '2']);
    expect(out).toBe(
      'User.save  src/user.ts:42\n' +
        '  start  src/main.ts:42  called at :4,5\n' +
        '    main  src/main.ts:42  called at :10\n' +
        '  > start  src/main.ts:42  called at :6 ↻\n' +
        '~ test/a.test.ts (top level)  called at :8\n',
    );
    expect([code, asked[1]]).toEqual([0, 'callers ["save",{"depth":2,"minConfidence":0,"tests":"include","limit":100}]']);
  });

  it('counts what may call a symbol that nobody is known to call, with exit code 1', async () => {
    const { code, out } = await skein(['callers', 'start']);
    expect([code, out]).toEqual([
      1,
      'start  src/main.ts:42\nstart: 0 known callers, 3 possible, 5 unresolved sites of that name, 2 files with syntax errors\n  possible src/x.ts:2:3  same folder\n',
    ]);
  });

  it('says that there is no such symbol, with exit code 1', async () => {
    expect(await skein(['callers', 'nobody'])).toMatchObject({
      code: 1,
      out: '',
      err: 'No symbol "nobody". `skein search nobody` finds similar names.\n',
    });
  });

  it('lists the ids when several symbols have the name, with exit code 2', async () => {
    const failure = {
      code: 'symbol.ambiguous',
      kind: 'user',
      message: '2 symbols are named save',
      suggestions: ['a.ts#save~function', 'b.ts#save~function'],
    } as const;
    const graph = { ...fakeGraph([]), callers: () => Promise.reject(new FailureError(failure)) };
    const { code, err } = await skein(['callers', 'save'], { index: fakeIndex({ graph }) });
    expect([code, err]).toEqual([2, 'skein: 2 symbols are named save\nDid you mean\n  a.ts#save~function\n  b.ts#save~function\n']);
  });

  it('refuses options that make no sense', async () => {
    expect((await skein(['callers', 'save', '--depth', '0'])).code).toBe(2);
    expect((await skein(['callers', 'save', '--min-confidence', '2'])).code).toBe(2);
    expect((await skein(['callers', 'save', '--tests', 'maybe'])).code).toBe(2);
  });

  it('prints the whole answer as JSON', async () => {
    const { out } = await skein(['callers', 'start', '--json']);
    expect(JSON.parse(out)).toMatchObject({ complete: true, value: { edges: [] }, possible: { possible: 3 } });
  });
});

describe('skein callees', () => {
  it('names what leaves the folder and what is not known', async () => {
    const { out } = await skein(['callees', 'start']);
    expect(out).toBe(
      'start  src/main.ts:42\n' +
        '  User.save  src/user.ts:42  called at :4\n' +
        '  external join of path ×2\n' +
        '  unresolved go  src/main.ts:7:3  receiver of unknown type\n',
    );
  });
});

describe('skein path', () => {
  it('numbers the ways, or tells how far it came, with exit code 1', async () => {
    expect((await skein(['path', 'main', 'save'])).out).toBe(
      '1. main  src/main.ts:42\n     start  src/main.ts:42  called at :10\n   ~ User.save  src/user.ts:42  called at :4\n',
    );
    const { code, out } = await skein(['path', 'main', 'nowhere']);
    expect([code, out]).toEqual([1, 'No path: looked at 4 symbols. Last reached:\n  start  src/main.ts:42\n']);
  });
});

describe('skein references', () => {
  it('takes a symbol or a place', async () => {
    const { out, asked } = await skein(['references', 'src/main.ts:4:3']);
    expect(out).toBe('definition  src/user.ts:42:3\ncall        src/main.ts:4:3  probable by field\n');
    expect(asked[1]).toBe('references {"path":"src/main.ts","line":3,"column":2}');
    expect((await skein(['references', 'User.save'])).asked[1]).toBe('references "User.save"');
  });
});

describe('skein hierarchy', () => {
  it('shows what is above and what is below', async () => {
    expect((await skein(['hierarchy', 'User'])).out).toBe(
      'User  src/user.ts:42\n  extends (external) EventEmitter\n  extended by Admin  src/user.ts:42\n',
    );
  });
});

describe('skein imports and dependents', () => {
  it('list files, packages and what is not found', async () => {
    expect((await skein(['imports', 'src/a.ts'])).out).toBe(
      'src/b.ts  line 1 · b, B\npackage path  line 2\n./c not found: no such file  line 3\n',
    );
  });

  it('list importers, by either name', async () => {
    const { out, asked } = await skein(['dependents', 'src/a.ts', '--depth', '3']);
    expect([out, asked[1]]).toEqual(['src/main.ts:5  line 5 · A · types only\n', 'dependents src/a.ts 3']);
    expect((await skein(['dependents', './src/a.ts'])).asked[1]).toBe('dependents src/a.ts 1');
    expect((await skein(['imports', '--reverse', 'src/a.ts'])).asked[1]).toBe('dependents src/a.ts 1');
  });
});

describe('skein cycles', () => {
  it('shows a circle with the import to cut; --fail is for continuous integration', async () => {
    const { code, out } = await skein(['cycles']);
    expect([code, out]).toEqual([0, '2 files: a.ts → b.ts → a.ts\n  suggested cut: the import of a at b.ts:1 from a.ts, frees 2 files\n']);
    expect(await skein(['cycles', '--fail', '--types'])).toMatchObject({ code: 1, asked: ['update changed', 'cycles all', 'dispose'] });
  });
});

describe('skein unused', () => {
  it('lists findings with their reason', async () => {
    const { code, out, asked } = await skein(['unused', 'src/', '--what', 'import,symbol']);
    expect(out).toBe('  import  join  src/a.ts:1:3  no use in this file\n~ symbol  old  src/a.ts:9:3  only tests use it\n');
    expect([code, asked[1]]).toEqual([0, 'unused import symbol in src/']);
    expect((await skein(['unused', '--fail'])).code).toBe(1);
    expect((await skein(['unused', '.'])).asked[1]).toBe('unused import export symbol in ');
    expect((await skein(['unused', './src/'])).asked[1]).toBe('unused import export symbol in src/');
    expect((await skein(['unused', '--what', 'klass'])).code).toBe(2);
  });
});

describe('skein affected', () => {
  it('prints one file a line, of files given or piped in', async () => {
    expect(await skein(['affected', 'src/a.ts'])).toMatchObject({ code: 0, out: 'src/a.ts\ntest/a.test.ts\n' });
    expect((await skein(['affected', '--stdin', '--tests'], { stdin: 'src/a.ts\nsrc/b.ts\n' })).asked[1]).toBe(
      'affected src/a.ts src/b.ts only',
    );
    expect((await skein(['affected', './src/a.ts', 'src/../b.ts', '../c.ts'])).asked[1]).toContain('affected src/a.ts b.ts ../c.ts ');
    expect((await skein(['affected', 'src/a.ts', '-v'])).out).toContain('test/a.test.ts  through src/a.ts');
  });

  it('says why a file affects nothing, with exit code 1', async () => {
    const graph = {
      ...fakeGraph([]),
      affected: () => Promise.resolve({ value: [], generation: 1, complete: true, pendingFiles: 0, truncated: false }),
    };
    const { code, err } = await skein(['affected', 'dist/a.js'], { index: fakeIndex({ graph }) });
    expect([code, err]).toEqual([1, 'dist/a.js: Not indexed: ignored by .gitignore:12\n']);
  });

  it('asks git what has changed, new files included, relative to the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'skein-git-'));
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args]);
    git('init', '-q');
    writeFileSync(join(folder, 'old.ts'), '');
    git('add', '.');
    git('commit', '-q', '-m', 'one');
    writeFileSync(join(folder, 'old.ts'), '1');
    writeFileSync(join(folder, 'new name.ts'), '');
    const { asked } = await skein(['affected'], { cwd: folder, environment: process.env });
    rmSync(folder, { recursive: true });
    expect(asked[1]).toBe('affected new name.ts old.ts include');
  });

  it('says so where git cannot tell', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'skein-git-'));
    const { code, err } = await skein(['affected'], { cwd: folder, environment: process.env });
    expect((await skein(['affected', '--since', '--output=x'], { cwd: folder, environment: process.env })).code).toBe(2);
    rmSync(folder, { recursive: true });
    expect([code, err.split('\n')[1]]).toEqual([2, 'Name the changed files, or hand them over with --stdin.']);
  });
});

describe('skein explain-edge', () => {
  it('tells the chain, the rule and what was rejected', async () => {
    const { out, asked } = await skein(['explain-edge', 'src/main.ts:4:3']);
    expect(out).toBe(
      'save  probable  rule field, confidence 0.80\n' +
        '  on User\n' +
        '  src/main.ts:4:3  call of save\n' +
        '  src/user.ts:42:3  method User.save\n' +
        '  rejected  save  src/other.ts:42\n',
    );
    expect(asked[1]).toBe('explainEdge src/main.ts:3:2');
  });

  it('says when no name is used there, and when the place is none', async () => {
    expect(await skein(['explain-edge', 'src/main.ts:100:1'])).toMatchObject({ code: 1, err: 'No use of a name at src/main.ts:100:1.\n' });
    expect((await skein(['explain-edge', 'main.ts'])).code).toBe(2);
  });
});
