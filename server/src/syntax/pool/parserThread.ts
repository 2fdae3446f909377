import type { LanguageRegistry } from '../extractor.ts';
import { createFileParser, type FileParser } from '../fileParser.ts';
import { chooseFlattener } from '../flatten/chooseFlattener.ts';
import { createGrammarLoader } from '../grammarLoader.ts';
import type { ParseOutcome } from '../parseOutcome.ts';
import type { SyntaxAssets } from '../syntaxAssets.ts';
import { startTreeSitter } from '../treeSitterRuntime.ts';
import { type BlockingPipe, openBlockingPipe } from './blockingPipe.ts';
import { READY_ID, REQUEST_HEADER_BYTES, type Reply, readRequestHeader, writeReply } from './frames.ts';
import { optimiseGrammarsLate } from './lateGrammars.ts';

export interface ParserThreadOptions {
  readonly assets: SyntaxAssets;
  /** The pipe this thread serves, as a file descriptor of the process. */
  readonly descriptor: number;
}

/** Answers requests from its pipe, one after the other, until the pipe ends. */
export async function runParserThread(languages: LanguageRegistry, { assets, descriptor }: ParserThreadOptions): Promise<void> {
  const module = await startTreeSitter(assets.runtime);
  const { flattener, failure } = chooseFlattener(module, assets.flattener);
  optimiseGrammarsLate();
  const load = createGrammarLoader(assets.grammars);
  const parser = createFileParser({ languages, load, flattener, now: () => performance.now(), ...workMeter() });
  const pipe = openBlockingPipe(descriptor);
  pipe.write(writeReply({ id: READY_ID, outcome: nothing(failure ?? ''), residentKilobytes: 0 }));
  serve(pipe, parser);
}

/** Nothing where Node does not tell what one thread has worked: before 23.9. */
function workMeter(): { readonly worked?: () => number } {
  if (typeof process.threadCpuUsage !== 'function') return {};
  return {
    worked: () => {
      const { user, system } = process.threadCpuUsage();
      return (user + system) / 1000;
    },
  };
}

function serve(pipe: BlockingPipe, parser: FileParser): void {
  const header = Buffer.alloc(REQUEST_HEADER_BYTES);
  const meter = createMemoryMeter();
  let buffer = Buffer.alloc(1 << 16);
  while (pipe.fill(header)) {
    const { id, bodyLength, languageLength, timeLimit } = readRequestHeader(header);
    if (bodyLength > buffer.length) buffer = Buffer.alloc(bodyLength * 2);
    const body = buffer.subarray(0, bodyLength);
    if (!pipe.fill(body)) return;
    const language = body.toString('latin1', 0, languageLength);
    const outcome = parser.parse(language, body.subarray(languageLength), timeLimit);
    const reply: Reply = { id, outcome, residentKilobytes: meter(bodyLength) };
    pipe.write(writeReply(reply));
    if (parser.broken) throw new Error('wasm trapped: this process cannot be trusted with another file');
  }
}

const MEASURE_EVERY_BYTES = 1 << 18;

/** Asking the system for the memory in use costs as much as parsing a small file, so it is done once in a while. */
function createMemoryMeter(): (bytes: number) => number {
  let unmeasured = 0;
  return (bytes) => {
    unmeasured += bytes;
    if (unmeasured < MEASURE_EVERY_BYTES) return 0;
    unmeasured = 0;
    return Math.round(process.memoryUsage.rss() / 1024);
  };
}

function nothing(message: string): ParseOutcome {
  return { kind: 'failed', code: 'internal', message };
}
