/** `textDocument/definition`: proven and probable definitions, and guesses where there is nothing else. */
import type { Location } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeIndex, FilePosition, FileRange, OutlineNode } from '../../api/codeIndex.ts';
import { askedDocument, locationIn } from '../folders/askedDocument.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';

export function handleDefinition(parts: ServerParts): void {
  const { connection, documents, log } = parts;
  connection.onDefinition(
    guardedQuestion(log, 'Go to definition', [] as Location[], async (params, signal) => {
      const asked = await askedDocument(parts, 'definition', params);
      if (asked === undefined) return [];
      const { index, folderUri, at } = asked;
      const [places = []] = (await index.definitions([at])).value;
      const document = documents.get(params.textDocument.uri);
      const locations: Location[] = [];
      for (const place of places) {
        if (signal.aborted) break;
        const range = place.path === at.path && document !== undefined ? wordAt(document, place) : await nameAt(index, place);
        locations.push(locationIn(folderUri, { path: place.path, range }));
      }
      return locations;
    }),
  );
}

/** The name that begins at a place of an open document. */
function wordAt(document: TextDocument, { line, column }: FilePosition): FileRange {
  const rest = document.getText({ start: { line, character: column }, end: { line: line + 1, character: 0 } });
  const word = /^[\p{ID_Continue}$#]+/u.exec(rest)?.[0] ?? '';
  return { startLine: line, startColumn: column, endLine: line, endColumn: column + word.length };
}

/** In other files definitions are symbols, or the file itself. */
async function nameAt(index: CodeIndex, place: FilePosition): Promise<FileRange> {
  const outline = await index.outline(place.path);
  const nothing = { startLine: place.line, startColumn: place.column, endLine: place.line, endColumn: place.column };
  return nameIn(outline.value, place) ?? nothing;
}

function nameIn(nodes: readonly OutlineNode[], place: FilePosition): FileRange | undefined {
  for (const { nameRange, children } of nodes) {
    if (nameRange.startLine === place.line && nameRange.startColumn === place.column) return nameRange;
    const inside = nameIn(children, place);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
