/** An import cycle: its files, the imports that close circles pointing back, and the one that is suggested to be cut. */
import type { EmptyReason, GraphEdge, GraphNode, GraphQuery } from '../../protocol/graph.ts';
import type { ImportCycle, ImportEdge } from '../api/codeGraph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import { counted } from '../base/counted.ts';
import { createFilters } from './filters.ts';
import type { FoundGraph } from './foundGraph.ts';
import { folderView, type Unit } from './imports/folderTree.ts';
import { fileNode, importEdge, standIn, withFewLabels } from './imports/importParts.ts';
import { layers } from './imports/layers.ts';

/** Cycles that are looked through for the one with the file. */
const MOST_CYCLES = 100_000;

export async function cycleGraph(index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined): Promise<Answer<FoundGraph>> {
  const [root = ''] = query.roots;
  const kind = query.filters.typeOnly ? 'all' : 'runtime';
  const { value, ...answer } = await index.graph.cycles({ kind, limit: MOST_CYCLES, ...(signal === undefined ? {} : { signal }) });
  // One that types make holds all of the one without them, and is given only when it holds more.
  const cycle = value.findLast(({ files }) => files.includes(root));
  const found = cycle === undefined ? nothing(await missing(index, root)) : drawn(cycle, query, root);
  return { ...answer, truncated: false, value: found };
}

async function missing(index: CodeIndex, root: string): Promise<EmptyReason> {
  const { indexed, summary } = await index.explain(root);
  if (!indexed) return { code: 'not-indexed', text: `${summary}.`.replace(/\.\.$/, '.'), places: [] };
  return { code: 'no-cycle', text: `${root} is in no import cycle.`, places: [] };
}

const NOTHING_LEFT = { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 } as const;

function nothing(empty: EmptyReason): FoundGraph {
  return { nodes: [], edges: [], caption: '', left: NOTHING_LEFT, empty };
}

function drawn(cycle: ImportCycle, query: GraphQuery, root: string): FoundGraph {
  const filters = createFilters(query);
  const isSeen = (path: string) => path === root || (filters.allowsPath(path) && !filters.isHidden(path, path));
  const files = cycle.files.filter(isSeen);
  // Every file is a node of its own, but in folders that the user has closed.
  const { units, groups } = folderView(files, { roots: files, toggled: query.groupBy === 'none' ? [] : query.toggled });
  const nodeOf = new Map(units.flatMap((unit) => unit.files.map((path) => [path, unit.id] as const)));
  const edges = edgesOf(cycle, nodeOf);
  const columns = layers(
    units.map(({ id }) => id),
    edges.filter(({ marks }) => !marks.includes('cycle')),
  );
  const own = columns.get(nodeOf.get(root) ?? '') ?? 0;
  return {
    nodes: units.map((unit): GraphNode => {
      const rank = (columns.get(unit.id) ?? 0) - own;
      return { ...nodeOfUnit(unit, root, query), rank, degree: degreeOf(unit.id, edges) };
    }),
    edges: withFewLabels(edges),
    groups: query.groupBy === 'none' ? [] : groups,
    caption: `import cycle of ${counted(cycle.files.length, 'file')}${cycle.kind === 'type' ? ', with imports of types' : ''}`,
    left: { ...NOTHING_LEFT, hidden: cycle.files.length - files.length },
    // All of a cycle is shown, tests as well.
    treatments: { tests: 'show', externals: 'show' },
  };
}

function nodeOfUnit({ id, what, parent, files }: Unit, root: string, { groupBy }: GraphQuery): GraphNode {
  const inGroup = groupBy === 'none' || parent === '' ? {} : { group: parent, container: '' };
  if (what === 'file') return { ...fileNode(id, id === root ? ['focus', 'cycle'] : ['cycle']), ...inGroup };
  const name = parent === '' ? id : id.slice(parent.length + 1);
  return { ...standIn(id, { kind: 'folder', name, container: parent, marks: ['cycle'], count: files.length }), what: 'folder', ...inGroup };
}

/** Those between nodes; of several imports one edge. */
function edgesOf({ edges, feedback, cut }: ImportCycle, nodeOf: ReadonlyMap<string, string>): readonly GraphEdge[] {
  const closing = new Set(feedback);
  const ends = (edge: ImportEdge) => [nodeOf.get(edge.from), nodeOf.get(edge.to ?? '')] as const;
  return [...Map.groupBy(edges, (edge) => ends(edge).join('\0')).values()].flatMap((imports) => {
    const [first] = imports;
    const [from, to] = first === undefined ? [] : ends(first);
    if (from === undefined || to === undefined || from === to) return [];
    const marks: GraphEdge['marks'] = [
      ...(imports.some((edge) => closing.has(edge)) ? (['cycle'] as const) : []),
      ...(imports.some((edge) => edge === cut?.edge) ? (['cut'] as const) : []),
    ];
    return [importEdge(from, to, imports, marks)];
  });
}

function degreeOf(id: string, edges: readonly GraphEdge[]): GraphNode['degree'] {
  return { in: edges.filter(({ to }) => to === id).length, out: edges.filter(({ from }) => from === id).length };
}
