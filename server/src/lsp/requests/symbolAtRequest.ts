/** `skein/symbolAt`: what a graph begins with when the cursor stands there, or why there is none. */
import type { SymbolAtResult } from '../../../protocol/graph.ts';
import { Method } from '../../../protocol/messages.ts';
import { askedFile } from '../folders/askedFile.ts';
import { guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { checked, symbolAtParams } from './graphSchemas.ts';

export function handleSymbolAt(parts: ServerParts): void {
  const { connection, host, folders, log } = parts;
  connection.onRequest(
    Method.symbolAt,
    guardedCommand<unknown, SymbolAtResult>(log, 'Symbol at the cursor', async (params) => {
      const { uri, line, character, prefer } = checked(symbolAtParams, params);
      host.graphs.prepare();
      const session = folders.ownerOf(uri)?.session;
      if (session?.isOpening === true) await session.open();
      const asked = await askedFile(parts, uri);
      if ('notIndexed' in asked) return { found: false, code: 'not-indexed', text: asked.notIndexed };
      const { index, place, path } = asked;
      const { value } = await index.symbolAt({ path, line, column: character }, { prefer });
      if (!value.found) return { found: false, code: value.code, text: translated(value.text) };
      const [{ id, name, kind }] = value.symbols;
      return { found: true, folder: place.uri, id, name, kind };
    }),
  );
}
