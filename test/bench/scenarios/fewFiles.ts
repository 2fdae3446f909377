import { appendFileSync, rmSync } from 'node:fs';
import { sourceFiles } from '../corpora.ts';
import { withOpenedCorpus } from '../openedCorpus.ts';
import { treeCpu } from '../processTree.ts';
import { atLeast, type Scenario } from '../scenario.ts';
import { median } from '../statistics.ts';

const CHANGED = 10;
const FILES = 1000;
/** The median of fewer would be that of files whose grammar is met for the first time. */
const LEAST_ROUNDS = 5;

/**
 * Ten of a thousand files of the small corpus change between two updates; against everything from scratch, in processes that run already:
 * the first change starts a parser process, which the budget leaves out, and is not counted.
 */
export const fewFiles: Scenario = {
  name: 'few',
  run: ({ small }, rounds) =>
    withOpenedCorpus(small.root, 'inline', async ({ root, index }) => {
      const update = async () => {
        const before = treeCpu(process.pid);
        const run = await index.update({ mode: 'changed', trigger: 'bench' });
        return { run, cpu: treeCpu(process.pid) - before };
      };
      const all = sourceFiles(root);
      const files = all.slice(0, FILES);
      for (const { path } of all.slice(FILES)) rmSync(path);
      const cold = await update();
      const costs: number[] = [];
      for (let round = 0; round <= Math.max(rounds, LEAST_ROUNDS); round++) {
        // Files of this very second are read again, to be sure; what is measured is the usual case.
        for (let bytes = 1; bytes > 0; ) {
          await new Promise((resolve) => setTimeout(resolve, 1000));
          bytes = (await update()).run.bytes;
        }
        for (const { path } of files.filter((_, at) => at % Math.ceil(files.length / CHANGED) === round))
          appendFileSync(path, `\n// changed ${round}\n`);
        const few = await update();
        if (few.run.updated !== CHANGED) throw new Error(`${few.run.updated} files were updated, not ${CHANGED}`);
        if (round > 0) costs.push(few.cpu);
      }
      return [
        atLeast(
          `${CHANGED} of ${cold.run.added} files changed: less CPU than from scratch (${cold.cpu.toFixed(2)} s)`,
          cold.cpu / median(costs),
          { least: 50, unit: 'x' },
        ),
      ];
    }),
};
