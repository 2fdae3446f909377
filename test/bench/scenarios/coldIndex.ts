import { availableParallelism } from 'node:os';
import { floorOf, type IndexRun, indexFolder, withCache } from '../commands.ts';
import type { FetchedCorpus } from '../corpora.ts';
import type { Measured } from '../processTree.ts';
import { type Figure, figure, type Scenario } from '../scenario.ts';
import { median } from '../statistics.ts';

/** A first index with an empty cache, against pure parsing of the same files by as many workers, in turn. */
export const coldIndex: Scenario = {
  name: 'cold',
  async run({ small, large }, rounds) {
    return [
      ...(await cold(small, rounds, { peak: 300, database: 25 })),
      ...(await cold(large, rounds, { peak: 600, database: Number.POSITIVE_INFINITY })),
    ];
  },
};

async function cold(corpus: FetchedCorpus, rounds: number, most: { readonly peak: number; readonly database: number }): Promise<Figure[]> {
  const workers = Math.min(availableParallelism(), 2);
  const floors: Measured[] = [];
  const indexes: IndexRun[] = [];
  for (let round = 0; round < rounds; round++) {
    floors.push(await floorOf(corpus.root, workers));
    indexes.push(await withCache((cache) => indexFolder(corpus.root, cache)));
  }
  const name = `${Math.round(corpus.lines / 1000)},000 lines`;
  const cpu = median(indexes.map((index) => index.cpu));
  const floor = median(floors.map((each) => each.cpu));
  const database = median(indexes.map((index) => index.databaseBytes)) / 1024 / 1024;
  const figures = [
    figure(`cold index, ${name}: CPU against pure parsing (${cpu.toFixed(2)} s / ${floor.toFixed(2)} s)`, cpu / floor, {
      most: 2,
      unit: 'x',
      digits: 2,
    }),
    figure(`cold index, ${name}: wall against own CPU`, median(indexes.map((index) => index.wall / index.cpu)), {
      most: 0.6,
      unit: 'x',
      digits: 2,
    }),
    figure(`cold index, ${name}: peak memory of all processes`, median(indexes.map((index) => index.peakMegabytes)), {
      most: most.peak,
      unit: ' MB',
      digits: 0,
    }),
  ];
  if (Number.isFinite(most.database)) figures.push(figure(`database, ${name}`, database, { most: most.database, unit: ' MB' }));
  return figures;
}
