/** `textDocument/documentSymbol`. */
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { freshText } from '../folders/freshText.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { toDocumentSymbol } from '../toLsp.ts';

export function handleDocumentSymbols({ connection, folders, documents, log }: ServerParts): void {
  connection.onDocumentSymbol(
    guardedQuestion(log, 'Document symbols', [] as DocumentSymbol[], async ({ textDocument }) => {
      const file = folders.ownerOf(textDocument.uri);
      const index = file?.session.index;
      if (file === undefined || index === undefined) return [];
      await freshText(documents, textDocument.uri, file);
      const outline = await index.outline(file.path);
      return outline.value.map(toDocumentSymbol);
    }),
  );
}
