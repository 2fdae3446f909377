import { readFileSync } from 'node:fs';
import type { Tree } from 'web-tree-sitter';
import { RECORD_WORDS } from '../flatTree.ts';
import type { TreeSitterModule } from '../treeSitterRuntime.ts';
import type { Flattener } from './flattener.ts';
import type { KeepTable } from './keepTable.ts';

/** What flatten.c answers when the wasm memory cannot grow any further, as a signed word. */
const OUT_OF_MEMORY = -1;

/** Links flatten.wasm against web-tree-sitter. Throws when this web-tree-sitter lacks something it needs. */
export function createSideModuleFlattener(module: TreeSitterModule, path: string): Flattener {
  const { flattenTree, flattenRecords } = link(module, path);
  const placeOf = keepTablePlaces(module);
  return {
    kind: 'sideModule',
    flatten(tree, keep, text) {
      const hasError = tree.rootNode.hasError;
      const count = flattenTree(addressOf(tree), placeOf(keep), hasError ? 1 : 0) | 0;
      if (count === OUT_OF_MEMORY) throw new Error('The wasm memory is exhausted: the syntax tree does not fit');
      const start = flattenRecords() >>> 2;
      return { records: memory(module.HEAP32).slice(start, start + count * RECORD_WORDS), count, text, hasError };
    },
  };
}

interface Functions {
  readonly flattenTree: (tree: number, keep: number, hasError: number) => number;
  readonly flattenRecords: () => number;
}

function link(module: TreeSitterModule, path: string): Functions {
  const code = new WebAssembly.Module(new Uint8Array(readFileSync(path)));
  // A function that is missing would only show at its first call, in the middle of a file.
  for (const { kind, name } of WebAssembly.Module.imports(code))
    if (kind === 'function' && typeof module[`_${name}`] !== 'function') throw new Error(`web-tree-sitter does not export ${name}`);
  if (!module.loadWebAssemblyModule) throw new Error('web-tree-sitter does not offer loadWebAssemblyModule');
  const { flatten_tree: flattenTree, flatten_records: flattenRecords } = module.loadWebAssemblyModule(code, { loadAsync: false });
  if (!flattenTree || !flattenRecords) throw new Error('flatten.wasm lacks its functions');
  return { flattenTree, flattenRecords };
}

/** Copies each keep table into the wasm memory once. There is one per language, so they stay for good. */
function keepTablePlaces(module: TreeSitterModule): (keep: KeepTable) => number {
  const places = new WeakMap<KeepTable, number>();
  const allocate = module._malloc;
  if (!allocate) throw new Error('web-tree-sitter does not offer _malloc');
  return (keep) => {
    const known = places.get(keep);
    if (known !== undefined) return known;
    const place = allocate(keep.length);
    if (place === 0) throw new Error('The wasm memory is exhausted: no room for a keep table');
    memory(module.HEAPU8).set(keep, place);
    places.set(keep, place);
    return place;
  };
}

/** Where the tree lies in the wasm memory: web-tree-sitter keeps it under the key 0, outside its documentation. */
function addressOf(tree: Tree): number {
  return (tree as unknown as readonly [number])[0];
}

function memory<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('web-tree-sitter does not show its memory');
  return view;
}
