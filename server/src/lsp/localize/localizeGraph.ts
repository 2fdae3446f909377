/** A graph in the language of the editor. Names of code stay as they are. */
import type { EmptyReason, Graph, GraphNode } from '../../../protocol/graph.ts';
import { translatedFrom } from './localize.ts';
import { graphSentences, sentences } from './sentences.ts';

export function translatedGraph(graph: Graph): Graph {
  const { caption, nodes, edges, banner, empty } = graph;
  return {
    ...graph,
    nodes: nodes.map((node) => (isCounted(node) ? { ...node, name: said(node.name) } : node)),
    caption: said(caption),
    edges: edges.map((edge) => ({ ...edge, reason: said(edge.reason) })),
    ...(banner === undefined ? {} : { banner: said(banner) }),
    ...(empty === undefined ? {} : { empty: { ...empty, text: emptyText(empty) } }),
  };
}

/** It stands for several and says how many; other folds have the name of a file, folder or class. */
function isCounted({ what, kind }: GraphNode): boolean {
  return what === 'fold' && COUNTED.has(kind);
}

const COUNTED: ReadonlySet<string> = new Set(['tests', 'externals', 'leaves']);

const known = [...graphSentences, ...sentences];

function said(text: string): string {
  return translatedFrom(known, text);
}

/** Why a file is not in the index is said elsewhere without a full stop. */
function emptyText({ code, text }: EmptyReason): string {
  return code === 'not-indexed' ? `${said(text.replace(/\.$/, ''))}.` : said(text);
}
