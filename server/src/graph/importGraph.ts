/** Who imports whom: files, or the folders that hold them, around some of them or all. */
import type { EmptyReason, GraphQuery } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import { counted } from '../base/counted.ts';
import { missingRoot } from './emptyReasons.ts';
import type { FoundGraph } from './foundGraph.ts';
import { MOST_FILES } from './imports/folderTree.ts';
import { ImportDrawing } from './imports/importDrawing.ts';
import { type ImportWorld, importWorld } from './imports/importWorld.ts';
import { reach } from './imports/reach.ts';

/** Edges that are read; a repository of tens of thousands of files has as many. */
const MOST_EDGES = 500_000;

export async function importGraph(index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined): Promise<Answer<FoundGraph>> {
  const { value: all, ...answer } = await index.graph.allImports({ limit: MOST_EDGES, ...(signal === undefined ? {} : { signal }) });
  const roots = new Set(all.files.map(({ path }) => path).filter((path) => query.roots.some((root) => isIn(path, root))));
  if (roots.size === 0) return { ...answer, value: nothing(await missing(index, query.roots[0] ?? '')) };
  const isOfTests = all.files.every(({ path, test }) => test || !roots.has(path));
  const focus = new Set(query.roots.filter((root) => roots.has(root)));
  const isEverything = query.roots.includes('');
  // What the question is about is seen, except where it is so much that filters are about it.
  const world = importWorld(all, query, focus);
  const visible = [...roots].filter((path) => world.files.has(path));
  // Where there are many, those that nothing leads to or from say nothing.
  const seen = new Set(visible.length <= MOST_FILES ? visible : visible.filter((path) => focus.has(path) || isConnected(world, path)));
  const reached = reach(world, seen, isEverything ? { depth: { in: 0, out: 1 }, expanded: [] } : query);
  const drawing = new ImportDrawing(world, reached, { query, focus, foldsTests: query.filters.tests === 'fold' && !isOfTests });
  return { ...answer, value: drawing.graph(captionOf(query, seen.size, drawing.isByFolder)) };
}

function isConnected({ imports, importers, packages }: ImportWorld, path: string): boolean {
  return imports.has(path) || importers.has(path) || packages.has(path);
}

function isIn(path: string, root: string): boolean {
  return root === '' || path === root || path.startsWith(`${root}/`);
}

async function missing(index: CodeIndex, root: string): Promise<EmptyReason> {
  if (root === '') return { code: 'not-indexed', text: 'No file of this folder is indexed.', places: [] };
  return await missingRoot(index, root);
}

function nothing(empty: EmptyReason): FoundGraph {
  return { nodes: [], edges: [], groups: [], caption: '', left: { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 }, empty };
}

/** `imports of src/a.ts, depth 1`, `imports between 1,932 files, by folder`. */
function captionOf({ roots: [root = ''], depth }: GraphQuery, files: number, isByFolder: boolean): string {
  const by = isByFolder ? ', by folder' : '';
  if (root === '') return `imports between ${counted(files, 'file')}${by}`;
  if (depth.out <= 0 && depth.in > 0) return `importers of ${root}, depth ${depth.in}${by}`;
  if (depth.in <= 0) return `imports of ${root}, depth ${depth.out}${by}`;
  return depth.in === depth.out
    ? `imports and importers of ${root}, depth ${depth.in}${by}`
    : `importers of ${root}, depth ${depth.in}, and imports, depth ${depth.out}${by}`;
}
