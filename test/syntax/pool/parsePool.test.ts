import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Standing } from '../../../server/src/syntax/pool/lowerPriority.ts';
import { randomRuns } from '../../randomRuns.ts';
import { oddTexts } from '../sampleTexts.ts';
import { startPool, type TestPool, type TestPoolOptions } from './startPool.ts';

const started: TestPool[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map(({ pool }) => pool.dispose()));
});

function start(options: TestPoolOptions = {}): TestPool {
  const testPool = startPool(options);
  started.push(testPool);
  return testPool;
}

/** Fields of proc_pid_stat(5) from the third on: the name before them may hold spaces. Of a process or a thread, by its folder below /proc. */
const statOf = (task: string): readonly string[] => readFileSync(`${task}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];

const sessionOf = (pid: number): number => Number(statOf(`/proc/${pid}`)[3]);

const niceness = (task: string): number => Number(statOf(task)[16]);

/** Of the session of a process among the others; not every kernel knows it. */
function shareOf(pid: number): number | undefined {
  const file = `/proc/${pid}/autogroup`;
  return existsSync(file) ? Number(/nice (-?\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) : undefined;
}

const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `let v${at} = f(${at});\n`.repeat(1 + (at % 50)));
const expected = (count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    Array(1 + (at % 50))
      .fill(`v${at} f`)
      .join(' '),
  );

describe('good and odd files', () => {
  test('a file becomes packed facts, with the time of each step', async () => {
    const { pool, parse } = start();
    expect(await parse('typescript', 'const a = b(c)')).toBe('a b c');
    const outcome = await pool.parse({ language: 'python', bytes: Buffer.from('a = b(1)\n') });
    expect(outcome).toEqual({ kind: 'ok', facts: expect.any(Uint8Array), figures: expect.objectContaining({ parse: expect.any(Number) }) });
  });

  test('many files on two threads keep their answers', async () => {
    const { pool, parse } = start();
    expect(await Promise.all(many(300).map((text) => parse('javascript', text)))).toEqual(expected(300));
    expect(pool.status()).toMatchObject({ processes: [{ mode: 'fast' }], deaths: 0, recycled: 0, flattenerFailure: '' });
  });

  test('heavy files all go to one thread, light ones to any', async () => {
    const { parse } = start({ limits: { heavy: 100, busy: 0 } });
    const heavy = `let text = "${'x'.repeat(100)}"`;
    const threads = await Promise.all(['light', heavy, heavy, 'light', heavy].map((text) => parse('thread', text)));
    const [first, one, two, second, three] = threads;
    expect([one, two, three]).toEqual([first, first, first]);
    expect(second).not.toBe(first);
  });

  test('another thread starts when those that run have enough to do', async () => {
    const threadsFor = async (text: string, count: number): Promise<number> => {
      const { parse } = start({ limits: { busy: 1000, windowFiles: 8 } });
      return new Set(await Promise.all(Array.from({ length: count }, () => parse('thread', text)))).size;
    };
    const long = `let long = "${'x'.repeat(1000)}"`;
    expect(await Promise.all([threadsFor('few', 5), threadsFor('many', 60), threadsFor(long, 2)])).toEqual([1, 2, 2]);
  });

  test('every thread of a process comes after the editor, those of V8 too', async () => {
    const { pool, parse } = start();
    await parse('javascript', 'let a');
    const tasks = pool.status().processes.flatMap(({ pid }) => readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}`));
    expect(tasks.length).toBeGreaterThan(4);
    expect(new Set(tasks.map(niceness))).toEqual(new Set([constants.priority.PRIORITY_BELOW_NORMAL]));
  });

  test('a process in the background does not share the time of the session that started it, where the kernel counts by session', async () => {
    const startedIn = async (standing: Standing): Promise<{ readonly pid: number; readonly session: number }> => {
      const { pool, parse } = start({ standing });
      await parse('javascript', 'let a');
      const [pid = 0] = pool.status().processes.map((one) => one.pid);
      return { pid, session: sessionOf(pid) };
    };
    const ours = shareOf(process.pid);
    const { pid, session } = await startedIn('background');
    expect(session).toBe(pid);
    expect(shareOf(pid)).toBe(ours === undefined ? undefined : constants.priority.PRIORITY_BELOW_NORMAL);
    expect((await startedIn('foreground')).session).toBe(sessionOf(process.pid));
    expect(shareOf(process.pid)).toBe(ours);
  });

  test('no process runs before the first request', () => {
    expect(start().pool.status().processes).toEqual([]);
  });

  test('byte order marks, UTF-16, and bytes that are no text', async () => {
    const { parse } = start();
    const text = 'größe = 名前';
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(await parse('python', `\ufeff${text}`)).toBe('größe 名前');
    expect(await parse('python', little)).toBe('größe 名前');
    expect(await parse('python', Buffer.from(little).swap16())).toBe('größe 名前');
    expect(await parse('python', Buffer.from([0x61, 0x20, 0x3d, 0x20, 0x22, 0xff, 0x22]))).toBe('a (Some bytes are not valid UTF-8)');
    expect(await parse('python', little.subarray(0, -1))).toBe('größe 名 (Some bytes are not valid UTF-16LE)');
  });

  test('odd texts are parsed by every grammar', async () => {
    const { parse } = start();
    for (const language of ['typescript', 'tsx', 'javascript', 'python', 'go'])
      for (const [name, text] of Object.entries(oddTexts)) expect(`${name}: ${await parse(language, text)}`).not.toMatch(/: \w+: /);
  });

  test('one line of a million characters', async () => {
    const { parse } = start();
    expect(await parse('javascript', `x = ["${'1,'.repeat(450_000)}", ${'1,'.repeat(50_000)}y]`)).toBe('x y');
  });

  test('random bytes give facts or a clear failure, never more', async () => {
    const { pool } = start();
    const language = fc.constantFrom('typescript', 'python', 'go');
    await fc.assert(
      fc.asyncProperty(language, fc.uint8Array({ maxLength: 2000 }), async (id, bytes) => {
        expect(await pool.parse({ language: id, bytes })).toMatchObject({ kind: 'ok' });
      }),
      randomRuns('FUZZ', 200),
    );
    expect(pool.status().deaths).toBe(0);
  });
});

describe('failures that are answers', () => {
  test('an unknown language, a missing grammar, a pack that does not fit', async () => {
    const { parse } = start();
    expect(await parse('klingon', 'x')).toBe('grammar: There is no language "klingon"');
    expect(await parse('homeless', 'x')).toMatch(/^grammar: The grammar "no-such-grammar" cannot be used for homeless: .*ENOENT/);
    expect(await parse('misfit', 'x')).toBe(
      'grammar: The grammar "python" cannot be used for misfit: Error: python has no node type "tentacle"',
    );
    expect(await parse('python', 'x')).toBe('x');
  });

  test('an extractor that throws fails its file only', async () => {
    const { pool, parse } = start();
    expect(await Promise.all([parse('wild', 'throw'), parse('wild', 'a')])).toEqual(['internal: TypeError: thrown on request', 'a']);
    expect(pool.status().deaths).toBe(0);
  });

  test('a file over the time limit, and the next one on the same thread', async () => {
    const { pool, parse } = start({ workers: 1, limits: { parse: 1 } });
    expect(await parse('typescript', 'f(a, [b, c]);\n'.repeat(50_000))).toBe('timeout: Not parsed within 1 ms');
    expect(await parse('typescript', 'x')).toBe('x');
    expect(pool.status().deaths).toBe(0);
  });

  test('a file that hangs outside the parser is given up, what waits behind it is not', async () => {
    const { pool, time, parse } = start({ workers: 1, limits: { reply: 777 } });
    expect(await parse('wild', 'first')).toBe('first');
    const answers = Promise.all([parse('wild', 'hang'), parse('wild', 'a'), parse('typescript', 'b')]);
    // The first look may have begun before the file that hangs; the second cannot have.
    expect(time.fire(777)).toBe(1);
    expect(time.fire(777)).toBe(1);
    expect(await answers).toEqual(['timeout: No answer within 777 ms', 'a', 'b']);
    expect(pool.status().blamedLanguages).toEqual([]);
  });
});

describe('processes that die', () => {
  test('killed from outside in the middle: every file is answered and no language is blamed', async () => {
    const { pool, parse } = start();
    const kill = once(() => process.kill(pool.status().processes[0]?.pid ?? Number.NaN, 'SIGKILL'));
    const answers = many(300).map(async (text) => {
      const answer = await parse('javascript', text);
      kill();
      return answer;
    });
    expect(await Promise.all(answers)).toEqual(expected(300));
    expect(pool.status()).toMatchObject({ deaths: 1, blamedLanguages: [] });
  });

  test('a file that aborts the optimising process is parsed carefully, and so is its language from then on', async () => {
    const { pool, parse } = start({ workers: 1 });
    const texts = ['a', 'b // abort when fast', 'c', 'd'];
    expect(await Promise.all(texts.map((text) => parse('wild', text)))).toEqual(['a', 'b', 'c', 'd']);
    expect(pool.status()).toMatchObject({ deaths: 1, blamedLanguages: ['wild'] });
    expect(await parse('wild', 'e // abort when fast')).toBe('e');
    expect(pool.status().deaths).toBe(1);
  });

  test('a file that kills three processes is poison and is not tried again; its neighbours are fine', async () => {
    const { pool, parse } = start();
    const poison = 'x // abort always';
    const answers = await Promise.all([parse('wild', poison), ...many(100).map((text) => parse('typescript', text))]);
    expect(answers[0]).toMatch(/^crashed: It ended the parser process 3 times \(signal SIGABRT/);
    expect(answers.slice(1)).toEqual(expected(100));
    const { deaths } = pool.status();
    expect(await parse('wild', poison)).toBe('crashed: It ended the parser process before');
    expect(await parse('wild', 'y')).toBe('y');
    expect(pool.status().deaths).toBe(deaths);
  });

  test('wasm that trapped is not trusted with another file', async () => {
    const { pool, parse } = start({ workers: 1 });
    expect(await parse('wild', 'trap')).toBe('internal: RuntimeError: unreachable');
    expect(await parse('wild', 'a')).toBe('a');
    expect(pool.status()).toMatchObject({ deaths: 1, blamedLanguages: [] });
  });

  test('languages with a risky grammar never meet the optimiser', async () => {
    const { pool, parse } = start({ grammarOf: (language) => ({ risky: language === 'wild', biggestFunction: 1 }) });
    expect(await parse('wild', 'a // abort when fast')).toBe('a');
    expect(pool.status()).toMatchObject({ processes: [{ mode: 'careful' }], deaths: 0 });
  });

  test('a parser that does not start at all is said so, once for all that wait', async () => {
    const missing = start({ entry: '/no/such/entry.ts' });
    expect(await Promise.all([missing.parse('go', 'x'), missing.parse('go', 'y')])).toEqual([
      expect.stringMatching(/^start: The parser process does not start \(exit code 1: .*no\/such\/entry/s),
      expect.stringMatching(/^start: The parser process does not start/),
    ]);
    expect(missing.pool.status().deaths).toBe(3);
    const { parse } = start({ execPath: '/no/such/node' });
    expect(await parse('go', 'x')).toBe('start: The parser process does not start (spawn /no/such/node ENOENT)');
  });
});

describe('processes that go', () => {
  test('a process over its memory limit is replaced and nothing is lost', async () => {
    const { pool, parse } = start({ limits: { memory: 1 } });
    const pad = ' '.repeat(100_000);
    const answers = await Promise.all(many(12).map((text) => parse('javascript', text + pad)));
    expect(answers).toEqual(expected(12));
    const { recycled, deaths } = pool.status();
    expect(recycled).toBeGreaterThan(0);
    expect(deaths).toBe(0);
  });

  test('a process without work ends, and the next file starts another', async () => {
    const { pool, time, parse } = start({ limits: { idle: 888 } });
    expect(await parse('go', 'package a')).toBe('');
    const [first] = pool.status().processes;
    expect(time.fire(888)).toBe(1);
    expect(await parse('javascript', 'a')).toBe('a');
    expect(pool.status().processes.at(-1)?.pid).not.toBe(first?.pid);
    expect(pool.status()).toMatchObject({ deaths: 0, recycled: 0 });
  });

  test('a process that has grown large ends sooner', async () => {
    const { pool, time, parse } = start({ limits: { idle: 888, idleLarge: 77, large: 1 } });
    // Memory is measured once in a while, by bytes parsed.
    await parse('javascript', `a${' '.repeat(300_000)}`);
    const [first] = pool.status().processes;
    expect(time.fire(77)).toBe(1);
    await parse('javascript', 'a');
    expect(pool.status().processes.at(-1)?.pid).not.toBe(first?.pid);
  });

  test('room is made by a large process without work, and by no other', async () => {
    const { pool, parse } = start({ limits: { large: 1 } });
    // Not measured yet: as far as anybody knows it is small.
    await parse('javascript', 'a');
    const [small] = pool.status().processes;
    pool.makeRoom();
    await parse('javascript', `a${' '.repeat(300_000)}`);
    expect(pool.status().processes).toEqual([small]);
    const answer = parse('javascript', 'b');
    pool.makeRoom();
    expect(await answer).toBe('b');
    expect(pool.status().processes).toEqual([small]);
    pool.makeRoom();
    await parse('javascript', 'c');
    expect(pool.status().processes.at(-1)?.pid).not.toBe(small?.pid);
    expect(pool.status().deaths).toBe(0);
  });

  test('a process with work is not idle', async () => {
    const { time, parse } = start({ limits: { idle: 888 } });
    await parse('javascript', 'a');
    const answer = parse('javascript', 'b');
    expect(time.fire(888)).toBe(0);
    expect(await answer).toBe('b');
  });

  test('disposing rejects what waits and leaves no process behind', async () => {
    const { pool, parse } = start();
    await parse('javascript', 'a');
    const pids = pool.status().processes.map(({ pid }) => pid);
    const waiting = Promise.allSettled([parse('wild', 'hang'), parse('javascript', 'b')]);
    await pool.dispose();
    expect(await waiting).toMatchObject([
      { status: 'rejected', reason: { failure: { code: 'parse.disposed' } } },
      { status: 'rejected', reason: { failure: { code: 'parse.disposed' } } },
    ]);
    expect(pids).toHaveLength(1);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await expect(parse('javascript', 'c')).rejects.toThrow('closed');
  });

  test('an aborted request is rejected with its reason and the others go on', async () => {
    const { parse } = start({ workers: 1 });
    const abort = new AbortController();
    const answers = Promise.allSettled(['a', 'b', 'c'].map((text, at) => parse('javascript', text, at === 1 ? abort.signal : undefined)));
    abort.abort(new Error('not wanted any more'));
    expect(await answers).toMatchObject([
      { value: 'a' },
      { status: 'rejected', reason: { message: 'not wanted any more' } },
      { value: 'c' },
    ]);
    await expect(parse('javascript', 'd', abort.signal)).rejects.toThrow('not wanted any more');
  });
});

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
