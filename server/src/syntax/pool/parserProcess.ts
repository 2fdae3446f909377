import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { LanguageRegistry } from '../extractor.ts';
import type { SyntaxAssets } from '../syntaxAssets.ts';
import { lowerPriorityOfProcess } from './lowerPriority.ts';
import { type ParserThreadOptions, runParserThread } from './parserThread.ts';
import { optimiseLate } from './v8Flags.ts';

/** What a pool gives a parser process as its only argument, in JSON. */
export interface ParserProcessOptions {
  readonly assets: SyntaxAssets;
  /** One descriptor per thread the pool may start. */
  readonly descriptors: readonly number[];
  /** Milliseconds a process whose pool is gone may go on with the file it holds. */
  readonly orphanLimit: number;
}

/**
 * The whole program of a parser process: its entry point calls this with the languages of all packs, and nothing else.
 *
 * The main thread starts parser threads and watches; it never parses. Threads rather than one process each, because they share the
 * compiled grammars and Node's own memory (measured: a fifth less memory, some CPU). A thread that fails takes the process along:
 * the pool treats both alike.
 */
export async function runParserProcess(languages: LanguageRegistry): Promise<void> {
  if (isMainThread) superviseThreads(JSON.parse(process.argv[2] ?? '{}') as ParserProcessOptions);
  else await runParserThread(languages, workerData as ParserThreadOptions);
}

/** Each byte on the standard input is the number of a thread to start; its end means that the pool is gone. */
function superviseThreads({ assets, descriptors, orphanLimit }: ParserProcessOptions): void {
  // Threads started later inherit both.
  lowerPriorityOfProcess('A parser process');
  optimiseLate();
  process.stdin.on('data', (numbers: Buffer) => {
    for (const number of numbers) startThread({ assets, descriptor: descriptors[number] ?? -1 });
  });
  // Threads leave when their own pipes end, which happens at the same time. One that is stuck in a file does not look.
  process.stdin.on('end', () => setTimeout(endAtOnce, orphanLimit).unref());
}

function startThread(workerOptions: ParserThreadOptions): void {
  const [, entry] = process.argv;
  if (entry === undefined) throw new Error('A parser process is started with its entry point as the first argument');
  const thread = new Worker(entry, { workerData: workerOptions });
  thread.on('error', (error) => process.stderr.write(`${error.stack ?? error.message}\n`, endAtOnce));
}

/** Not process.exit, which waits for threads that wait for their pipes. */
function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}
