import type { TreeSitterModule } from '../treeSitterRuntime.ts';
import { createCursorFlattener } from './cursorFlattener.ts';
import type { Flattener } from './flattener.ts';
import { createSideModuleFlattener } from './sideModuleFlattener.ts';

/** The fastest flattener that works here. `failure` says why it is not the side module. */
export interface FlattenerChoice {
  readonly flattener: Flattener;
  readonly failure?: string;
}

/** `path` is the absolute path of flatten.wasm. */
export function chooseFlattener(module: TreeSitterModule, path: string): FlattenerChoice {
  try {
    return { flattener: createSideModuleFlattener(module, path) };
  } catch (error) {
    return { flattener: createCursorFlattener(), failure: error instanceof Error ? error.message : String(error) };
  }
}
