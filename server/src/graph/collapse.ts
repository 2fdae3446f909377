/** Nodes that one node stands for. */
import type { GraphEdge, GraphNode } from '../../protocol/graph.ts';
import { compareTexts } from '../base/compareTexts.ts';
import { counted } from '../base/counted.ts';
import { edgeId } from './callParts.ts';
import { TIER_WORDS } from './callReasons.ts';

export interface Drawing {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface Fold {
  /** Without the count, which follows from the members. */
  readonly node: Pick<GraphNode, 'id' | 'kind' | 'name' | 'container' | 'marks'> & Partial<Pick<GraphNode, 'place' | 'group' | 'rank'>>;
  readonly members: readonly GraphNode[];
}

/** How many nodes one stands for. */
export function weightOf({ what, count }: Pick<GraphNode, 'what' | 'count'>): number {
  return what === 'fold' || what === 'folder' ? count : 1;
}

/** Folds may be hidden like any other node; what they stand for goes with them. */
export function withoutHiddenFolds({ nodes, edges }: Drawing, hidden: readonly string[]): Drawing & { readonly hiddenCount: number } {
  const gone = nodes.filter(({ id, what }) => what === 'fold' && hidden.includes(id));
  if (gone.length === 0) return { nodes, edges, hiddenCount: 0 };
  const ids = new Set(gone.map(({ id }) => id));
  return {
    nodes: nodes.filter(({ id }) => !ids.has(id)),
    edges: edges.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
    hiddenCount: gone.reduce((sum, node) => sum + weightOf(node), 0),
  };
}

/** A fold takes the place of the first of its members; edges between members are gone, the others are gathered. */
export function collapse(drawing: Drawing, folds: readonly Fold[]): Drawing {
  if (folds.length === 0) return drawing;
  const { nodes, edges } = drawing;
  const standIn = new Map<string, GraphNode>();
  for (const fold of folds) {
    const node = foldNode(fold);
    for (const { id } of fold.members) standIn.set(id, node);
  }
  const kept = new Map<string, GraphNode>();
  for (const node of nodes) {
    const shown = standIn.get(node.id) ?? node;
    if (!kept.has(shown.id)) kept.set(shown.id, shown);
  }
  return { nodes: [...kept.values()], edges: gatheredEdges(edges, (id) => standIn.get(id)?.id ?? id) };
}

function gatheredEdges(edges: readonly GraphEdge[], end: (id: string) => string): readonly GraphEdge[] {
  const untouched: GraphEdge[] = [];
  const gathered = new Map<string, { readonly from: string; readonly to: string; readonly edges: GraphEdge[] }>();
  for (const edge of edges) {
    const from = end(edge.from);
    const to = end(edge.to);
    if (from === edge.from && to === edge.to) untouched.push(edge);
    else if (from !== to) {
      const bundle = gathered.get(edgeId(from, to)) ?? { from, to, edges: [] };
      gathered.set(edgeId(from, to), bundle);
      bundle.edges.push(...(originals.get(edge) ?? [edge]));
    }
  }
  return [...untouched, ...[...gathered].map(([id, { from, to, edges: parts }]) => gatheredEdge({ id, from, to }, parts))];
}

function foldNode({ node, members }: Fold): GraphNode {
  const count = members.reduce((sum, member) => sum + weightOf(member), 0);
  const ranks = members.map(({ rank }) => rank);
  const nearest = ranks.reduce((best, rank) => (Math.abs(rank) < Math.abs(best) ? rank : best), ranks[0] ?? 0);
  const none = { in: 0, out: 0 };
  return { what: 'fold', signature: '', rank: nearest, ...node, count, hidden: none, degree: none };
}

/** What gathered edges were made from: they may be gathered again, and still tell what they are. */
const originals = new WeakMap<GraphEdge, readonly GraphEdge[]>();

function gatheredEdge(ends: Pick<GraphEdge, 'id' | 'from' | 'to'>, edges: readonly GraphEdge[]): GraphEdge {
  const best = edges.reduce((one, other) => (TIERS.indexOf(other.tier) < TIERS.indexOf(one.tier) ? other : one));
  const count = edges.reduce((sum, edge) => sum + edge.count, 0);
  const sites = edges.flatMap((edge) => edge.sites);
  sites.sort((one, other) => compareTexts(one.path, other.path) || one.startLine - other.startLine || one.startColumn - other.startColumn);
  const gathered: GraphEdge = {
    ...ends,
    what: 'fold',
    tier: best.tier,
    confidence: Math.max(...edges.map(({ confidence }) => confidence)),
    count,
    candidates: Math.max(...edges.map(({ candidates }) => candidates)),
    reason: gatheredReason(edges, count),
    label: count === 1 ? best.label : String(count),
    marks: best.marks.filter((mark) => edges.every(({ marks }) => marks.includes(mark))),
    sites: sites.slice(0, SITES),
  };
  originals.set(gathered, edges);
  return gathered;
}

const SITES = 20;

const TIERS: readonly GraphEdge['tier'][] = ['exact', 'probable', 'ambiguous', 'dispatch', 'external'];

/** `14 calls: 12 exact, 2 probable`. */
function gatheredReason(edges: readonly GraphEdge[], count: number): string {
  const [first, ...others] = edges;
  if (first !== undefined && others.length === 0) return first.reason;
  const tiers = TIERS.flatMap((tier) => {
    const some = edges.filter((edge) => edge.tier === tier).reduce((sum, edge) => sum + edge.count, 0);
    return some === 0 ? [] : [`${some} ${TIER_WORDS[tier]}`];
  });
  return `${counted(count, first?.what === 'import' ? 'import' : 'call')}: ${tiers.join(', ')}`;
}
