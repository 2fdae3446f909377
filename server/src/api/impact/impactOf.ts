/** What a change means, put together: what has changed, whom it reaches, which tests, what is left without a use. */
import type { SideParsing } from '../../indexer/sideParsing.ts';
import type { Cut } from '../graph/callers.ts';
import type { GraphView } from '../graph/graphView.ts';
import type { ChangedFile, Impact, ImpactOptions } from '../impact.ts';
import { affectedTests } from './affectedTests.ts';
import { becameUnused } from './becameUnused.ts';
import { changedSymbols } from './changedSymbols.ts';
import { danglingUses } from './danglingUses.ts';
import { namesNoLongerUsed } from './namesUsed.ts';
import { readSides } from './sides.ts';
import { spreadOf } from './spread.ts';

export async function impactOf(
  view: GraphView,
  changes: readonly ChangedFile[],
  { parsing, ...options }: ImpactOptions & { readonly parsing: SideParsing },
): Promise<Cut<Impact>> {
  const { signal } = options;
  const { files, leftOut } = await readSides(view, changes, { parsing, signal });
  const changed = changedSymbols(view, files);
  const { affected, edges, truncated } = await spreadOf(view, changed, options);
  const tests = await affectedTests(view, { changed, affected, edges, signal });
  const unused = await becameUnused(view, { names: namesNoLongerUsed(files), changed, signal });
  const dangling = await danglingUses(view, changed, signal);
  return { value: { changed, affected, edges, tests, unused, dangling, leftOut }, truncated };
}
