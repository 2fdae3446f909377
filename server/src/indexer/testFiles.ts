import picomatch from 'picomatch';
import { oncePerKey } from '../base/oncePer.ts';

/** Some hundred kilobytes. */
const PATHS_KEPT = 5000;

/** Says whether a path (relative, with `/`) is that of a test. Lists of symbols ask for the same few files again and again. */
export function createTestMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const matches = picomatch([...globs], { dot: true });
  return oncePerKey((path: string) => matches(path), { most: PATHS_KEPT });
}
