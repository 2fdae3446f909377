/** `skein/imports`: what a file imports, or who imports it, one step at a time. */
import type { ImportDirection, ImportItem, ImportsParams, ImportsResult } from '../../../protocol/imports.ts';
import { Method } from '../../../protocol/messages.ts';
import type { ImportEdge } from '../../api/codeGraph.ts';
import { compareTexts } from '../../base/compareTexts.ts';
import { askedFile } from '../folders/askedFile.ts';
import { guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { uriInFolder } from '../workspacePath.ts';
import { importKind, importPlace } from './importPlace.ts';

/** More are not read in a tree. */
const mostItems = 1000;

export function handleImports(parts: ServerParts): void {
  const { connection, status, log } = parts;
  connection.onRequest(
    Method.imports,
    guardedCommand<ImportsParams, ImportsResult>(log, 'Imports', async ({ uri, direction }, signal) => {
      const empty = { revision: status.current().revision, complete: true, truncated: false, folder: '', notIndexed: '', items: [] };
      const asked = await askedFile(parts, uri);
      if ('notIndexed' in asked) return { ...empty, ...asked };
      const { index, place, path } = asked;
      const { indexed, summary } = await index.explain(path);
      if (!indexed) return { ...empty, folder: place.uri, notIndexed: translated(summary) };
      const question = direction === 'imports' ? index.graph.imports : index.graph.dependents;
      const { value, complete, truncated } = await question(path, { depth: 1, limit: mostItems, signal });
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
