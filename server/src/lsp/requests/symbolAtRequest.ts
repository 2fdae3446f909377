/** `skein/symbolAt`: what a graph begins with when the cursor stands there, or why there is none. */
import * as l10n from '@vscode/l10n';
import type { SymbolAtResult } from '../../../protocol/graph.ts';
import { Method } from '../../../protocol/messages.ts';
import { freshText } from '../folders/freshText.ts';
import { guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { checked, symbolAtParams } from './graphSchemas.ts';

export function handleSymbolAt({ connection, host, folders, documents, log }: ServerParts): void {
  connection.onRequest(
    Method.symbolAt,
    guardedCommand<unknown, SymbolAtResult>(log, 'Symbol at the cursor', async (params) => {
      const { uri, line, character, prefer } = checked(symbolAtParams, params);
      host.graphs.prepare();
      const file = folders.ownerOf(uri);
      if (file === undefined) return notIndexed(l10n.t('Not indexed: outside the folders of this workspace'));
      const { session } = file;
      if (session.isOpening) await session.open();
      await freshText(documents, uri, file);
      const { index, place } = session;
      if (index === undefined) return notIndexed(l10n.t('Not indexed: the index is not open'));
      const { value } = await index.symbolAt({ path: file.path, line, column: character }, { prefer });
      if (!value.found) return { found: false, code: value.code, text: translated(value.text) };
      const [{ id, name, kind }] = value.symbols;
      return { found: true, folder: place.uri, id, name, kind };
    }),
  );
}

function notIndexed(text: string): SymbolAtResult {
  return { found: false, code: 'not-indexed', text };
}
