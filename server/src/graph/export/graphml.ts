/** GraphML, for yEd, Gephi and NetworkX: flat, because most of them know no nested graphs; groups are an attribute. */
import type { Graph, GraphEdge, GraphNode } from '../../../protocol/graph.ts';
import { placeText } from './nodeWords.ts';
import { xmlAttributes, xmlText } from './xml.ts';

type Type = 'string' | 'int' | 'double';

const NODE_KEYS: readonly [name: string, type: Type, value: (node: GraphNode) => string | number][] = [
  ['label', 'string', ({ name }) => name],
  ['what', 'string', ({ what }) => what],
  ['kind', 'string', ({ kind }) => kind],
  ['container', 'string', ({ container }) => container],
  ['place', 'string', placeText],
  ['group', 'string', ({ group = '' }) => group],
  ['rank', 'int', ({ rank }) => rank],
  ['count', 'int', ({ count }) => count],
  ['marks', 'string', ({ marks }) => marks.join(' ')],
];

const EDGE_KEYS: readonly [name: string, type: Type, value: (edge: GraphEdge) => string | number][] = [
  ['what', 'string', ({ what }) => what],
  ['tier', 'string', ({ tier }) => tier],
  ['confidence', 'double', ({ confidence }) => confidence],
  ['count', 'int', ({ count }) => count],
  ['candidates', 'int', ({ candidates }) => candidates],
  ['reason', 'string', ({ reason }) => reason],
  ['label', 'string', ({ label }) => label],
  ['marks', 'string', ({ marks }) => marks.join(' ')],
];

export function graphmlOf({ nodes, edges, caption }: Graph): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...NODE_KEYS.map(([name, type]) => keyLine('node', name, type)),
    ...EDGE_KEYS.map(([name, type]) => keyLine('edge', name, type)),
    '  <graph edgedefault="directed">',
    `    <desc>${xmlText(caption)}</desc>`,
    ...nodes.map((node) => element('node', { id: node.id }, NODE_KEYS, node)),
    ...edges.map((edge) => element('edge', { id: edge.id, source: edge.from, target: edge.to }, EDGE_KEYS, edge)),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function keyLine(kind: 'node' | 'edge', name: string, type: Type): string {
  return `  <key${xmlAttributes({ id: `${kind}-${name}`, for: kind, 'attr.name': name, 'attr.type': type })}/>`;
}

function element<Of>(
  kind: 'node' | 'edge',
  attributes: Readonly<Record<string, string>>,
  keys: readonly [name: string, type: Type, value: (of: Of) => string | number][],
  of: Of,
): string {
  const data = keys.flatMap(([name, , value]) => {
    const text = String(value(of));
    return text === '' ? [] : [`      <data key="${kind}-${name}">${xmlText(text)}</data>\n`];
  });
  return `    <${kind}${xmlAttributes(attributes)}>\n${data.join('')}    </${kind}>`;
}
