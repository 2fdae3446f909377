/** `skein/imports`: what a file imports, or who imports it, one step at a time. */
import * as l10n from '@vscode/l10n';
import type { ImportDirection, ImportItem, ImportsParams, ImportsResult } from '../../../protocol/imports.ts';
import { Method } from '../../../protocol/messages.ts';
import type { ImportEdge } from '../../api/codeGraph.ts';
import { compareTexts } from '../../base/compareTexts.ts';
import { freshText } from '../folders/freshText.ts';
import { guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { uriInFolder } from '../workspacePath.ts';
import { importKind, importPlace } from './importPlace.ts';

/** More are not read in a tree. */
const mostItems = 1000;

export function handleImports({ connection, folders, documents, status, log }: ServerParts): void {
  connection.onRequest(
    Method.imports,
    guardedCommand<ImportsParams, ImportsResult>(log, 'Imports', async ({ uri, direction }, signal) => {
      const empty = { revision: status.current().revision, complete: true, truncated: false, folder: '', notIndexed: '', items: [] };
      const file = folders.ownerOf(uri);
      if (file === undefined) return { ...empty, notIndexed: l10n.t('Not indexed: outside the folders of this workspace') };
      await freshText(documents, uri, file);
      const { index, place } = file.session;
      if (index === undefined) return { ...empty, notIndexed: l10n.t('Not indexed: the index is not open') };
      const { indexed, summary } = await index.explain(file.path);
      if (!indexed) return { ...empty, folder: place.uri, notIndexed: translated(summary) };
      const question = direction === 'imports' ? index.graph.imports : index.graph.dependents;
      const { value, complete, truncated } = await question(file.path, { depth: 1, limit: mostItems, signal });
      const items = value.map((edge) => itemOf(edge, direction, place.uri));
      return { ...empty, complete, truncated, folder: place.uri, items: items.sort(direction === 'imports' ? filesFirst : byName) };
    }),
  );
}

function itemOf(edge: ImportEdge, direction: ImportDirection, folderUri: string): ImportItem {
  const other = direction === 'imports' ? edge.to : edge.from;
  const what = other !== undefined ? 'file' : edge.package !== undefined ? 'package' : 'unresolved';
  return {
    ...(other === undefined ? {} : { uri: uriInFolder(folderUri, other) }),
    name: other ?? edge.package ?? edge.specifier,
    what,
    reason: what === 'unresolved' ? translated(edge.reason ?? '') : '',
    names: edge.names,
    ...importKind(edge),
    at: importPlace(folderUri, edge),
  };
}

const order: readonly ImportItem['what'][] = ['file', 'package', 'unresolved'];

function filesFirst(one: ImportItem, other: ImportItem): number {
  return order.indexOf(one.what) - order.indexOf(other.what);
}

function byName(one: ImportItem, other: ImportItem): number {
  return compareTexts(one.name, other.name);
}
