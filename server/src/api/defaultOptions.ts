import type { IndexOptions } from './codeIndex.ts';

/** What counts as a test when nobody says otherwise; the flag lowers such symbols in searches. */
export const DEFAULT_TEST_GLOBS: readonly string[] = [
  '**/{test,tests,__tests__,spec,specs,e2e,testdata}/**',
  '**/*.{test,spec,e2e}.*',
  '**/*_test.*',
  '**/test_*.py',
  '**/conftest.py',
  '**/*Test.java',
  '**/*Tests.cs',
];

/** The options of a folder about which nobody has said anything. `root` and `cacheFolder` are absolute paths. */
export function defaultOptions(folders: { readonly root: string; readonly cacheFolder: string }): IndexOptions {
  return {
    ...folders,
    location: 'cache',
    include: [],
    exclude: [],
    filesExclude: [],
    searchExclude: [],
    useIgnoreFiles: true,
    maxFileSizeKB: 1024,
    testGlobs: DEFAULT_TEST_GLOBS,
    fileAssociations: {},
    maxWorkers: 0,
    debounceMs: 300,
    driver: 'auto',
    watcher: 'own',
    access: 'owner',
    settings: 'given',
  };
}
