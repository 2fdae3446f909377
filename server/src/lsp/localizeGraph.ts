/** A graph in the language of the editor. Names, and what was measured for the picture, stay as they are. */
import type { EmptyReason, Graph } from '../../protocol/graph.ts';
import { translatedFrom } from './localize.ts';
import { graphSentences, sentences } from './sentences.ts';

export function translatedGraph(graph: Graph): Graph {
  const { caption, edges, banner, empty } = graph;
  return {
    ...graph,
    caption: said(caption),
    edges: edges.map((edge) => ({ ...edge, reason: said(edge.reason) })),
    ...(banner === undefined ? {} : { banner: said(banner) }),
    ...(empty === undefined ? {} : { empty: { ...empty, text: emptyText(empty) } }),
  };
}

const known = [...graphSentences, ...sentences];

function said(text: string): string {
  return translatedFrom(known, text);
}

/** Why a file is not in the index is said elsewhere without a full stop. */
function emptyText({ code, text }: EmptyReason): string {
  return code === 'not-indexed' ? `${said(text.replace(/\.$/, ''))}.` : said(text);
}
