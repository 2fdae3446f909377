/** What a query lets be seen of all files and imports: files, who imports whom, and what was left out. */
import type { GraphQuery } from '../../../protocol/graph.ts';
import type { AllImports, ImportEdge } from '../../api/codeGraph.ts';
import { folderOf } from '../../base/paths.ts';
import { createFilters } from '../filters.ts';
import { ownFilesId } from './folderTree.ts';

/** An import of a file. */
export interface FileImport extends ImportEdge {
  readonly to: string;
}

export interface ImportWorld {
  /** Whether each file is a test. */
  readonly files: ReadonlyMap<string, boolean>;
  readonly imports: ReadonlyMap<string, readonly FileImport[]>;
  readonly importers: ReadonlyMap<string, readonly FileImport[]>;
  /** Imports of packages, and those that lead nowhere, by file. */
  readonly packages: ReadonlyMap<string, readonly ImportEdge[]>;
  readonly unresolved: ReadonlyMap<string, readonly ImportEdge[]>;
  readonly left: { readonly tests: number; readonly hidden: number };
}

/** Files in `roots` are seen whatever the filters say. */
export function importWorld({ files, edges }: AllImports, query: GraphQuery, roots: ReadonlySet<string>): ImportWorld {
  const filters = createFilters(query);
  const hidden = new Set(query.hidden);
  const isHidden = (path: string) => filters.isHidden(path, path) || hidden.has(ownFilesId(folderOf(path))) || isBelow(path, hidden);
  const seen = new Map<string, boolean>();
  const left = { tests: 0, hidden: 0 };
  for (const { path, test } of files)
    if (roots.has(path)) seen.set(path, test);
    else if (!filters.allowsPath(path) || isHidden(path)) left.hidden++;
    else if (test && query.filters.tests === 'hide') left.tests++;
    else seen.set(path, test);
  const shown = edges.filter(({ from, typeOnly }) => seen.has(from) && (query.filters.typeOnly || !typeOnly));
  const inside = shown.filter((edge): edge is FileImport => edge.to !== undefined && edge.to !== edge.from && seen.has(edge.to));
  return {
    files: seen,
    imports: Map.groupBy(inside, ({ from }) => from),
    importers: Map.groupBy(inside, ({ to }) => to),
    packages: Map.groupBy(
      shown.filter((edge) => edge.package !== undefined && !hidden.has(packageId(edge.package))),
      ({ from }) => from,
    ),
    unresolved: Map.groupBy(
      shown.filter((edge) => edge.to === undefined && edge.package === undefined),
      ({ from }) => from,
    ),
    left,
  };
}

/** Whether a folder around a file is in a set. */
function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0) return false;
  for (let at = folderOf(path); at !== ''; at = folderOf(at)) if (folders.has(at)) return true;
  return false;
}

export function packageId(name: string): string {
  return `npm:${name}`;
}
