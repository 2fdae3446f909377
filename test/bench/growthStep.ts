/**
 * One size of the growth scenario, on an index that is there: `node growthStep.ts ROOT CACHE`, as a process of its own so that its memory
 * can be told. Prints a `StepCosts` as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defaultOptions } from '../../server/src/api/defaultOptions.ts';
import { openIndex } from '../../server/src/api/openIndex.ts';
import { sourceFiles } from './corpora.ts';
import { treeCpu } from './processTree.ts';
import { savedUntilFound } from './savedUntilFound.ts';
import { median } from './statistics.ts';

/** What one thing done once costs. */
export interface Cost {
  /** Milliseconds, median. */
  readonly wall: number;
  /** Milliseconds of all processes, average. */
  readonly cpu: number;
}

export interface StepCosts {
  /** A look at everything that finds nothing changed. */
  readonly noChange: Cost;
  /** A saved file, until it is found. */
  readonly oneFile: Cost;
  /** One letter more in the symbol box. */
  readonly search: Cost;
}

const LOOKS = 10;
const SAVES = 30;
/** Typed letter by letter, three times over. */
const TYPED = ['getBlock', 'parseHeader', 'newReader', 'compile', 'TestCase', 'handle', 'rsv', 'zzqx'];
const LIMIT = 200;

const [root = '', cacheFolder = ''] = process.argv.slice(2);
const options = { ...defaultOptions({ root, cacheFolder }), watcher: 'outside', debounceMs: 0 } as const;
const index = await openIndex(options, { engine: 'thread', bundles: join(import.meta.dirname, '../../dist') });
await index.watch();
// Fast enough to be parsed within a moment at every size of corpus, so that only the index differs.
const files = sourceFiles(root).filter(({ language, path }) => language === 'typescript' && isOrdinary(readFileSync(path, 'utf8')));
const queries = Array.from({ length: 3 }, () => TYPED.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)))).flat();
// The search structure takes everything over.
while (!(await index.search({ text: 'x', limit: 1 })).complete);

const costs: StepCosts = {
  noChange: await costOf(LOOKS, () => index.update({ mode: 'changed', trigger: 'bench' })),
  oneFile: await costOf(SAVES, (save) => {
    const path = files[save % files.length]?.path ?? '';
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nexport function growthProbe${save}() {}\n`);
    return savedUntilFound(index, relative(root, path), `growthProbe${save}`);
  }),
  search: await costOf(queries.length, (at) => index.search({ text: queries[at] ?? '', limit: LIMIT })),
};
await index.dispose();
console.log(JSON.stringify(costs));

async function costOf(times: number, work: (at: number) => Promise<unknown>): Promise<Cost> {
  const walls: number[] = [];
  const before = treeCpu(process.pid);
  for (let at = 0; at < times; at++) {
    const started = performance.now();
    await work(at);
    walls.push(performance.now() - started);
  }
  return { wall: median(walls), cpu: ((treeCpu(process.pid) - before) * 1000) / times };
}

function isOrdinary(text: string): boolean {
  const lines = text.split('\n').length;
  return lines > 50 && lines < 350;
}
