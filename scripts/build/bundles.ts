import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** What runs in the browser of a webview; its style sheet lies beside it under the same name. */
const webview = { entry: 'client/webview/graph/main.tsx', output: 'client/webview/graph.js' } as const;

/** What is bundled into what; every one of these is CommonJS, because Electron's extension host and plain Node both take it. */
const bundles = [
  // .cjs, because VS Code takes the extension's own entry for an ES module when package.json says "type": "module".
  { entry: 'client/src/extension.ts', output: 'client/extension.cjs' },
  // What the client starts; it loads the next one.
  { entry: 'server/src/lsp/start.ts', output: 'server/server.js' },
  { entry: 'server/src/lsp/main.ts', output: 'server/languageServer.js' },
  // The worker thread that owns the engine and the write connection.
  { entry: 'server/src/api/indexerThread.ts', output: 'server/indexer.js' },
  // The child process that parses, and may die without taking anything along.
  { entry: 'server/src/indexer/parserEntry.ts', output: 'server/parser.js' },
  // The worker thread that lays graphs out.
  { entry: 'server/src/graph/layout/layoutWorker.ts', output: 'server/layout.js' },
  // What `skein` starts; it loads the next one.
  { entry: 'server/src/cli/start.ts', output: 'cli/skein.js' },
  { entry: 'server/src/cli/main.ts', output: 'cli/commandLine.js' },
] as const;

export interface BundleOptions {
  /** The project's folder, absolute. */
  readonly root: string;
  /** Where the bundles go, absolute. */
  readonly output: string;
  /** `package`: small and without source maps. `development`: readable, with source maps. */
  readonly purpose: 'development' | 'package';
}

/** Bundles every entry point. Returns the files that went in, relative to the root. */
export async function buildBundles(options: BundleOptions): Promise<readonly string[]> {
  const built = await Promise.all([...bundles.map((bundle) => buildBundle(bundle, options)), buildWebview(options)]);
  return [...new Set(built.flatMap(({ inputs }) => Object.keys(inputs)))].sort();
}

async function buildBundle(bundle: (typeof bundles)[number], { root, output, purpose }: BundleOptions): Promise<Metafile> {
  const small = purpose === 'package';
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: join(output, bundle.output),
    bundle: true,
    platform: 'node',
    target: 'node22.15',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode', '*.node'],
    // web-tree-sitter's ES module needs import.meta.url, which is empty in a CommonJS bundle; esbuild would not warn about that.
    alias: { 'web-tree-sitter': createRequire(join(root, 'package.json')).resolve('web-tree-sitter') },
    // Sources find their assets beside themselves; in a bundle that is the bundle's folder.
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    minify: small,
    // Error reports from users show the names of functions.
    keepNames: small,
    sourcemap: small ? false : 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    logOverride: { 'empty-import-meta': 'error' },
  });
  checkSigns(join(output, bundle.output));
  return metafile;
}

/**
 * V8 keeps a program's text for as long as it runs, with two bytes a sign as soon as one is beyond Latin 1: 2 to 4 MB more a process. esbuild
 * escapes such signs in strings, but not in regular expressions. Throws where there is one.
 */
export function checkSigns(bundle: string): void {
  for (const [index, line] of readFileSync(bundle, 'utf8').split('\n').entries()) {
    const [sign] = /[\u0100-\uffff]/.exec(line) ?? [];
    if (sign !== undefined) throw new Error(`${bundle}:${index + 1} has the sign ${sign}; write \\u and its number instead`);
  }
}

/** For the browser of the oldest editor we run in: VS Code 1.101 is Electron 35, Chromium 134. */
export async function buildWebview({ root, output, purpose }: BundleOptions): Promise<Metafile> {
  const small = purpose === 'package';
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [webview.entry],
    outfile: join(output, webview.output),
    bundle: true,
    platform: 'browser',
    target: 'chrome134',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'text' },
    minify: small,
    sourcemap: small ? false : 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}
