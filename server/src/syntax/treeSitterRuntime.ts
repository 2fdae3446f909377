import { Parser } from 'web-tree-sitter';

/**
 * The part of web-tree-sitter's wasm module that its documentation leaves out. `Parser.init` turns the options it is given into
 * the module, which is how they are reached; that is why the version of web-tree-sitter is pinned exactly. Everything is optional:
 * without it the cursor flattener does the work.
 */
export interface TreeSitterModule {
  /** Views of the wasm memory. Growth replaces them: read them anew after every call. */
  readonly HEAPU8?: Uint8Array<ArrayBuffer>;
  readonly HEAP32?: Int32Array<ArrayBuffer>;
  readonly _malloc?: (bytes: number) => number;
  readonly loadWebAssemblyModule?: (
    module: WasmModule,
    flags: { readonly loadAsync: false },
  ) => Record<string, (...words: number[]) => number>;
  /** All exports, with an underscore in front. */
  readonly [member: string]: unknown;
}

// web-tree-sitter keeps one module for all of a thread, made by the first init; so there is one promise for it as well.
let started: Promise<TreeSitterModule> | undefined;

/** Starts web-tree-sitter once per thread. `runtime` is the absolute path of web-tree-sitter.wasm. */
export function startTreeSitter(runtime: string): Promise<TreeSitterModule> {
  started ??= start(runtime);
  return started;
}

async function start(runtime: string): Promise<TreeSitterModule> {
  const module = { locateFile: () => runtime };
  await Parser.init(module);
  return module;
}
