/** `skein/graph`: a graph with its layout, as every panel asks for it. */
import type { GraphResult } from '../../../protocol/graph.ts';
import { Method } from '../../../protocol/messages.ts';
import { askedFolder } from '../folders/askedFolder.ts';
import { guardedCommand } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { checked, graphParams } from './graphSchemas.ts';
import { withHopLines } from './hopLines.ts';
import { SourceLines } from './sourceLines.ts';

export function handleGraph(parts: ServerParts): void {
  const { connection, host, status, log } = parts;
  connection.onRequest(
    Method.graph,
    guardedCommand<unknown, GraphResult>(log, 'Graph', async (params, signal) => {
      const { folder, query } = checked(graphParams, params);
      const { session, index } = await askedFolder(parts, folder);
      const { value, complete, pendingFiles } = await host.graphs.answer(index, query, signal);
      const source = new SourceLines(session.place.uri, (uri) => parts.documents.get(uri)?.getText());
      return {
        revision: status.current().revision,
        complete,
        pendingFiles,
        ...value,
        graph: await withHopLines(value.graph, source),
      };
    }),
  );
}
