/** Incremental equals fresh: whatever happens to a folder, its index is the one that a first look would make. */
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import { patience, randomRuns } from '../randomRuns.ts';
import { histories, type Step } from './historySteps.ts';
import { FOLDERS, liveThrough } from './livedFolders.ts';
import { parseInProcess } from './parseInProcess.ts';

const RUNS = randomRuns('HISTORY', 24);
const STEPS = 100;

/** Histories after which something was wrong once. */
const FOUND: Readonly<Record<string, readonly Step[]>> = {
  'a file that is left out outlives a change of logic': [
    { do: 'write', path: 'a.ts', text: 'binary\0file' },
    { do: 'logic', language: 'typescript' },
  ],
};

describe('indexes that lived', () => {
  let parse: Parse;
  beforeAll(async () => {
    parse = await parseInProcess();
  });

  it('equal fresh ones after any history', { timeout: 2 * patience(RUNS) }, async () => {
    await fc.assert(
      fc.asyncProperty(histories(FOLDERS, STEPS), (steps) => liveThrough(parse, steps)),
      RUNS,
    );
  });
  it.each(Object.entries(FOUND))('equal fresh ones: %s', (_name, steps) =>
    liveThrough(
      parse,
      steps.map((step) => [0, step]),
    ),
  );
});
