/** `skein/preview`: lines of source and what is said of a symbol, for a look without opening the file. */
import type { PreviewResult } from '../../../protocol/graph.ts';
import { Method } from '../../../protocol/messages.ts';
import { askedFolder } from '../folders/askedFolder.ts';
import { guardedCommand } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { checked, previewParams } from './graphSchemas.ts';
import { SourceLines } from './sourceLines.ts';

export function handlePreview(parts: ServerParts): void {
  parts.connection.onRequest(
    Method.preview,
    guardedCommand<unknown, PreviewResult>(parts.log, 'Preview', async (params, signal) => {
      const { folder, places, symbol } = checked(previewParams, params);
      const { session, index } = await askedFolder(parts, folder);
      const source = new SourceLines(session.place.uri, (uri) => parts.documents.get(uri)?.getText());
      const lines: string[] = [];
      for (const { path, startLine } of places) {
        signal.throwIfAborted();
        lines.push(await source.line(path, startLine));
      }
      const [detail] = symbol === undefined ? [] : (await index.symbol(symbol, { limit: 1 })).value;
      return { lines, signature: detail?.signature ?? '', doc: firstParagraph(detail?.doc ?? '') };
    }),
  );
}

function firstParagraph(doc: string): string {
  const [first = ''] = doc.trim().split(/\n\s*\n/);
  return first.replace(/\s+/g, ' ').trim();
}
