/** Nodes and edges of graphs of imports. */
import type { GraphEdge, GraphMark, GraphNode, GraphPlace } from '../../../protocol/graph.ts';
import type { ImportEdge } from '../../api/codeGraph.ts';
import { FILE_START } from '../../api/ranges.ts';
import { compareTexts } from '../../base/compareTexts.ts';
import { counted } from '../../base/counted.ts';
import { baseName, folderOf } from '../../base/paths.ts';

const NONE = { in: 0, out: 0 } as const;

export function fileNode(path: string, marks: readonly GraphMark[]): GraphNode {
  return {
    id: path,
    what: 'file',
    kind: 'file',
    name: baseName(path),
    container: folderOf(path),
    signature: '',
    place: { path, ...FILE_START },
    rank: 0,
    marks,
    count: 1,
    hidden: NONE,
    degree: NONE,
  };
}

export function packageNode(id: string, name: string): GraphNode {
  return { ...standIn(id, { kind: 'package', name, container: '', marks: ['external'], count: 1 }), what: 'external' };
}

/** A node that stands for many. */
export function standIn(id: string, parts: Pick<GraphNode, 'kind' | 'name' | 'container' | 'marks' | 'count'>): GraphNode {
  return { id, what: 'fold', signature: '', rank: 0, hidden: NONE, degree: NONE, ...parts };
}

/** Sites that an edge carries. */
const SITES = 20;

/** All imports from one node to another; at least one. */
export function importEdge(from: string, to: string, imports: readonly ImportEdge[], marks: GraphEdge['marks']): GraphEdge {
  const names = [...new Set(imports.flatMap((each) => each.names))];
  const count = imports.reduce((sum, each) => sum + Math.max(1, each.names.length), 0);
  const isOne = imports.length === 1;
  const isExternal = imports.every(({ to: target }) => target === undefined);
  const isTypeOnly = imports.every(({ typeOnly }) => typeOnly);
  const isDynamic = imports.every(({ forms }) => forms.every((form) => form === 'dynamic'));
  const sites = imports.map(({ from: path, statement }): GraphPlace => ({ path, ...statement }));
  sites.sort((one, other) => compareTexts(one.path, other.path) || one.startLine - other.startLine);
  return {
    id: `${from} -> ${to}`,
    from,
    to,
    what: isOne ? 'import' : 'fold',
    tier: isExternal ? 'external' : 'exact',
    confidence: 1,
    count,
    candidates: 0,
    reason: isOne ? reasonOf(names) : `${counted(imports.length, 'import')} of ${counted(count, 'name')}`,
    label: isOne ? namesLabel(names) : String(imports.length),
    marks: [...(isTypeOnly ? (['type-only'] as const) : []), ...(isDynamic ? (['dynamic'] as const) : []), ...marks],
    sites: sites.slice(0, SITES),
  };
}

function reasonOf(names: readonly string[]): string {
  return names.length === 0
    ? 'imports the module'
    : `imports ${names.slice(0, 20).join(', ')}${names.length > 20 ? ` + ${names.length - 20}` : ''}`;
}

/** Of names that are drawn: more than these, or longer ones, make room for nothing else. */
const MOST_NAMES = 3;
const MOST_LETTERS = 28;

/** `a, b, c + 2`; '' for a whole module. */
function namesLabel(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  while (shown.length > 1 && shown.join(', ').length > MOST_LETTERS) shown.pop();
  const more = names.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` + ${more}` : '');
}

/** Names on more edges than these hide the graph. */
const MOST_LABELS = 24;

/** Counts stay, and what is said of cycles. */
export function withFewLabels(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  if (edges.length <= MOST_LABELS) return edges;
  return edges.map((edge) => (edge.what === 'import' && !edge.marks.includes('cycle') ? { ...edge, label: '' } : edge));
}
