import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { type Reply, writeRequestHead } from '../../../server/src/syntax/pool/frames.ts';
import { createReplyReader } from '../../../server/src/syntax/pool/replyReader.ts';
import { assets } from '../openGrammars.ts';
import { show, testEntry } from './startPool.ts';

interface Parser {
  readonly child: ChildProcess;
  readonly pipe: Duplex;
  ask(text: string): void;
  nextReply(): Promise<Reply>;
}

/** A parser process without a pool: one thread, started. */
function startParser(orphanLimit: number): Parser {
  const child = spawn(process.execPath, [testEntry, JSON.stringify({ assets, descriptors: [3], orphanLimit })], {
    stdio: ['pipe', 'inherit', 'inherit', 'pipe'],
  });
  const pipe = child.stdio[3] as Duplex;
  const replies: Reply[] = [];
  const waiting: ((reply: Reply) => void)[] = [];
  // A process that is killed resets its pipes; `exit` tells the rest.
  pipe.on('error', () => undefined);
  pipe.on(
    'data',
    createReplyReader((reply) => {
      const next = waiting.shift();
      if (next) next(reply);
      else replies.push(reply);
    }),
  );
  child.stdin?.write(Uint8Array.of(0));
  return {
    child,
    pipe,
    ask(text) {
      const bytes = Buffer.from(text);
      pipe.write(writeRequestHead({ id: 7, language: 'wild', bytes }, 60_000));
      pipe.write(bytes);
    },
    nextReply: () =>
      new Promise((resolve) => {
        const reply = replies.shift();
        if (reply) resolve(reply);
        else waiting.push(resolve);
      }),
  };
}

test('a process whose pool is gone finishes what it holds and leaves', async () => {
  const { child, pipe, ask, nextReply } = startParser(60_000);
  expect(show((await nextReply()).outcome)).toBe('internal: ');
  ask('a = b');
  pipe.end();
  child.stdin?.end();
  const exit = once(child, 'exit');
  expect(show((await nextReply()).outcome)).toBe('a b');
  expect(await exit).toEqual([0, null]);
});

test('a process whose pool is gone and whose thread hangs ends by force', async () => {
  const { child, pipe, ask, nextReply } = startParser(1);
  await nextReply();
  ask('hang');
  pipe.end();
  child.stdin?.end();
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});

test('a request that comes in many pieces is one request', async () => {
  const { child, pipe, nextReply } = startParser(60_000);
  await nextReply();
  const bytes = Buffer.from('a = 1');
  const frame = Buffer.concat([writeRequestHead({ id: 9, language: 'python', bytes }, 60_000), bytes]);
  for (const byte of frame) pipe.write(Uint8Array.of(byte));
  const reply = await nextReply();
  expect([reply.id, show(reply.outcome)]).toEqual([9, 'a']);
  pipe.end();
  child.stdin?.end();
  await once(child, 'exit');
});
