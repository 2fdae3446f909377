import { join } from 'node:path';
import type { Disposable } from '../../../server/src/base/disposable.ts';
import { PackedFacts } from '../../../server/src/facts/packFacts.ts';
import type { ParseOutcome } from '../../../server/src/syntax/parseOutcome.ts';
import { DEFAULT_PARSE_LIMITS, type ParseLimits } from '../../../server/src/syntax/pool/parseLimits.ts';
import { createParsePool, type ParsePool, type ParsePoolOptions } from '../../../server/src/syntax/pool/parsePool.ts';
import { assets } from '../openGrammars.ts';

export const testEntry = join(import.meta.dirname, 'testParser.ts');

/** Time that passes when a test says so: `fire` calls back everything that waits for exactly that long. */
export interface ManualTime {
  after(milliseconds: number, callback: () => void): Disposable;
  fire(milliseconds: number): number;
}

function manualTime(): ManualTime {
  const waiting = new Set<{ readonly milliseconds: number; readonly callback: () => void }>();
  return {
    after(milliseconds, callback) {
      const entry = { milliseconds, callback };
      waiting.add(entry);
      return { dispose: () => void waiting.delete(entry) };
    },
    fire(milliseconds) {
      const due = [...waiting].filter((entry) => entry.milliseconds === milliseconds);
      for (const entry of due) {
        waiting.delete(entry);
        entry.callback();
      }
      return due.length;
    },
  };
}

export interface TestPool {
  readonly pool: ParsePool;
  readonly time: ManualTime;
  /** Parses text and answers with the identifiers found, or with `code: message`. */
  parse(language: string, text: string | Uint8Array, signal?: AbortSignal): Promise<string>;
}

export interface TestPoolOptions extends Partial<Omit<ParsePoolOptions, 'limits' | 'after'>> {
  readonly limits?: Partial<ParseLimits>;
}

export function startPool({ limits, ...options }: TestPoolOptions = {}): TestPool {
  const time = manualTime();
  const pool = createParsePool({
    standing: 'foreground',
    workers: 2,
    execPath: process.execPath,
    entry: testEntry,
    env: process.env,
    assets,
    grammarOf: () => undefined,
    after: time.after,
    ...options,
    // A busy machine must not turn a slow answer into a timeout.
    limits: { ...DEFAULT_PARSE_LIMITS, parse: 60_000, ...limits },
  });
  const parse = async (language: string, text: string | Uint8Array, signal?: AbortSignal): Promise<string> =>
    show(await pool.parse({ language, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }, signal));
  return { pool, time, parse };
}

export function show(outcome: ParseOutcome): string {
  if (outcome.kind === 'failed') return `${outcome.code}: ${outcome.message}`;
  const { symbols, problems } = new PackedFacts(outcome.facts);
  const names = symbols.map((symbol) => symbol.name).join(' ');
  return problems.length === 0 ? names : `${names} (${problems.map((problem) => problem.message).join(', ')})`;
}
