/** Plain data of the index as values of the protocol. */
import { type DocumentSymbol, type Position, type Range, type SymbolInformation, SymbolTag } from 'vscode-languageserver/node';
import type { SearchHit } from '../../protocol/messages.ts';
import type { FileRange, OutlineNode, SymbolHit } from '../api/codeIndex.ts';
import { qualifiedName, type SymbolQuery } from './features/symbolQuery.ts';
import { nameRange, shapeOf, symbolKinds } from './features/symbolShape.ts';
import { uriInFolder } from './workspacePath.ts';

export function toRange(range: FileRange): Range {
  return {
    start: { line: range.startLine, character: range.startColumn },
    end: { line: range.endLine, character: range.endColumn },
  };
}

/**
 * An answer to a workspace symbol request; undefined when VS Code would drop it because its name cannot contain the query. The range is
 * that of the name: it is where the cursor goes, and it lies within what other providers give, so that VS Code can merge the two.
 */
export function toSymbolInformation(hit: SymbolHit, query: SymbolQuery, folderUri: string): SymbolInformation | undefined {
  const { label, kind, container } = shapeOf(hit);
  const named = qualifiedName(query, { label, container, path: hit.path });
  if (named === undefined) return undefined;
  return {
    name: named.name,
    kind,
    containerName: named.container,
    location: { uri: uriInFolder(folderUri, hit.path), range: nameRange(hit) },
    ...(hit.deprecated ? { tags: [SymbolTag.Deprecated] } : {}),
  };
}

export function toSearchHit(hit: SymbolHit, folderUri: string): SearchHit {
  return {
    id: hit.id,
    folder: folderUri,
    name: hit.name,
    kind: hit.kind,
    container: hit.container,
    uri: uriInFolder(folderUri, hit.path),
    path: hit.path,
    signature: hit.signature,
    range: nameRange(hit),
  };
}

export function toDocumentSymbol(node: OutlineNode): DocumentSymbol {
  const range = toRange(node.range);
  return {
    // VS Code refuses a whole outline for one empty name.
    name: node.name === '' ? '(anonymous)' : node.name,
    detail: '',
    kind: symbolKinds[node.kind],
    range,
    selectionRange: within(range, toRange(node.nameRange)),
    children: node.children.map(toDocumentSymbol),
    ...(node.deprecated ? { tags: [SymbolTag.Deprecated] } : {}),
  };
}

/** VS Code refuses a whole outline when one selection leaves its range, as with names that a macro puts elsewhere. */
export function within(range: Range, selection: Range): Range {
  const inside = comparePositions(range.start, selection.start) <= 0 && comparePositions(selection.end, range.end) <= 0;
  return inside ? selection : { start: range.start, end: range.start };
}

/** In the order of the source. */
export function comparePositions(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
