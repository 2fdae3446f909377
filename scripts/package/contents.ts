import type { Target } from './targets.ts';

/** No package may be larger, in bytes. The marketplace would take more; a user on a slow line would not. */
export const largestPackage = 15 * 1024 * 1024;

/** Files that every package holds. */
const required = [
  'package.json',
  'package.nls.json',
  'l10n/bundle.l10n.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'THIRD_PARTY_NOTICES.txt',
  'bin/skein',
  'dist/package.json',
  'dist/client/extension.cjs',
  'dist/client/webview/graph.js',
  'dist/client/webview/graph.css',
  'dist/server/server.js',
  'dist/server/languageServer.js',
  'dist/server/indexer.js',
  'dist/server/parser.js',
  'dist/server/layout.js',
  'dist/server/web-tree-sitter.wasm',
  'dist/server/flatten.wasm',
  'dist/server/languageLogic.json',
  'dist/server/grammars/grammars.lock.json',
  'dist/cli/skein.js',
  'dist/cli/commandLine.js',
];

/** Files it may hold besides. */
const allowed = [/^dist\/server\/grammars\/\w+[.]wasm[.]br$/, /^client\/media\/(walkthrough\/)?[\w-]+[.](png|svg|md)$/];

/** What is wrong with the files of a package (`extension/` left out of their names), one sentence each. */
export function contentProblems(target: Target, files: readonly string[]): readonly string[] {
  const wanted = target.native === undefined ? required : [...required, `dist/native/${target.native}.node`];
  return [
    ...wanted.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files
      .filter((file) => !wanted.includes(file) && !allowed.some((pattern) => pattern.test(file)))
      .map((file) => `${file} is not expected in this package`),
  ];
}
