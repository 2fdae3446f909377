import picomatch from 'picomatch';

/** Says whether a path (relative, with `/`) is that of a test. */
export function createTestMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  return picomatch([...globs], { dot: true });
}
