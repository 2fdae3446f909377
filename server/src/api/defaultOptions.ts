import type { IndexOptions } from './codeIndex.ts';

/** What counts as a test when nobody says otherwise; the flag lowers such symbols in searches. */
export const DEFAULT_TEST_GLOBS: readonly string[] = [
  '**/{test,tests,__tests__,spec,specs,e2e,testdata}/**',
  '**/src/{androidTest,commonTest,integrationTest,jvmTest,testFixtures}/**',
  '**/{Tests,UnitTests,IntegrationTests}/**',
  '**/*.{test,tests,spec,specs,e2e,cy}.*',
  '**/*[_-]{test,spec}.*',
  '**/test_*.{py,c,cc,cpp,rb,jl}',
  '**/conftest.py',
  '**/*{Test,Tests,TestCase,IT}.{java,kt,groovy,php}',
  '**/*{Test,Tests,Spec,Suite}.scala',
  '**/*{Test,Tests,Spec}.{cs,fs,vb,kt}',
  '**/*{Test,Tests,Spec}.swift',
  '**/*{Test,Spec}.hs',
  '**/*_SUITE.erl',
  '**/*_tests.erl',
  '**/*.{bats,t}',
  '**/*.t.sol',
  '**/*.Tests.ps1',
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
