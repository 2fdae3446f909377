import { cpSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The platforms better-sqlite3 brings a binary for, by the name of its file. */
export const nativeNames = [
  'linux-x64',
  'linux-arm64',
  'linuxmusl-x64',
  'linuxmusl-arm64',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
] as const;
export type NativeName = (typeof nativeNames)[number];

export interface AssetOptions {
  /** The project's folder, absolute. */
  readonly root: string;
  /** Where dist/ is being built, absolute. */
  readonly output: string;
  /** Which binaries to copy; with none the program falls back to node:sqlite. */
  readonly natives: readonly NativeName[];
}

/** Copies what the bundles load while running. */
export function copyAssets({ root, output, natives }: AssetOptions): void {
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(join(output, to)), { recursive: true });
    cpSync(join(root, from), join(output, to));
  };
  copy('node_modules/web-tree-sitter/web-tree-sitter.wasm', 'server/web-tree-sitter.wasm');
  for (const grammar of globSync('syntaxes/grammars/*.wasm.br', { cwd: root })) copy(grammar, `server/grammars/${basename(grammar)}`);
  const flatten = 'server/src/syntax/flatten/flatten.wasm';
  if (existsSync(join(root, flatten))) copy(flatten, 'server/flatten.wasm');
  for (const name of natives) copy(`node_modules/better-sqlite3/prebuilds/${name}.node`, `native/${name}.node`);
  // The project's own package.json says "module"; the bundles are CommonJS.
  writeFileSync(join(output, 'package.json'), '{ "type": "commonjs" }\n');
}
