import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CODEGRAPH, type CodegraphRun, installCodegraph, runCodegraph } from '../codegraph.ts';
import { type IndexRun, indexFolder, withCache } from '../commands.ts';
import { type Figure, figure, type Scenario } from '../scenario.ts';
import { median } from '../statistics.ts';

/** A first index of the small corpus by us and by a rival, in turn. */
export const rivals: Scenario = {
  name: 'rivals',
  async run({ small }, rounds) {
    const installed = installCodegraph(dirname(small.root));
    if (installed.kind === 'absent') return [notMeasured(installed.reason)];
    const base = mkdtempSync(join(tmpdir(), 'skein-bench-'));
    const [root, home] = [join(base, 'workspace'), join(base, 'home')];
    cpSync(small.root, root, { recursive: true });
    mkdirSync(home);
    const ours: IndexRun[] = [];
    const theirs: CodegraphRun[] = [];
    try {
      for (let round = 0; round < rounds; round++) {
        ours.push(await withCache((cache) => indexFolder(small.root, cache)));
        theirs.push(await runCodegraph(installed.program, root, home));
      }
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
    const [our, their] = [seconds(ours), seconds(theirs)];
    const beside = `${megabytes(ours)} against ${megabytes(theirs)} MB of memory, ${stored(ours)} against ${stored(theirs)} MB of database`;
    return [figure(`${WHAT} (${our.toFixed(2)} s / ${their.toFixed(2)} s; ${beside})`, our / their, { most: 1, unit: 'x', digits: 2 })];
  },
};

const WHAT = `cold index, small corpus: CPU against ${CODEGRAPH}`;

type Run = IndexRun | CodegraphRun;

function notMeasured(reason: string): Figure {
  return { what: `${WHAT} (${reason})`, measured: 'not measured', budget: '<= 1.00x', kept: false };
}

function seconds(runs: readonly Run[]): number {
  return median(runs.map((run) => run.cpu));
}

function megabytes(runs: readonly Run[]): string {
  return median(runs.map((run) => run.peakMegabytes)).toFixed(0);
}

function stored(runs: readonly Run[]): string {
  return (median(runs.map((run) => run.databaseBytes)) / 1024 / 1024).toFixed(1);
}
