import module from 'node:module';
import { join } from 'node:path';
import { makeFolders } from '../store/makeFolders.ts';
import { ownCacheFolder } from './cacheFolder.ts';

/**
 * Code that an earlier start has compiled is used again, by threads and child processes as well. Node keeps it apart by its own version
 * and by the code's content. Called by what starts a program, before the program itself is loaded.
 */
export function keepCompiledCode(): void {
  // Threads and child processes read the variable.
  process.env['NODE_COMPILE_CACHE'] ??= join(ownCacheFolder(), 'compiled');
  const folder = process.env['NODE_COMPILE_CACHE'];
  try {
    makeFolders(folder);
    // Absent in an old or unusual runtime.
    module.enableCompileCache?.(folder);
  } catch {
    // Without it everything works as well; whoever needs the folder for more says what is wrong with it.
    delete process.env['NODE_COMPILE_CACHE'];
  }
}
