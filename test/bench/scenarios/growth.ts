import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { indexFolder, withCache } from '../commands.ts';
import { type FetchedCorpus, sourceFiles } from '../corpora.ts';
import { plotGrowth } from '../growthPlot.ts';
import type { StepCosts } from '../growthStep.ts';
import { measureProcess } from '../processTree.ts';
import { type Figure, figure, type Scenario } from '../scenario.ts';
import { median } from '../statistics.ts';

/** About as many lines each, as evenly spread over the large corpus as files can be. */
const SIZES = [10_000, 100_000, 1_000_000];

interface Step extends StepCosts {
  readonly lines: number;
  readonly files: number;
  /** Seconds of a first index. */
  readonly cpu: number;
  /** Megabytes: of a first index, and of a process that opens what is there and works on it. */
  readonly indexPeak: number;
  readonly workPeak: number;
}

/** What ten and a hundred times as many lines cost. */
export const growth: Scenario = {
  name: 'growth',
  async run({ large }, rounds) {
    const steps: Step[] = [];
    for (const size of SIZES) steps.push(await withPart(large, size, (root, lines) => measure(root, lines, rounds)));
    for (const line of table(steps)) console.log(line);
    const plot = join(dirname(large.root), 'growth.svg');
    writeFileSync(plot, drawn(steps));
    return figures(steps);
  },
};

/** Runs `work` on a copy of the given share of a corpus' files. */
async function withPart<T>(corpus: FetchedCorpus, size: number, work: (root: string, lines: number) => Promise<T>): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), 'skein-bench-'));
  const share = Math.min(1, size / corpus.lines);
  let lines = 0;
  try {
    for (const [at, { path }] of sourceFiles(corpus.root).entries()) {
      if (Math.floor((at + 1) * share) === Math.floor(at * share)) continue;
      const target = join(base, relative(corpus.root, path));
      mkdirSync(dirname(target), { recursive: true });
      cpSync(path, target);
      lines += readFileSync(path, 'utf8').split('\n').length - 1;
    }
    return await work(base, lines);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function measure(root: string, lines: number, rounds: number): Promise<Step> {
  return withCache(async (cache) => {
    const runs = [await indexFolder(root, cache)];
    for (let round = 1; round < rounds; round++) runs.push(await withCache((empty) => indexFolder(root, empty)));
    const step = await measureProcess([process.execPath, join(import.meta.dirname, '../growthStep.ts'), root, cache]);
    return {
      ...(JSON.parse(step.stdout) as StepCosts),
      lines,
      files: sourceFiles(root).length,
      cpu: median(runs.map((run) => run.cpu)),
      indexPeak: median(runs.map((run) => run.peakMegabytes)),
      workPeak: step.peakMegabytes,
    };
  });
}

function table(steps: readonly Step[]): readonly string[] {
  const rows = steps.map(({ lines, files, cpu, indexPeak, workPeak, noChange, oneFile, search }) => [
    `${lines.toLocaleString('en-US')} in ${files.toLocaleString('en-US')}`,
    `${cpu.toFixed(2)} s`,
    `${perLine(cpu, lines)} µs`,
    `${indexPeak.toFixed(0)} MB`,
    `${workPeak.toFixed(0)} MB`,
    ...[noChange, oneFile, search].map(({ wall, cpu: spent }) => `${wall.toFixed(1)} (${spent.toFixed(1)}) ms`),
  ]);
  const head = ['lines in files', 'index CPU', 'a line', 'index peak', 'work peak', 'nothing changed', 'one file', 'a search'];
  return [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .concat('Milliseconds: median latency (CPU of all processes).');
}

function figures(steps: readonly Step[]): readonly Figure[] {
  const [, hundred, million] = steps as readonly [Step, Step, Step];
  const times = (of: (step: Step) => number) => of(million) / of(hundred);
  return [
    figure(
      'growth, 1 M lines against 100 k: CPU of a first index, per line',
      times(({ cpu, lines }) => cpu / lines),
      {
        most: 1.5,
        unit: 'x',
        digits: 2,
      },
    ),
    figure(
      `growth: one file saved until found, median (${shown(hundred.oneFile.wall, million.oneFile.wall)})`,
      times(({ oneFile }) => oneFile.wall),
      {
        most: 2,
        unit: 'x',
        digits: 2,
      },
    ),
    figure(
      `growth: symbol search, median (${shown(hundred.search.wall, million.search.wall)})`,
      times(({ search }) => search.wall),
      {
        most: 2,
        unit: 'x',
        digits: 2,
      },
    ),
  ];
}

function drawn(steps: readonly Step[]): string {
  return plotGrowth(
    'What ten and a hundred times as many lines cost (dashed: as many times as much)',
    steps.map(({ lines }) => lines),
    [
      { label: 'first index, CPU', values: steps.map(({ cpu }) => cpu) },
      { label: 'first index, memory', values: steps.map(({ indexPeak }) => indexPeak) },
      { label: 'at work, memory', values: steps.map(({ workPeak }) => workPeak) },
      { label: 'nothing changed', values: steps.map(({ noChange }) => noChange.wall) },
      { label: 'one file saved', values: steps.map(({ oneFile }) => oneFile.wall) },
      { label: 'a search', values: steps.map(({ search }) => search.wall) },
    ],
  );
}

function perLine(seconds: number, lines: number): string {
  return ((seconds / lines) * 1e6).toFixed(1);
}

function shown(hundred: number, million: number): string {
  return `${hundred.toFixed(1)} ms, ${million.toFixed(1)} ms`;
}
