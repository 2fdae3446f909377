/** Calls as an indented tree: what calls what is asked for, or what it calls. */
import type { CallEdge, CallGraph } from '../api/codeGraph.ts';
import { lineList, qualifiedName, tierMark } from './answered.ts';
import { type Painter, place, printable } from './format.ts';

export type Direction = 'callers' | 'callees';

/** One line for each edge; a symbol that was shown before is marked with ↻ and not followed again. */
export function callTree(graph: CallGraph, direction: Direction, paint: Painter): string {
  const symbols = new Map([...graph.symbols, ...graph.roots].map((symbol) => [symbol.id, symbol]));
  const edges = Map.groupBy(graph.edges, ({ from, to }) => (direction === 'callers' ? to : from));
  const lines: string[] = [];
  const seen = new Set<string>();
  const show = (id: string, indent: string) => {
    seen.add(id);
    for (const edge of edges.get(id) ?? []) {
      const end = direction === 'callers' ? edge.from : edge.to;
      const isRepeat = seen.has(end);
      lines.push(`${indent}${tierMark(edge.tier)} ${endText(end)}  ${sitesText(edge)}${isRepeat ? ' ↻' : ''}\n`);
      if (!isRepeat) show(end, `${indent}  `);
    }
  };
  const endText = (id: string) => {
    const symbol = symbols.get(id);
    return symbol === undefined
      ? `${printable(id)} ${paint.dim('(top level)')}`
      : `${paint.bold(qualifiedName(symbol))}  ${place(symbol.path, symbol.line)}`;
  };
  const sitesText = ({ sites }: CallEdge) => paint.dim(`called at ${lineList(sites.map(({ range }) => range.startLine))}`);
  const [first] = graph.roots;
  if (first !== undefined) lines.push(`${paint.bold(qualifiedName(first))}  ${place(first.path, first.line)}\n`);
  for (const root of new Set(graph.roots.map(({ id }) => id))) show(root, '');
  return lines.join('');
}
