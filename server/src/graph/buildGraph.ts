/** From a question to a graph, ready to be laid out: each kind has its builder, grouping and folding are the same for all. */
import type { Graph, GraphKind, GraphNode, GraphQuery } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import { FailureError } from '../base/failure.ts';
import { nextTurn } from '../base/nextTurn.ts';
import { callGraph } from './callGraph.ts';
import { type Drawing, weightOf, withoutHiddenFolds } from './collapse.ts';
import { cycleGraph } from './cycleGraph.ts';
import { foldForRoom, foldTreated } from './fold.ts';
import type { FoundGraph, GraphBuilder, Surroundings } from './foundGraph.ts';
import { collapseToggled, grouped } from './groups.ts';
import { impactGraph } from './impactGraph.ts';
import { importGraph } from './importGraph.ts';
import { pathGraph } from './pathGraph.ts';

const BUILDERS: Readonly<Partial<Record<GraphKind, GraphBuilder>>> = {
  calls: callGraph,
  path: pathGraph,
  cycles: cycleGraph,
  imports: importGraph,
  impact: impactGraph,
};

/** Throws a `FailureError` of kind `user` when the query makes no sense. */
export async function buildGraph(index: CodeIndex, query: GraphQuery, signal?: AbortSignal): Promise<Answer<Graph>> {
  const build = BUILDERS[query.kind];
  if (build === undefined)
    throw new FailureError({ code: 'graph.kind', kind: 'user', message: `There are no graphs of kind ${query.kind}` });
  const { value: found, ...answer } = await build(index, query, signal);
  // Between the parts of the work, others have their turn.
  await nextTurn();
  signal?.throwIfAborted();
  const { nodes, edges, groups, banner, hiddenCount } = arranged(found, query, answer.truncated);
  await nextTurn();
  const surroundings = await found.surroundings?.(nodes.filter(({ what }) => what !== 'fold').map(({ id }) => id));
  const graph: Graph = {
    nodes: surroundings === undefined ? nodes : nodes.map((node) => counted(node, surroundings)),
    edges,
    groups,
    caption: found.caption,
    left: {
      ...found.left,
      hidden: found.left.hidden + hiddenCount,
      unresolved: surroundings?.unresolved ?? found.left.unresolved,
    },
    total: found.nodes.reduce((sum, node) => sum + weightOf(node), 0) - hiddenCount,
    ...(banner === undefined ? {} : { banner }),
    ...(found.empty === undefined ? {} : { empty: found.empty }),
    ...(found.paths === undefined ? {} : { paths: found.paths }),
  };
  return { ...answer, value: graph };
}

interface Arranged extends Drawing {
  readonly groups: Graph['groups'];
  readonly banner?: string;
  /** Nodes in folds that the user has hidden. */
  readonly hiddenCount: number;
}

/** Grouped, and small enough to be read. */
function arranged(found: FoundGraph, query: GraphQuery, isCut: boolean): Arranged {
  const { groups, paths, treatments } = found;
  // The steps of paths are told one by one.
  if (paths !== undefined) return { ...grouped(found, found.nodes, query), hiddenCount: 0 };
  const treated = foldTreated(found, { ...query.filters, ...treatments }, query.toggled);
  const collapsed = groups === undefined ? collapseToggled(treated, query) : treated;
  const room = { maxNodes: query.maxNodes, toggled: query.toggled, isCut, noun: NOUNS[query.kind] };
  const { banner, ...folded } = foldForRoom(collapsed, room);
  const { hiddenCount, ...shown } = withoutHiddenFolds(folded, query.hidden);
  const arrangement = groups === undefined ? grouped(shown, found.nodes, query) : { ...shown, groups };
  return { ...arrangement, hiddenCount, ...(banner === undefined ? {} : { banner }) };
}

/** What nodes are called where they are counted. */
const NOUNS: Readonly<Record<GraphKind, string>> = {
  calls: 'symbols',
  path: 'symbols',
  imports: 'files',
  cycles: 'files',
  impact: 'symbols',
};

function counted(node: GraphNode, { nodes }: Surroundings): GraphNode {
  const known = nodes.get(node.id);
  if (known === undefined) return node;
  const { hidden, degree, isLeast, isRecursive } = known;
  const marks = isRecursive && !node.marks.includes('recursive') ? ([...node.marks, 'recursive'] as const) : node.marks;
  return { ...node, marks, hidden, degree, ...(isLeast ? { isLeast: true } : {}) };
}
