import picomatch from 'picomatch';

/** Some hundred kilobytes. */
const PATHS_KEPT = 5000;

/** Says whether a path (relative, with `/`) is that of a test. Lists of symbols ask for the same few files again and again. */
export function createTestMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const matches = picomatch([...globs], { dot: true });
  const known = new Map<string, boolean>();
  return (path) => {
    let isTest = known.get(path);
    if (isTest === undefined) {
      if (known.size >= PATHS_KEPT) known.clear();
      isTest = matches(path);
      known.set(path, isTest);
    }
    return isTest;
  };
}
