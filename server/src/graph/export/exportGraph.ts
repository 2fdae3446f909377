/** A graph as a text that other programs read: each format has its file. */
import type { ExportResult, Graph, GraphFormat, GraphLayout, GraphQuery } from '../../../protocol/graph.ts';
import { dotOf } from './dot.ts';
import { graphmlOf } from './graphml.ts';
import { jsonOf } from './json.ts';
import { mermaidOf } from './mermaid.ts';
import { svgOf } from './svg.ts';

export interface Exportable {
  readonly query: GraphQuery;
  readonly graph: Graph;
  /** For pictures; other formats do without. */
  readonly layout: () => Promise<GraphLayout>;
}

export async function exportGraph({ query, graph, layout }: Exportable, format: GraphFormat): Promise<ExportResult> {
  switch (format) {
    case 'svg':
      return { text: svgOf(graph, await layout(), query.metrics), note: '' };
    case 'dot':
      return { text: dotOf(graph), note: '' };
    case 'mermaid':
      return mermaidOf(graph);
    case 'json':
      return { text: jsonOf(query, graph), note: '' };
    case 'graphml':
      return { text: graphmlOf(graph), note: '' };
  }
}
