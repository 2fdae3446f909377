/** What a change touches, and at its left whoever uses that, step by step. What became unused stands at the right. */
import type { EmptyReason, GraphEdge, GraphMark, GraphNode, GraphQuery } from '../../protocol/graph.ts';
import { readChange } from '../api/changes/readChange.ts';
import type { Answer, CodeIndex, SymbolHit } from '../api/codeIndex.ts';
import type { AffectedSymbol, ChangedSymbol, Impact, ImpactEdge } from '../api/impact.ts';
import { FILE_START, rangeOfName } from '../api/ranges.ts';
import { counted } from '../base/counted.ts';
import { baseName, folderOf } from '../base/paths.ts';
import { edgeId, placeOf } from './callParts.ts';
import { TIER_WORDS } from './callReasons.ts';
import { createFilters, type Filters } from './filters.ts';
import type { FoundGraph } from './foundGraph.ts';

/** Symbols that are looked for; what is drawn of them is decided later. */
const MOST_SYMBOLS = 5000;

export async function impactGraph(index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined): Promise<Answer<FoundGraph>> {
  const { files, title } = await readChange(index.root, query.roots[0] ?? '', { unsaved: index.buffers, signal });
  const limit = { limit: MOST_SYMBOLS, ...(signal === undefined ? {} : { signal }) };
  const { value, ...answer } = await index.graph.impact(files, limit);
  return { ...answer, value: drawn(value, query, title) };
}

function drawn(impact: Impact, query: GraphQuery, title: string): FoundGraph {
  const filters = createFilters(query);
  const { changed, affected } = impact;
  const edges = impact.edges.filter(({ tier }) => filters.allowsTier(tier));
  const near = nearOnes(changed, edges, query.depth.in);
  const nodes = [
    ...changed.filter((each) => isTold(each, impact.edges)).map(changedNode),
    ...affected.filter(({ id }) => near.has(id)).map((each) => affectedNode(each, -(near.get(each.id) ?? each.distance))),
    ...impact.unused
      .filter(({ symbol }) => !changed.some(({ id }) => id === symbol.id))
      .map(({ symbol }) => symbolNode(symbol, 1, ['unused'])),
  ];
  const seen = nodes.filter((node) => isSeen(node, filters));
  const shown = new Set(seen.map(({ id }) => id));
  const drawnEdges = edges.filter(({ from, to }) => from !== to && shown.has(from) && shown.has(to));
  const empty = emptyReason(impact, title, nodes.length);
  return {
    nodes: seen.map((node) => withNeighbours(node, edges, shown)),
    edges: drawnEdges.map(edgeOf),
    caption: captionOf(impact, title),
    left: {
      tests: 0,
      externals: 0,
      uncertain: impact.edges.length - edges.length,
      hidden: nodes.length - seen.length,
      unresolved: impact.dangling.length,
    },
    ...(empty === undefined ? {} : { empty }),
  };
}

/** By id, how many steps over the edges that are shown each is away, up to `most`. */
function nearOnes(changed: readonly ChangedSymbol[], edges: readonly ImpactEdge[], most: number): ReadonlyMap<string, number> {
  const users = Map.groupBy(edges, ({ to }) => to);
  const found = new Map(changed.map(({ id }) => [id, 0]));
  let level = [...found.keys()];
  for (let distance = 1; distance <= most && level.length > 0; distance++) {
    const next = level.flatMap((id) => (users.get(id) ?? []).map(({ from }) => from)).filter((id) => !found.has(id));
    for (const id of next) found.set(id, distance);
    level = [...new Set(next)];
  }
  return found;
}

/** What was added, moved or only has other comments affects nobody: it is drawn where it uses what has changed. */
function isTold({ id, how }: ChangedSymbol, edges: readonly ImpactEdge[]): boolean {
  return how === 'body' || how === 'signature' || how === 'removed' || edges.some(({ from }) => from === id);
}

function isSeen({ id, place }: GraphNode, filters: Filters): boolean {
  const path = place?.path ?? '';
  return filters.allowsPath(path) && !filters.isHidden(id, path);
}

const NONE = { in: 0, out: 0 } as const;

function changedNode(changed: ChangedSymbol): GraphNode {
  const { id, hit, kind, path, name, container, range, test } = changed;
  if (hit !== undefined) return symbolNode(hit, 0, ['changed']);
  if (kind === 'file') return fileNode(path, 0, ['changed', ...(test ? (['test'] as const) : [])]);
  const marks: GraphMark[] = ['changed', ...(test ? (['test'] as const) : [])];
  const place = changed.how === 'removed' ? {} : { place: placeOf(path, range) };
  return { id, what: 'symbol', kind, name, container, signature: '', ...place, rank: 0, marks, count: 1, hidden: NONE, degree: NONE };
}

function affectedNode({ hit, path, test }: AffectedSymbol, rank: number): GraphNode {
  if (hit !== undefined) return symbolNode(hit, rank, ['affected']);
  return fileNode(path, rank, ['affected', ...(test ? (['test'] as const) : [])]);
}

function symbolNode(hit: SymbolHit, rank: number, marks: readonly GraphMark[]): GraphNode {
  const { id, kind, name, container, signature, path, test, deprecated } = hit;
  const more: GraphMark[] = [...(test ? (['test'] as const) : []), ...(deprecated ? (['deprecated'] as const) : [])];
  return {
    id,
    what: 'symbol',
    kind,
    name,
    container,
    signature,
    place: { path, ...rangeOfName(hit) },
    rank,
    marks: [...marks, ...more],
    count: 1,
    hidden: NONE,
    degree: NONE,
  };
}

function fileNode(path: string, rank: number, marks: readonly GraphMark[]): GraphNode {
  const named = { id: path, what: 'file', kind: 'file', name: baseName(path), container: folderOf(path), signature: '' } as const;
  return { ...named, place: { path, ...FILE_START }, rank, marks, count: 1, hidden: NONE, degree: NONE };
}

/** Users alone are known: what a symbol itself calls is no part of a change. */
function withNeighbours(node: GraphNode, edges: readonly ImpactEdge[], shown: ReadonlySet<string>): GraphNode {
  const users = edges.filter(({ to, from }) => to === node.id && from !== node.id);
  return { ...node, degree: { in: users.length, out: 0 }, hidden: { in: users.filter(({ from }) => !shown.has(from)).length, out: 0 } };
}

function edgeOf({ from, to, how, tier, confidence, sites }: ImpactEdge): GraphEdge {
  return {
    id: edgeId(from, to),
    from,
    to,
    what: 'call',
    tier,
    confidence,
    count: sites.length,
    candidates: 0,
    reason: `${counted(sites.length, how)}, ${TIER_WORDS[tier]}`,
    label: '',
    marks: [],
    sites: sites.map(({ path, range }) => placeOf(path, range)),
  };
}

/** `impact of working tree: 3 changed, 12 affected`. */
function captionOf({ changed, affected }: Impact, title: string): string {
  const told = changed.filter(({ how }) => how !== 'comment');
  return `impact of ${title}: ${told.length} changed, ${affected.length} affected`;
}

function emptyReason({ changed, leftOut }: Impact, title: string, nodes: number): EmptyReason | undefined {
  const told = changed.filter(({ how }) => how !== 'comment');
  if (told.length > 0 && nodes > 0) return undefined;
  const said = told.length > 0 ? 'What has changed was only added or moved: nobody is affected' : nothingText(leftOut.length);
  return { code: told.length > 0 ? 'no-edges' : 'no-change', text: `${said} (${title}).`, places: [] };
}

function nothingText(leftOut: number): string {
  return leftOut > 0 ? 'Nothing that is indexed has changed' : 'Nothing has changed';
}
