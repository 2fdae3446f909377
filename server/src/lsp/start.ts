/**
 * What the client starts. Code that an earlier start has compiled is used again, by the threads and processes of the server as well: a
 * third of the time to the first answer. Node keeps it apart by its version and by the code's content.
 */
import module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../api/cacheFolder.ts';

keepCompiledCode(join(cacheFolder({ platform: process.platform, environment: process.env, home: homedir() }), 'compiled'));
const server = createRequire(import.meta.filename)('./languageServer.js') as typeof import('./main.ts');
void server.serve();

/** Without it, as in an old or unusual runtime, everything works as well. */
function keepCompiledCode(folder: string): void {
  // Threads and child processes read the variable.
  process.env['NODE_COMPILE_CACHE'] ??= folder;
  module.enableCompileCache?.(process.env['NODE_COMPILE_CACHE']);
}
