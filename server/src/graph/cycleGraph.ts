/** An import cycle: its files, the imports that close circles pointing back, and the one that is suggested to be cut. */
import type { EmptyReason, GraphEdge, GraphNode, GraphQuery } from '../../protocol/graph.ts';
import type { ImportCycle, ImportEdge } from '../api/codeGraph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import { counted } from '../base/counted.ts';
import { createFilters } from './filters.ts';
import type { FoundGraph } from './foundGraph.ts';
import { fileNode, importEdge, withFewLabels } from './imports/importParts.ts';
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
  const imports = cycle.edges.filter(({ from, to = '' }) => isSeen(from) && isSeen(to));
  const closing = new Set(cycle.feedback);
  const edges = imports.map((edge) => importEdge(edge.from, edge.to ?? '', [edge], marksOf(edge, cycle, closing)));
  const columns = layers(
    files,
    imports.filter((edge) => !closing.has(edge)).map(({ from, to = '' }) => ({ from, to })),
  );
  const own = columns.get(root) ?? 0;
  return {
    nodes: files.map((path): GraphNode => {
      const node = fileNode(path, path === root ? ['focus', 'cycle'] : ['cycle']);
      return { ...node, rank: (columns.get(path) ?? 0) - own, degree: degreeOf(path, imports) };
    }),
    edges: withFewLabels(edges),
    caption: `import cycle of ${counted(cycle.files.length, 'file')}${cycle.kind === 'type' ? ', through types only' : ''}`,
    left: { ...NOTHING_LEFT, hidden: cycle.files.length - files.length },
    // All of a cycle is shown, tests as well.
    treatments: { tests: 'show', externals: 'show' },
  };
}

function marksOf(edge: ImportEdge, { cut }: ImportCycle, closing: ReadonlySet<ImportEdge>): GraphEdge['marks'] {
  if (edge === cut?.edge) return ['cycle', 'cut'];
  return closing.has(edge) ? ['cycle'] : [];
}

function degreeOf(path: string, imports: readonly ImportEdge[]): GraphNode['degree'] {
  return { in: imports.filter(({ to }) => to === path).length, out: imports.filter(({ from }) => from === path).length };
}
