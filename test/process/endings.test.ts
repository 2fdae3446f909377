/** Rough endings, with the built command line and real processes: nothing is lost and nothing is silently wrong afterwards. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndexStatus, RunRecord } from '../../server/src/api/codeIndex.ts';
import { Sandbox } from './builtSkein.ts';

interface Indexed {
  readonly run: RunRecord;
  readonly status: IndexStatus;
}

/** Who nobody is on every Linux and macOS. */
const NOBODY = 65_534;

describe('the built command line', { timeout: 120_000 }, () => {
  let sandbox: Sandbox;
  beforeEach(() => {
    sandbox = new Sandbox();
  });
  afterEach(() => sandbox.dispose());

  it('finds all again after a kill in the middle of a cold index', async () => {
    sandbox.writeModules(1500);
    const killed = sandbox.start(['watch', '--json']);
    // A database means that writing has begun; the first transaction holds a part of the files.
    await untilDatabase(sandbox);
    killed.process.kill('SIGKILL');
    await killed.ended;
    const { run, status } = await sandbox.json<Indexed>(['index']);
    expect([run.state, status.files, status.symbols]).toEqual(['completed', 1500, 1500]);
    expect((await sandbox.run(['verify'])).stdout).toMatch(/^Equal: 1,500 files/);
  });

  it('lets a second process read while the first one writes, and take over when that is gone', async () => {
    sandbox.write('a.ts', 'export function first() {}\n');
    const owner = sandbox.start(['watch']);
    await owner.said('files →');
    const follower = await sandbox.run(['search', 'first']);
    expect([follower.code, follower.stdout]).toEqual([0, expect.stringContaining('first  a.ts:1')]);
    const refused = await sandbox.run(['index']);
    expect(refused.stdout + refused.stderr).toContain(
      `Another process is writing this index (PID ${owner.process.pid}). Opened read-only.`,
    );
    owner.process.kill('SIGKILL');
    await owner.ended;
    expect((await sandbox.json<Indexed>(['index'])).run.state).toBe('completed');
  });

  it('parses nothing after a branch switch and back', async () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: sandbox.root, stdio: 'pipe' });
    sandbox.writeModules(300);
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'one');
    await sandbox.json(['index']);
    git('checkout', '-qb', 'other');
    for (const path of modules(sandbox.root)) writeFileSync(path, `${readFileSync(path, 'utf8')}export const other = 1;\n`);
    git('commit', '-qam', 'two');
    const there = await sandbox.json<Indexed>(['index']);
    git('checkout', '-q', 'main');
    const back = await sandbox.json<Indexed>(['index']);
    expect([there.run.updated, there.run.memoMisses, back.run.updated, back.run.memoMisses]).toEqual([300, 300, 300, 0]);
    expect((await sandbox.run(['verify'])).code).toBe(0);
  });

  it('closes in order when nobody reads its answer any more', async () => {
    const functions = (file: number) => Array.from({ length: 9000 }, (_, at) => `export function f${file}x${at}() {}\n`).join('');
    for (let file = 0; file < 8; file++) sandbox.write(`f${file}.ts`, functions(file));
    const { status } = await sandbox.json<Indexed>(['index']);
    const search = sandbox.start(['search', 'f']);
    search.process.stdout?.destroy();
    const { code, stderr } = await search.ended;
    const kept = readdirSync(dirname(status.database)).filter((name) => name.includes('.search'));
    expect([code, stderr, kept]).toEqual([0, '', ['index.db.search']]);
  });

  it('keeps what it knew of a folder that may no longer be read, and says so', async () => {
    sandbox.write('open/a.ts', 'export const a = 1;\n');
    sandbox.write('closed/b.ts', 'export const b = 1;\n');
    // Root may read everything, so somebody else looks.
    const uid = process.getuid?.() === 0 ? NOBODY : undefined;
    if (uid !== undefined) giveAway(sandbox.base, uid);
    const as = uid === undefined ? {} : { uid };
    expect((await sandbox.run(['index'], as)).code).toBe(0);
    chmodSync(join(sandbox.root, 'closed'), 0o000);
    const { code, stdout } = await sandbox.run(['search', 'b', '--kind', 'constant'], as);
    chmodSync(join(sandbox.root, 'closed'), 0o755);
    expect([code, stdout]).toEqual([0, expect.stringContaining('closed/b.ts:1')]);
  });

  it('moves a damaged database aside, says so once, and builds it anew', async () => {
    sandbox.write('a.ts', 'export function kept() {}\n');
    const { status } = await sandbox.json<Indexed>(['index']);
    writeFileSync(status.database, 'no database at all, but long enough to look like one'.repeat(500));
    const again = await sandbox.run(['index']);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('The index file is damaged and will be rebuilt.')]);
    expect((await sandbox.run(['search', 'kept'])).stdout).toContain('kept  a.ts:1');
    expect((await sandbox.run(['index'])).stdout).not.toContain('damaged');
  });

  it('ends a watch on Ctrl+C at once and leaves no lock behind', async () => {
    sandbox.writeModules(50);
    const watching = sandbox.start(['watch']);
    await watching.said('files →');
    watching.process.kill('SIGINT');
    expect((await watching.ended).code).toBe(0);
    expect((await sandbox.json<IndexStatus>(['status'])).state).not.toBe('readonly');
  });

  it('says what is wrong with a folder that is not there', async () => {
    const { code, stderr } = await sandbox.run(['index', join(sandbox.base, 'nowhere')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no folder')]);
  });
});

function modules(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function giveAway(path: string, uid: number): void {
  chownSync(path, uid, uid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) chownSync(join(entry.parentPath, entry.name), uid, uid);
}

/** Polls without sleeping longer than it takes to look. */
async function untilDatabase(sandbox: Sandbox): Promise<void> {
  for (;;) {
    try {
      if (readdirSync(sandbox.cache, { recursive: true }).some((name) => String(name).endsWith('index.db-wal'))) return;
    } catch {
      // The cache folder is not there yet.
    }
    await new Promise(setImmediate);
  }
}
