/**
 * `textDocument/documentHighlight`: the other places of a file that mean what stands at the cursor. Where that is not known for sure nothing
 * is answered, and the editor marks the same words.
 */
import { type DocumentHighlight, DocumentHighlightKind, type Range } from 'vscode-languageserver/node';
import type { ReferenceSite } from '../../api/codeGraph.ts';
import type { FilePosition } from '../../api/codeIndex.ts';
import { askedDocument } from '../folders/askedDocument.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { toRange } from '../toLsp.ts';

/** More are a pattern, not places. */
const mostHighlights = 2000;

export function handleDocumentHighlight(parts: ServerParts): void {
  parts.connection.onDocumentHighlight(
    guardedQuestion(parts.log, 'Highlights', null as DocumentHighlight[] | null, async (params, signal) => {
      const asked = await askedDocument(parts, 'documentHighlight', params);
      if (asked === undefined) return null;
      const { at, index } = asked;
      const { value } = await index.graph.references(at, { within: at.path, limit: mostHighlights, signal });
      const sites = value.references.filter(({ tier }) => tier === 'exact' || tier === 'probable');
      const isHere = sites.some(({ range }) => holds(toRange(range), at));
      return isHere ? sites.map((site) => ({ range: toRange(site.range), kind: kindOf(site) })) : null;
    }),
  );
}

function kindOf({ role }: ReferenceSite): DocumentHighlightKind {
  if (role === 'definition' || role === 'write' || role === 'readWrite') return DocumentHighlightKind.Write;
  return role === 'import' ? DocumentHighlightKind.Text : DocumentHighlightKind.Read;
}

/** A cursor right behind a name is still on it. */
function holds({ start, end }: Range, { line, column }: FilePosition): boolean {
  return start.line === line && start.character <= column && column <= end.character;
}
