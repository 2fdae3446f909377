/** Nodes and edges of call graphs, from what the index says of symbols and calls. */
import type { GraphEdge, GraphMark, GraphNode, GraphPlace } from '../../protocol/graph.ts';
import type { FileRange } from '../api/codeIndex.ts';
import type { CallNode, Calls } from '../api/neighbours.ts';
import { FILE_START, rangeOfName } from '../api/ranges.ts';
import { baseName, folderOf } from '../base/paths.ts';
import { callReason } from './callReasons.ts';

export type Marks = readonly GraphMark[];

export function nodeOf(node: CallNode, place: { readonly rank: number; readonly marks: Marks }): GraphNode {
  return { ...described(node), ...place, marks: [...place.marks, ...marksOf(node)], hidden: NONE, degree: NONE };
}

const NONE = { in: 0, out: 0 } as const;

function described(node: CallNode): Pick<GraphNode, 'id' | 'what' | 'kind' | 'name' | 'container' | 'signature' | 'place' | 'count'> {
  const { id, symbol, path, definitions: count } = node;
  if (symbol !== undefined) {
    const { name, kind, container, signature } = symbol;
    return { id, what: 'symbol', kind, name, container, signature, place: { path, ...rangeOfName(symbol) }, count };
  }
  if (path === '') return { id, what: 'external', kind: 'package', name: id.slice('npm:'.length), container: '', signature: '', count };
  const place = { path, ...FILE_START };
  return { id, what: 'file', kind: 'file', name: baseName(path), container: folderOf(path), signature: '', place, count };
}

function marksOf({ test, stale, symbol, path }: CallNode): Marks {
  return [
    ...(test ? (['test'] as const) : []),
    ...(path === '' ? (['external'] as const) : []),
    ...(symbol?.deprecated === true ? (['deprecated'] as const) : []),
    ...(stale ? (['stale'] as const) : []),
  ];
}

export function edgeOf(calls: Calls): GraphEdge {
  const { from, to, tier, confidence, count, candidates } = calls;
  return {
    id: edgeId(from, to),
    from,
    to,
    what: 'call',
    tier,
    confidence,
    count,
    candidates,
    reason: callReason(calls),
    label: candidates > 0 ? `?${candidates}` : '',
    marks: [],
    sites: calls.sites.map(({ path, range }) => placeOf(path, range)),
  };
}

export function edgeId(from: string, to: string): string {
  return `${from} -> ${to}`;
}

export function placeOf(path: string, { startLine, startColumn, endLine, endColumn }: FileRange): GraphPlace {
  return { path, startLine, startColumn, endLine, endColumn };
}
