/**
 * `npm run bench [-- --only NAME] [--rounds N]`: measures the budgets and prints them as a table. What is measured is always held
 * against a reference in the same run or against a fixed bound; nothing here runs in the test suite.
 */
import { mkdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPORA, type FetchedCorpus, fetchCorpus } from './corpora.ts';
import type { Figure, Scenario } from './scenario.ts';
import { answers } from './scenarios/answers.ts';
import { branchSwitch } from './scenarios/branchSwitch.ts';
import { coldIndex } from './scenarios/coldIndex.ts';
import { fewFiles } from './scenarios/fewFiles.ts';
import { golden } from './scenarios/golden.ts';
import { graphs } from './scenarios/graphs.ts';
import { growth } from './scenarios/growth.ts';
import { noChange } from './scenarios/noChange.ts';
import { oneFile } from './scenarios/oneFile.ts';
import { rivals } from './scenarios/rivals.ts';

const SCENARIOS: readonly Scenario[] = [coldIndex, noChange, oneFile, fewFiles, branchSwitch, answers, graphs, golden, growth, rivals];

const { values } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string', default: '3' } } });
const folder = join(import.meta.dirname, '../../.corpora');
mkdirSync(folder, { recursive: true });

const [small, large] = CORPORA.map((corpus) => fetchCorpus(corpus, folder)) as [FetchedCorpus, FetchedCorpus];
console.log(
  `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
);
for (const corpus of [small, large]) {
  console.log(
    `${corpus.name}: ${corpus.files} files, ${corpus.lines} lines, ${(corpus.bytes / 1e6).toFixed(1)} MB: ${corpus.packages.join(', ')}`,
  );
}

const figures: Figure[] = [];
for (const scenario of SCENARIOS) {
  if (values.only !== undefined && !values.only.split(',').includes(scenario.name)) continue;
  for (const figure of await scenario.run({ small, large }, Number(values.rounds))) {
    figures.push(figure);
    console.log(`${figure.kept ? 'kept   ' : 'MISSED '} ${figure.what}: ${figure.measured} (${figure.budget})`);
  }
}

console.log('\n| what | measured | budget | |\n|---|---|---|---|');
for (const { what, measured, budget, kept } of figures)
  console.log(`| ${what} | ${measured} | ${budget} | ${kept ? 'kept' : '**missed**'} |`);
process.exitCode = figures.every((figure) => figure.kept) ? 0 : 1;
