/** The door to graphs, for every face: from a question to a graph with its layout, or to a text in one of the formats. */
import type { ExportResult, Graph, GraphFormat, GraphLayout, GraphQuery } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import { buildGraph } from './buildGraph.ts';
import { exportGraph } from './export/exportGraph.ts';
import type { Layouter } from './layout/layouter.ts';

export interface Graphs {
  /** Somebody is about to ask for a graph. */
  prepare(): void;

  /** Throws a `FailureError` of kind `user` when the query makes no sense, and the signal's reason when it is aborted. */
  answer(index: CodeIndex, query: GraphQuery, signal?: AbortSignal): Promise<Answer<LaidOutGraph>>;
  exported(index: CodeIndex, query: GraphQuery, format: GraphFormat, signal?: AbortSignal): Promise<ExportResult>;
  dispose(): Promise<void>;
}

export interface LaidOutGraph {
  readonly graph: Graph;
  readonly layout: GraphLayout;
}

/** @param said The same graph in the language of who reads it: before it is laid out, because texts of another language are longer. */
export function createGraphs(layouter: Layouter, said: (graph: Graph) => Graph = (graph) => graph): Graphs {
  return {
    prepare: () => layouter.prepare(),

    async answer(index, query, signal) {
      layouter.prepare();
      const answer = await buildGraph(index, query, signal);
      const graph = said(answer.value);
      const layout = await layouter.layout(graph, query.metrics, query.orderHint, signal);
      return { ...answer, value: { graph, layout } };
    },

    async exported(index, query, format, signal) {
      const graph = said((await buildGraph(index, query, signal)).value);
      return exportGraph({ query, graph, layout: () => layouter.layout(graph, query.metrics, query.orderHint, signal) }, format);
    },

    dispose: () => layouter.dispose(),
  };
}
