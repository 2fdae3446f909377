/** `skein/exportGraph`: a graph as a text for other programs. */
import type { ExportResult } from '../../../protocol/graph.ts';
import { Method } from '../../../protocol/messages.ts';
import { askedFolder } from '../folders/askedFolder.ts';
import { guardedCommand } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { checked, exportParams } from './graphSchemas.ts';

export function handleExportGraph(parts: ServerParts): void {
  const { connection, host, log } = parts;
  connection.onRequest(
    Method.exportGraph,
    guardedCommand<unknown, ExportResult>(log, 'Export of a graph', async (params, signal) => {
      const { folder, query, format } = checked(exportParams, params);
      const { index } = await askedFolder(parts, folder);
      return await host.graphs.exported(index, query, format, signal);
    }),
  );
}
