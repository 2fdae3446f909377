import { Worker } from 'node:worker_threads';
import type { GraphLayout } from '../../../protocol/graph.ts';
import type { Layouter } from './layouter.ts';
import type { FromLayoutWorker, ToLayoutWorker } from './layoutMessages.ts';
import { plainLayout } from './plainLayout.ts';
import { type Sketch, sketchOf } from './sketch.ts';

export interface GraphvizOptions {
  /** Absolute path of the thread's program: `server/layout.js` among the bundles. */
  readonly entry: string;
  /** Milliseconds that Graphviz may take for one graph; then it is laid out plainly. */
  readonly timeLimit?: number;
}

const TIME_LIMIT = 4000;
/** Milliseconds that an unwanted layout may go on, because a new thread costs as much. */
const GRACE = 250;
/** Milliseconds after which a thread without work ends: it holds some 40 MB. */
const IDLE_LIMIT = 120_000;
/** More edges are a hairball that nobody can read and that takes dot many seconds: they are drawn plainly at once. */
const MOST_EDGES = 3000;

/** The thread starts when a graph is prepared or asked for; one graph after the other. */
export function createGraphvizLayouter({ entry, timeLimit = TIME_LIMIT }: GraphvizOptions): Layouter {
  const queue = new LayoutQueue(() => new LayoutThread(entry), timeLimit);
  return {
    prepare: () => queue.prepare(),
    layout: async (graph, metrics, orderHint, signal) => {
      signal?.throwIfAborted();
      return graph.nodes.length === 0 ? NOTHING : await queue.add(sketchOf(graph, metrics, orderHint), signal);
    },
    dispose: () => queue.dispose(),
  };
}

const NOTHING: GraphLayout = { width: 0, height: 0, nodes: {}, groups: {}, edges: {} };

interface Job {
  readonly sketch: Sketch;
  readonly resolve: (layout: GraphLayout) => void;
  /** What is to be done when nobody wants it any more depends on whether it has begun. */
  onAbort: () => void;
}

class LayoutQueue {
  readonly #start: () => LayoutThread;
  readonly #timeLimit: number;
  readonly #waiting: Job[] = [];
  #thread: LayoutThread | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isBusy = false;
  #isDisposed = false;

  constructor(start: () => LayoutThread, timeLimit: number) {
    this.#start = start;
    this.#timeLimit = timeLimit;
  }

  add(sketch: Sketch, signal: AbortSignal | undefined): Promise<GraphLayout> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        job.onAbort();
        reject(signal?.reason);
      };
      const job: Job = {
        sketch,
        resolve: (layout) => {
          signal?.removeEventListener('abort', abort);
          resolve(layout);
        },
        onAbort: () => this.#waiting.splice(this.#waiting.indexOf(job), 1),
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.push(job);
      void this.#work();
    });
  }

  prepare(): void {
    if (this.#isDisposed || this.#isBusy) return;
    this.#startedThread();
    this.#rest();
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    await this.#retire();
  }

  async #retire(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.end();
  }

  /** Never rejects: whatever happens to a thread, its graph is laid out plainly. */
  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    clearTimeout(this.#idle);
    for (let job = this.#waiting.shift(); job !== undefined; job = this.#waiting.shift()) {
      // After the end there are no threads any more, but answers.
      const isPlain = this.#isDisposed || job.sketch.edges.length > MOST_EDGES;
      const layout = isPlain ? undefined : await this.#laidOut(job);
      job.resolve(layout ?? plainLayout(job.sketch));
    }
    this.#isBusy = false;
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#retire(), IDLE_LIMIT).unref();
  }

  #startedThread(): LayoutThread {
    const thread = this.#thread === undefined || this.#thread.isOver ? this.#start() : this.#thread;
    this.#thread = thread;
    return thread;
  }

  async #laidOut(job: Job): Promise<GraphLayout | undefined> {
    const thread = this.#startedThread();
    const stop = () => void thread.end();
    let timer = setTimeout(stop, this.#timeLimit);
    job.onAbort = () => {
      clearTimeout(timer);
      timer = setTimeout(stop, GRACE);
    };
    const answer = await thread.ask(job.sketch);
    clearTimeout(timer);
    job.onAbort = () => undefined;
    if (answer === undefined || answer.isSpent) await this.#retire();
    return answer?.layout;
  }
}

/** One thread, asked one thing at a time. */
class LayoutThread {
  readonly #worker: Worker;
  #lastId = 0;
  #answered: ((answer: FromLayoutWorker | undefined) => void) | undefined;
  #isOver = false;

  constructor(entry: string) {
    // Graphviz complains on stderr about what it could not route: nobody can act on that.
    this.#worker = new Worker(entry, { name: 'skein-layout', stdout: true, stderr: true });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on('message', (answer: FromLayoutWorker) => this.#answered?.(answer));
    const over = () => {
      this.#isOver = true;
      this.#answered?.(undefined);
    };
    this.#worker.on('error', over);
    this.#worker.on('exit', over);
    this.#worker.unref();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** undefined when the thread has ended without an answer. */
  async ask(sketch: Sketch): Promise<FromLayoutWorker | undefined> {
    if (this.#isOver) return undefined;
    const id = ++this.#lastId;
    // Only while it works does the thread keep the process alive.
    this.#worker.ref();
    try {
      return await new Promise((resolve) => {
        this.#answered = resolve;
        this.#worker.postMessage({ id, sketch } satisfies ToLayoutWorker);
      });
    } finally {
      this.#answered = undefined;
      this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
