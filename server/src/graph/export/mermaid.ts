/** Mermaid's `flowchart LR`, for README files and pull requests. Larger graphs than it can draw well are cut around the focus. */
import type { ExportResult, Graph, GraphEdge, GraphNode } from '../../../protocol/graph.ts';
import { count } from '../../base/counted.ts';
import { lookOf } from './edgeLook.ts';
import { type GroupTree, groupTree } from './groupTree.ts';
import { wholeName } from './nodeWords.ts';

const MOST_NODES = 150;

export function mermaidOf(graph: Graph): ExportResult {
  const shown = cut(graph);
  const places = new Map(shown.nodes.map(({ id }, at) => [id, `n${at}`]));
  const note =
    shown.nodes.length === graph.nodes.length
      ? ''
      : `The nearest ${count(shown.nodes.length)} of ${count(graph.nodes.length)} nodes are shown.`;
  const lines = [
    'flowchart LR',
    `  %% ${comment(graph.caption)}`,
    ...(note === '' ? [] : [`  %% ${note}`]),
    ...treeLines(groupTree(shown), '  ', { places, at: 0 }),
    ...shown.edges.map((edge) => `  ${places.get(edge.from)} ${arrow(edge)} ${places.get(edge.to)}`),
    ...classLines(shown, places),
    ...shown.edges.flatMap(styleLine),
  ];
  return { text: `${lines.join('\n')}\n`, note };
}

/** Who is nearer to the focus stays. */
function cut(graph: Graph): Graph {
  const nearest = graph.nodes
    .map((node, at) => ({ node, at }))
    .sort((one, other) => Math.abs(one.node.rank) - Math.abs(other.node.rank) || one.at - other.at);
  const kept = new Set(nearest.slice(0, MOST_NODES).map(({ node }) => node.id));
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => kept.has(id)),
    edges: graph.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

interface Names {
  readonly places: ReadonlyMap<string, string>;
  /** Groups so far. */
  at: number;
}

function treeLines({ nodes, groups }: GroupTree, indent: string, names: Names): string[] {
  return [
    ...nodes.map((node) => `${indent}${names.places.get(node.id)}["${nodeText(node)}"]`),
    ...groups.flatMap(({ group, inside }) => [
      `${indent}subgraph g${names.at++}["${escaped(group.name)}"]`,
      ...treeLines(inside, `${indent}  `, names),
      `${indent}end`,
    ]),
  ];
}

function nodeText(node: GraphNode): string {
  return escaped(node.count > 1 && node.what === 'symbol' ? `${wholeName(node)} ×${node.count}` : wholeName(node));
}

function arrow(edge: GraphEdge): string {
  const { dash, name } = lookOf(edge);
  const line = name === 'cut' ? '==>' : dash === '' ? '-->' : '-.->';
  return edge.label === '' ? line : `${line}|"${escaped(edge.label)}"|`;
}

const CLASSES: readonly [mark: 'focus' | 'test' | 'external', style: string][] = [
  ['focus', 'stroke:#0969da,stroke-width:2px'],
  ['test', 'stroke-dasharray:4 3'],
  ['external', 'stroke:#afb8c1,color:#57606a'],
];

function classLines({ nodes }: Graph, places: ReadonlyMap<string, string>): string[] {
  return CLASSES.flatMap(([mark, style]) => {
    const marked = nodes.filter(({ marks }) => marks.includes(mark)).map(({ id }) => places.get(id));
    return marked.length === 0 ? [] : [`  classDef ${mark} ${style}`, `  class ${marked.join(',')} ${mark}`];
  });
}

/** Mermaid styles edges by their number. */
function styleLine(edge: GraphEdge, at: number): string[] {
  const { name, color } = lookOf(edge);
  return name === 'external' || name === 'cycle' || name === 'cut' ? [`  linkStyle ${at} stroke:${color}`] : [];
}

/** Everything that Mermaid or HTML could take for more than text, as numbered entities. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\r\n]+/g, ' ')
    .replace(/["#&<>`\\[\]{}|]/g, (character) => `#${character.charCodeAt(0)};`);
}

/** A comment ends with its line, and `%%{` would begin a directive. */
function comment(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('{', '(')
    .replaceAll('}', ')');
}
