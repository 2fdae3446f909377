/** Which tests a change should be tried with, and how sure that is. */
import { compareTexts } from '../../base/compareTexts.ts';
import { affectedBy } from '../graph/affected.ts';
import type { GraphView } from '../graph/graphView.ts';
import type { AffectedSymbol, AffectedTest, ChangedSymbol, ImpactEdge } from '../impact.ts';

interface Reached {
  readonly changed: readonly ChangedSymbol[];
  readonly affected: readonly AffectedSymbol[];
  readonly edges: readonly ImpactEdge[];
  readonly signal: AbortSignal | undefined;
}

const ORDER: readonly AffectedTest['reach'][] = ['changed', 'exact', 'probable', 'possible', 'imports'];
const CALLABLE: ReadonlySet<string> = new Set(['function', 'method']);

export async function affectedTests(view: GraphView, { changed, affected, edges, signal }: Reached): Promise<readonly AffectedTest[]> {
  const found = new Map<string, AffectedTest>();
  for (const { path, test, how } of changed) {
    // A test that is gone cannot be run.
    if (test && how !== 'removed' && how !== 'comment') found.set(path, { path, reach: 'changed', distance: 0, functions: [], lines: [] });
  }
  for (const each of affected) if (each.test) found.set(each.path, withOne(found.get(each.path), each, edges));
  const paths = [...new Set(changed.filter(({ how }) => how !== 'comment').map(({ path }) => path))];
  const importers = await affectedBy(view, paths, {
    tests: 'only',
    depth: Number.MAX_SAFE_INTEGER,
    limit: Number.MAX_SAFE_INTEGER,
    ...(signal === undefined ? {} : { signal }),
  });
  for (const { path, depth } of importers.value)
    if (!found.has(path)) found.set(path, { path, reach: 'imports', distance: depth, functions: [], lines: [] });
  return [...found.values()].sort(surestFirst);
}

function withOne(known: AffectedTest | undefined, each: AffectedSymbol, edges: readonly ImpactEdge[]): AffectedTest {
  const { path, distance, sureness, hit } = each;
  const reach = known === undefined || ORDER.indexOf(sureness) < ORDER.indexOf(known.reach) ? sureness : known.reach;
  return {
    path,
    reach,
    distance: Math.min(distance, known?.distance ?? distance),
    functions: [...(known?.functions ?? []), ...(hit !== undefined && CALLABLE.has(hit.kind) ? [hit] : [])],
    lines: hit === undefined ? linesOf(path, edges) : (known?.lines ?? []),
  };
}

/** Of uses at the top level of a file; 0-based, each once. */
function linesOf(path: string, edges: readonly ImpactEdge[]): readonly number[] {
  const lines = edges.filter(({ from }) => from === path).flatMap(({ sites }) => sites.map(({ range }) => range.startLine));
  return [...new Set(lines)].sort((one, other) => one - other);
}

function surestFirst(one: AffectedTest, other: AffectedTest): number {
  const byReach = ORDER.indexOf(one.reach) - ORDER.indexOf(other.reach);
  if (byReach !== 0) return byReach;
  return one.distance - other.distance || compareTexts(one.path, other.path);
}
