/** The parse pool as the flow's `Parse`: starts what the machine can use, and turns outcomes into facts or failures. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { grammarOf } from '../../../syntaxes/index.ts';
import type { AsyncDisposable } from '../base/disposable.ts';
import { FailureError, type FailureKind } from '../base/failure.ts';
import type { Stopwatch } from '../base/stopwatch.ts';
import type { Clock } from '../engine/ports.ts';
import { readGrammarLock } from '../syntax/grammarLock.ts';
import type { ParseFailureCode } from '../syntax/parseOutcome.ts';
import { PARSE_STEPS } from '../syntax/parseOutcome.ts';
import type { Standing } from '../syntax/pool/lowerPriority.ts';
import { DEFAULT_PARSE_LIMITS } from '../syntax/pool/parseLimits.ts';
import { createParsePool } from '../syntax/pool/parsePool.ts';
import { findSyntaxAssets } from '../syntax/syntaxAssets.ts';
import type { Parse } from './parseOperation.ts';

export interface FileParsing extends AsyncDisposable {
  readonly parse: Parse;
  /** Gives back the memory of parsers that have nothing to do. */
  makeRoom(): void;
}

export interface ParsingParts {
  /** Absolute path of the folder with the bundles. */
  readonly bundles: string;
  /** 0: as many as help on this machine. */
  readonly maxWorkers: number;
  readonly standing: Standing;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
}

/** More than four parsers only wait for the one thread that writes. */
const MOST_WORKERS = 4;

const FAILURE_KINDS: Readonly<Record<ParseFailureCode, FailureKind>> = {
  timeout: 'timeout',
  crashed: 'internal',
  grammar: 'internal',
  internal: 'internal',
  // No file's fault: memory may be there again soon.
  start: 'transient',
};

export function createFileParsing({ bundles, maxWorkers, standing, clock, stopwatch }: ParsingParts): FileParsing {
  const folder = join(bundles, 'server');
  const assets = findSyntaxAssets(folder);
  const lock = readGrammarLock(assets.grammars);
  const pool = createParsePool({
    standing,
    workers: maxWorkers > 0 ? maxWorkers : usefulWorkers(availableParallelism()),
    execPath: process.execPath,
    entry: join(folder, 'parser.js'),
    env: process.env,
    assets,
    limits: DEFAULT_PARSE_LIMITS,
    grammarOf: (language) => lock.get(grammarOf(language) ?? ''),
    after: clock.after,
  });
  return {
    async parse(request, signal) {
      const outcome = await pool.parse(request, signal);
      if (outcome.kind === 'ok') {
        for (const step of PARSE_STEPS) stopwatch.add(step, outcome.figures[step] / 1000);
        return outcome.facts;
      }
      throw new FailureError({ code: `parse.${outcome.code}`, kind: FAILURE_KINDS[outcome.code], message: outcome.message });
    },
    makeRoom: () => pool.makeRoom(),
    dispose: () => pool.dispose(),
  };
}

/** Parsers run at lower priority, so that two cores can carry two of them and the editor. */
function usefulWorkers(cores: number): number {
  return cores <= 1 ? 1 : Math.min(MOST_WORKERS, Math.max(2, cores - 1));
}
