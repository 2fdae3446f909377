/** DOT, for Graphviz and whatever else reads it. Positions are left to the reader's own Graphviz. */
import type { Graph, GraphEdge, GraphNode } from '../../../protocol/graph.ts';
import { type EdgeLook, lookOf } from './edgeLook.ts';
import { type GroupTree, groupTree } from './groupTree.ts';
import { placeText, wholeName } from './nodeWords.ts';

export function dotOf(graph: Graph): string {
  const lines = [
    'digraph skein {',
    `  graph [rankdir=LR label=${quoted(graph.caption)} labelloc=t fontname="Helvetica" nodesep=0.15 ranksep=0.8]`,
    '  node [shape=box style="rounded,filled" fillcolor="#ffffff" color="#8c959f" fontname="Helvetica" fontsize=11]',
    '  edge [fontname="Helvetica" fontsize=9 arrowsize=0.7 color="#57606a"]',
    ...treeLines(groupTree(graph), '  ', { at: 0 }),
    ...graph.edges.map(edgeLine),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function treeLines({ nodes, groups }: GroupTree, indent: string, counter: { at: number }): string[] {
  return [
    ...nodes.map((node) => `${indent}${nodeLine(node)}`),
    ...groups.flatMap(({ group, inside }) => [
      `${indent}subgraph cluster_${counter.at++} {`,
      `${indent}  label=${quoted(group.name)} style="rounded,filled" fillcolor="#f6f8fa" color="#d0d7de" fontsize=10`,
      ...treeLines(inside, `${indent}  `, counter),
      `${indent}}`,
    ]),
  ];
}

function nodeLine(node: GraphNode): string {
  const marks = new Set(node.marks);
  const attributes = [
    `label=${quoted(node.count > 1 && node.what === 'symbol' ? `${wholeName(node)} ×${node.count}` : wholeName(node))}`,
    ...(placeText(node) === '' ? [] : [`tooltip=${quoted(placeText(node))}`]),
    ...(marks.has('focus') ? ['color="#0969da" penwidth=2 fillcolor="#ddf4ff"'] : []),
    ...(marks.has('test') || marks.has('external') || node.what === 'fold' ? ['fontcolor="#57606a" color="#d0d7de"'] : []),
  ];
  return `${quoted(node.id)} [${attributes.join(' ')}]`;
}

function edgeLine(edge: GraphEdge): string {
  const look = lookOf(edge);
  const attributes = [
    ...(edge.label === '' ? [] : [`label=${quoted(edge.label)}`]),
    ...(edge.reason === '' ? [] : [`tooltip=${quoted(edge.reason)}`]),
    ...(STYLES[look.name] === undefined ? [] : [STYLES[look.name]]),
    `tier=${quoted(edge.tier)} confidence=${edge.confidence}`,
  ];
  return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [${attributes.join(' ')}]`;
}

const STYLES: Readonly<Partial<Record<EdgeLook['name'], string>>> = {
  probable: 'style=dashed',
  ambiguous: 'style=dotted',
  dispatch: 'style=dashed arrowhead=empty',
  external: 'color="#afb8c1" penwidth=0.7',
  'type-only': 'style=dashed',
  cycle: 'color="#cf222e"',
  cut: 'color="#cf222e" style="dashed,bold"',
};

/** In quotes DOT knows two escapes that matter here; a line end is no name's part. */
function quoted(text: string): string {
  return `"${text
    .toWellFormed()
    .replace(/[\r\n\0]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
}
