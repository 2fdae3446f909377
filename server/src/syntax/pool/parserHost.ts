import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import type { Disposable } from '../../base/disposable.ts';
import type { SyntaxAssets } from '../syntaxAssets.ts';
import { READY_ID, type Reply, writeRequestHead } from './frames.ts';
import { hasOwnSession, type Standing } from './lowerPriority.ts';
import type { After, ParseLimits } from './parseLimits.ts';
import type { ParserProcessOptions } from './parserProcess.ts';
import { createReplyReader } from './replyReader.ts';
import { FLAGS_MAY_CHANGE } from './v8Flags.ts';

/** `careful` runs wasm without V8's optimiser: slower, but large grammars cannot make it abort. */
export type HostMode = 'fast' | 'careful';

export interface HostOptions {
  readonly mode: HostMode;
  readonly standing: Standing;
  /** Threads that may be started; each is when there is work for it. */
  readonly threads: number;
  readonly execPath: string;
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly assets: SyntaxAssets;
  readonly limits: ParseLimits;
  readonly after: After;
}

export interface HostRequest {
  /** Not `READY_ID`, unique in the host. */
  readonly id: number;
  readonly language: string;
  readonly bytes: Uint8Array;
}

/** What was left when a process ended. */
export interface HostEnd<Request> {
  /** Requests being worked on, one per busy thread: one of them may have killed the process. */
  readonly suspects: readonly Request[];
  /** Requests that waited behind those. */
  readonly bystanders: readonly Request[];
  /** The request that took too long, when that is why the process was killed. */
  readonly stuck: Request | undefined;
  /** Whether any thread was ever ready; if not, no request is to blame. */
  readonly wasReady: boolean;
  readonly signal: NodeJS.Signals | undefined;
  /** How it ended and its last words, for a person. */
  readonly detail: string;
}

export interface HostListener<Request> {
  readonly onReady: (flattenerFailure: string) => void;
  readonly onReply: (request: Request, reply: Reply) => void;
  readonly onEnd: (end: HostEnd<Request>) => void;
}

/** One parser process and what it holds. */
export class ParserHost<Request extends HostRequest> {
  readonly mode: HostMode;
  readonly #options: HostOptions;
  readonly #listener: HostListener<Request>;
  readonly #child: ChildProcess;
  readonly #lanes: Lane<Request>[];
  #wasReady = false;
  #stuck: Request | undefined;
  #lastWords = '';
  #startFailure: Error | undefined;
  #watchdog: Disposable | undefined;
  #killTimer: Disposable | undefined;
  /** Whether it takes requests: not any more when it has ended or was told to. */
  #open = true;
  #ended = false;

  constructor(options: HostOptions, listener: HostListener<Request>) {
    this.mode = options.mode;
    this.#options = options;
    this.#listener = listener;
    this.#child = start(options);
    this.#child.stderr?.on('data', (words: Buffer) => {
      this.#lastWords = (this.#lastWords + words.toString()).slice(-MAX_LAST_WORDS);
    });
    this.#child.stdin?.on('error', ignoreBrokenPipe);
    this.#lanes = Array.from({ length: options.threads }, (_, number) => this.#openLane(number));
    this.#child.once('error', (error) => {
      this.#startFailure = error;
      // A process that never started does not close either.
      if (this.#child.pid === undefined) this.#end(null, null);
    });
    this.#child.once('exit', () => {
      this.#open = false;
    });
    // Not `exit`: replies may still be on their way through the pipes then.
    this.#child.once('close', (code, signal) => this.#end(code, signal));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isIdle(): boolean {
    return this.#lanes.every((lane) => lane.held.length === 0);
  }

  /** Hands the request to the thread with the least work; false when all have enough. */
  send(request: Request): boolean {
    const lane = this.#open ? this.#laneFor(request) : undefined;
    if (!lane) return false;
    if (!lane.started) {
      lane.started = true;
      this.#child.stdin?.write(Uint8Array.of(lane.number));
    }
    const { bytes } = request;
    lane.pipe.cork();
    lane.pipe.write(writeRequestHead(request, this.#options.limits.parse));
    lane.pipe.write(bytes);
    lane.pipe.uncork();
    lane.held.push(request);
    lane.heldBytes += bytes.length;
    this.#watch();
    return true;
  }

  /** Lets the threads finish what they hold and leave; kills the process when they do not. */
  close(): void {
    if (this.#killTimer) return;
    this.#open = false;
    this.#killTimer = this.#options.after(this.#options.limits.exit, () => this.kill());
    for (const { pipe } of this.#lanes) pipe.end();
    this.#child.stdin?.end();
  }

  kill(): void {
    this.#open = false;
    this.#child.kill('SIGKILL');
  }

  #openLane(number: number): Lane<Request> {
    // Nothing else is opened by `start` at these places.
    const pipe = this.#child.stdio[FIRST_DESCRIPTOR + number] as Duplex;
    const lane: Lane<Request> = { number, pipe, held: [], heldBytes: 0, started: false };
    pipe.on('error', ignoreBrokenPipe);
    pipe.on(
      'data',
      createReplyReader((reply) => this.#receive(lane, reply)),
    );
    return lane;
  }

  #receive(lane: Lane<Request>, reply: Reply): void {
    if (reply.id === READY_ID) {
      this.#wasReady = true;
      this.#listener.onReady(reply.outcome.kind === 'failed' ? reply.outcome.message : '');
      return;
    }
    const request = lane.held.shift();
    if (request?.id !== reply.id) throw new Error(`A parser thread answered ${reply.id} when asked ${request?.id}`);
    lane.heldBytes -= request.bytes.length;
    this.#listener.onReply(request, reply);
  }

  #laneFor(request: Request): Lane<Request> | undefined {
    const [first] = this.#lanes;
    if (request.bytes.length > this.#options.limits.heavy) return first && this.#hasRoom(first, request) ? first : undefined;
    const started = this.#lanes.filter((lane) => lane.started);
    const idle = started.find((lane) => lane.held.length === 0);
    if (idle) return idle;
    const open = started.filter((lane) => this.#hasRoom(lane, request)).sort((one, other) => one.heldBytes - other.heldBytes);
    const [calmest] = open;
    if (calmest && calmest.heldBytes < this.#options.limits.busy) return calmest;
    return this.#lanes.find((lane) => !lane.started) ?? calmest;
  }

  #hasRoom(lane: Lane<Request>, request: Request): boolean {
    const { windowFiles, windowBytes } = this.#options.limits;
    // One behind the one at work, whatever its size: else the thread would wait for us.
    if (lane.held.length < 2) return true;
    return lane.held.length <= windowFiles && lane.heldBytes + request.bytes.length <= windowBytes;
  }

  /** Looks, once in a while, whether every busy thread has got on since the last look. */
  #watch(): void {
    if (this.#watchdog) return;
    const before = this.#lanes.map((lane) => lane.held[0]);
    this.#watchdog = this.#options.after(this.#options.limits.reply, () => {
      this.#watchdog = undefined;
      this.#stuck = this.#lanes.map((lane) => lane.held[0]).find((request, at) => request !== undefined && request === before[at]);
      if (this.#stuck) this.kill();
      else if (!this.isIdle) this.#watch();
    });
  }

  #end(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#watchdog?.dispose();
    this.#killTimer?.dispose();
    const how = this.#startFailure?.message ?? (signal ? `signal ${signal}` : `exit code ${code}`);
    const words = this.#lastWords.trim();
    this.#listener.onEnd({
      suspects: this.#lanes.flatMap((lane) => lane.held.slice(0, 1)),
      bystanders: this.#lanes.flatMap((lane) => lane.held.slice(1)),
      stuck: this.#stuck,
      wasReady: this.#wasReady,
      signal: signal ?? undefined,
      detail: words === '' ? how : `${how}: ${words}`,
    });
  }
}

/** One parser thread: its pipe and the requests in it, in the order in which they are answered. */
interface Lane<Request> {
  readonly number: number;
  readonly pipe: Duplex;
  readonly held: Request[];
  heldBytes: number;
  started: boolean;
}

/** 0 to 2 are the standard streams. */
const FIRST_DESCRIPTOR = 3;
const MAX_LAST_WORDS = 2_000;
// Megabytes of V8's nursery: its default costs a fifth more memory and is no faster for this work (measured).
const SMALL_NURSERY = '--max-semi-space-size=1';
// Percent that a heap may grow before it is tidied up: hardly anything lives from file to file (measured: a tenth less memory, as fast).
const TIDY_HEAP = '--heap-growing-percent=40';
const NODE_FLAGS: Readonly<Record<HostMode, readonly string[]>> = {
  fast: [SMALL_NURSERY, TIDY_HEAP, FLAGS_MAY_CHANGE],
  careful: [SMALL_NURSERY, TIDY_HEAP, FLAGS_MAY_CHANGE, '--liftoff-only'],
};
const ENVIRONMENT = {
  // glibc gives every thread a memory pool of its own that it hardly ever returns. One for all, tidied up, is as fast here and saves a
  // tenth of the memory (bin/skein does the same). Other systems ignore it.
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '65536',
  // Inside VS Code the executable is Electron, which must not open a window. Node ignores it.
  ELECTRON_RUN_AS_NODE: '1',
};

function start({ mode, standing, threads, execPath, entry, env, assets, limits }: HostOptions): ChildProcess {
  const descriptors = Array.from({ length: threads }, (_, number) => FIRST_DESCRIPTOR + number);
  const argument: ParserProcessOptions = { assets, descriptors, orphanLimit: limits.exit };
  return spawn(execPath, [...NODE_FLAGS[mode], entry, JSON.stringify(argument)], {
    env: { ...ENVIRONMENT, ...env },
    // Our own standard output may carry a protocol, so the child must not share it.
    stdio: ['pipe', 'ignore', 'pipe', ...descriptors.map(() => 'pipe' as const)],
    windowsHide: true,
    detached: hasOwnSession(standing),
  });
}

function ignoreBrokenPipe(): void {
  // The process is gone; `close` follows and says so with everything that was lost.
}
