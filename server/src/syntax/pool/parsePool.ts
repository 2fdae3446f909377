import type { AsyncDisposable, Disposable } from '../../base/disposable.ts';
import { FailureError } from '../../base/failure.ts';
import type { GrammarLockEntry } from '../grammarLock.ts';
import type { ParseOutcome } from '../parseOutcome.ts';
import type { SyntaxAssets } from '../syntaxAssets.ts';
import { createLanguageBlame, DEATHS_TO_POISON, type LanguageBlame, suspicionOf } from './blame.ts';
import type { Reply } from './frames.ts';
import type { Standing } from './lowerPriority.ts';
import type { After, ParseLimits } from './parseLimits.ts';
import { type HostEnd, type HostMode, type HostRequest, ParserHost } from './parserHost.ts';
import { createPoisonList } from './poison.ts';
import { isWorn } from './recycling.ts';

export interface ParseRequest {
  readonly language: string;
  /** The file as it lies on disk. Must not change until the promise settles. */
  readonly bytes: Uint8Array;
}

export interface ParsePoolOptions {
  readonly standing: Standing;
  /** Threads of the fast process. */
  readonly workers: number;
  /** The Node that runs parser processes. */
  readonly execPath: string;
  /** The program that calls `runParserProcess` with all languages: a bundle, or its source. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly assets: SyntaxAssets;
  readonly limits: ParseLimits;
  /** The grammar of a language; undefined when there is none. Risky ones are always parsed by the careful process. */
  readonly grammarOf: (language: string) => Pick<GrammarLockEntry, 'biggestFunction' | 'risky'> | undefined;
  readonly after: After;
}

export interface ParsePoolStatus {
  readonly processes: readonly { readonly pid: number; readonly mode: HostMode }[];
  /** Processes that ended without being told to. */
  readonly deaths: number;
  /** Processes replaced because of their memory. */
  readonly recycled: number;
  /** Languages whose grammar brought a process down: parsed without V8's optimiser from then on, and therefore slower. */
  readonly blamedLanguages: readonly string[];
  /** Why the side module flattener is not in use; ''. */
  readonly flattenerFailure: string;
}

/** Parses files in processes of their own, which may die without losing anything. */
export interface ParsePool extends AsyncDisposable {
  /** Settles with what became of the file. Rejects only when `signal` aborts or the pool is disposed. */
  parse(request: ParseRequest, signal?: AbortSignal): Promise<ParseOutcome>;
  /** Ends processes that have grown large and have nothing to do: what comes next may need the memory. */
  makeRoom(): void;
  status(): ParsePoolStatus;
  /** Ends all processes; requests without an answer are rejected. */
  dispose(): Promise<void>;
}

export function createParsePool(options: ParsePoolOptions): ParsePool {
  return new Pool(options);
}

interface Job extends HostRequest {
  readonly settle: (outcome: ParseOutcome) => void;
  readonly reject: (reason: unknown) => void;
  settled: boolean;
  /** Processes that ended while this was being worked on. */
  deaths: number;
  /** What its language is charged with if it turns out fine in a careful process. */
  suspicion: number;
}

/** The requests of one mode and the process that works them off. */
interface Line {
  readonly mode: HostMode;
  readonly threads: number;
  queue: Job[];
  host: ParserHost<Job> | undefined;
  /** What the host has parsed so far. */
  parsedBytes: number;
  /** The most memory its process was seen to use. */
  residentBytes: number;
  /** Whether the host gets nothing new because it uses too much memory. */
  retiring: boolean;
  /** Processes in a row that ended before they were ready. */
  startFailures: number;
  idleTimer: Disposable | undefined;
}

const MAX_START_FAILURES = 3;

class Pool implements ParsePool {
  readonly #options: ParsePoolOptions;
  readonly #blame: LanguageBlame;
  readonly #poison = createPoisonList();
  readonly #jobs = new Set<Job>();
  readonly #lines: Readonly<Record<HostMode, Line>>;
  /** All processes that have not ended, also those no longer in a line. */
  readonly #alive = new Set<ParserHost<Job>>();
  readonly #whenEmpty: (() => void)[] = [];
  #nextId = 1;
  #deaths = 0;
  #recycled = 0;
  #flattenerFailure = '';
  #disposed = false;

  constructor(options: ParsePoolOptions) {
    this.#options = options;
    this.#blame = createLanguageBlame((language) => options.grammarOf(language)?.risky ?? false);
    const line = (mode: HostMode, threads: number): Line => {
      return {
        mode,
        threads,
        queue: [],
        host: undefined,
        parsedBytes: 0,
        residentBytes: 0,
        retiring: false,
        startFailures: 0,
        idleTimer: undefined,
      };
    };
    // With one thread, a careful process that dies tells exactly who did it.
    this.#lines = { fast: line('fast', options.workers), careful: line('careful', 1) };
  }

  async parse({ language, bytes }: ParseRequest, signal?: AbortSignal): Promise<ParseOutcome> {
    signal?.throwIfAborted();
    if (this.#disposed) throw disposedError();
    if (this.#poison.has(language, bytes)) return crashed('It ended the parser process before');
    return await new Promise((resolve, reject) => {
      const onAbort = (): void => job.reject(signal?.reason);
      const finish = (announce: () => void): void => {
        if (job.settled) return;
        job.settled = true;
        this.#jobs.delete(job);
        signal?.removeEventListener('abort', onAbort);
        announce();
      };
      const job: Job = {
        id: this.#nextId++,
        language,
        bytes,
        settle: (outcome) => finish(() => resolve(outcome)),
        reject: (reason) => finish(() => reject(reason)),
        settled: false,
        deaths: 0,
        suspicion: 0,
      };
      this.#jobs.add(job);
      signal?.addEventListener('abort', onAbort, { once: true });
      const line = this.#lines[this.#blame.isCareful(language) ? 'careful' : 'fast'];
      line.queue.push(job);
      this.#pump(line);
    });
  }

  makeRoom(): void {
    for (const line of Object.values(this.#lines))
      if (line.host?.isIdle && line.residentBytes > this.#options.limits.large) this.#letGo(line);
  }

  status(): ParsePoolStatus {
    return {
      processes: [...this.#alive].flatMap(({ pid, mode }) => (pid === undefined ? [] : [{ pid, mode }])),
      deaths: this.#deaths,
      recycled: this.#recycled,
      blamedLanguages: this.#blame.blamed,
      flattenerFailure: this.#flattenerFailure,
    };
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    for (const job of [...this.#jobs]) job.reject(disposedError());
    for (const line of Object.values(this.#lines)) {
      line.queue = [];
      this.#letGo(line);
    }
    if (this.#alive.size > 0) await new Promise<void>((resolve) => void this.#whenEmpty.push(resolve));
  }

  /** Sends as much as the line's process takes, starting one if there is none. */
  #pump(line: Line): void {
    while (!line.retiring) {
      const [job] = line.queue;
      if (!job) break;
      if (!job.settled) {
        line.idleTimer?.dispose();
        line.idleTimer = undefined;
        line.host ??= this.#startHost(line);
        if (!line.host.send(job)) return;
      }
      line.queue.shift();
    }
    if (line.host?.isIdle) this.#rest(line);
  }

  /** Nothing to do: a process over its memory limit goes now, another after a while. */
  #rest(line: Line): void {
    if (line.retiring) {
      line.retiring = false;
      this.#recycled++;
      this.#letGo(line);
      this.#pump(line);
    } else {
      const { idle, idleLarge, large } = this.#options.limits;
      line.idleTimer ??= this.#options.after(line.residentBytes > large ? idleLarge : idle, () => this.#letGo(line));
    }
  }

  #letGo(line: Line): void {
    line.idleTimer?.dispose();
    line.idleTimer = undefined;
    const host = line.host;
    line.host = undefined;
    if (host?.isIdle) host.close();
    else host?.kill();
  }

  #startHost(line: Line): ParserHost<Job> {
    const { mode, threads } = line;
    line.parsedBytes = 0;
    line.residentBytes = 0;
    const host: ParserHost<Job> = new ParserHost<Job>(
      { ...this.#options, mode, threads },
      {
        onReady: (flattenerFailure) => {
          line.startFailures = 0;
          this.#flattenerFailure = flattenerFailure;
        },
        onReply: (job, reply) => this.#receive(line, job, reply),
        onEnd: (end) => this.#end(line, host, end),
      },
    );
    this.#alive.add(host);
    return host;
  }

  #receive(line: Line, job: Job, { outcome, residentKilobytes }: Reply): void {
    if (line.mode === 'careful' && job.suspicion > 0) this.#blame.strike(job.language, job.suspicion);
    line.parsedBytes += job.bytes.length;
    line.residentBytes = Math.max(line.residentBytes, residentKilobytes * 1024);
    const { parsedBytes } = line;
    if (isWorn({ residentBytes: residentKilobytes * 1024, parsedBytes }, this.#options.limits)) line.retiring = true;
    job.settle(outcome);
    this.#pump(line);
  }

  #end(line: Line, host: ParserHost<Job>, end: HostEnd<Job>): void {
    this.#alive.delete(host);
    if (this.#alive.size === 0) for (const resolve of this.#whenEmpty.splice(0)) resolve();
    // A process that was let go holds nothing that anybody waits for.
    if (line.host !== host) return;
    line.host = undefined;
    line.retiring = false;
    line.idleTimer?.dispose();
    line.idleTimer = undefined;
    this.#deaths++;
    if (end.wasReady) this.#judge(line, end);
    else this.#failedStart(line, end);
    for (const each of Object.values(this.#lines)) this.#pump(each);
  }

  /** Nothing is lost: what was being worked on is tried again with care, what waited goes back to the front. */
  #judge(line: Line, { suspects, bystanders, stuck, signal, detail }: HostEnd<Job>): void {
    line.queue.unshift(...bystanders);
    if (stuck) {
      line.queue.unshift(...suspects.filter((job) => job !== stuck));
      stuck.settle({ kind: 'failed', code: 'timeout', message: `No answer within ${this.#options.limits.reply} ms` });
      return;
    }
    const languages = suspects.map((job) => job.language);
    const suspicion = suspicionOf(languages, signal, (language) => this.#options.grammarOf(language)?.biggestFunction ?? 0);
    for (const job of suspects) {
      job.deaths++;
      if (line.mode === 'fast' && job.language === suspicion?.language) job.suspicion = suspicion.weight;
      if (job.deaths < DEATHS_TO_POISON) {
        this.#lines.careful.queue.unshift(job);
        continue;
      }
      this.#poison.add(job.language, job.bytes);
      job.settle(crashed(`It ended the parser process ${job.deaths} times (${detail})`));
    }
  }

  /** The machine cannot run the parser at all, which is no file's fault: try again a few times, then say so. */
  #failedStart(line: Line, { suspects, bystanders, detail }: HostEnd<Job>): void {
    line.queue.unshift(...suspects, ...bystanders);
    line.startFailures++;
    if (line.startFailures < MAX_START_FAILURES) return;
    const message = `The parser process does not start (${detail})`;
    for (const job of line.queue.splice(0)) job.settle({ kind: 'failed', code: 'start', message });
  }
}

function crashed(message: string): ParseOutcome {
  return { kind: 'failed', code: 'crashed', message };
}

function disposedError(): FailureError {
  return new FailureError({ code: 'parse.disposed', kind: 'cancelled', message: 'The parse pool was closed' });
}
