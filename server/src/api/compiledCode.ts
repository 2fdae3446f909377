import module from 'node:module';
import { join } from 'node:path';
import { ownCacheFolder } from './cacheFolder.ts';

/**
 * Code that an earlier start has compiled is used again, by threads and child processes as well. Node keeps it apart by its own version
 * and by the code's content. Called by what starts a program, before the program itself is loaded.
 */
export function keepCompiledCode(): void {
  const folder = join(ownCacheFolder(), 'compiled');
  // Threads and child processes read the variable.
  process.env['NODE_COMPILE_CACHE'] ??= folder;
  // Without it, as in an old or unusual runtime, everything works as well.
  module.enableCompileCache?.(process.env['NODE_COMPILE_CACHE']);
}
