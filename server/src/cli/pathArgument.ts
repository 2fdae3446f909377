/** Paths as people and shells write them, `./src/a.ts`, `src/`, or absolute: as the index has them, relative to the root, with `/`. */
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A `/` at the end stays, for a path that others begin with. What lies outside of the root stays as it is written: nothing is known of it. */
export function pathArgument(root: string, given: string): string {
  const path = relative(root, resolve(root, given)).split(sep).join('/');
  if (path === '..' || path.startsWith('../') || isAbsolute(path)) return given;
  return path !== '' && /[/\\]$/.test(given) ? `${path}/` : path;
}
