import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { languageLogic, linkLogic } from './languageLogic.ts';

/**
 * The binaries that better-sqlite3 brings, by what the store looks for (platform, architecture, C library where it matters) and by what
 * the package calls them.
 */
export const natives = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64-musl': 'linuxmusl-x64',
  'linux-arm64-musl': 'linuxmusl-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64',
  'win32-arm64': 'win32-arm64',
} as const;
export type NativeName = keyof typeof natives;
export const allNatives = Object.keys(natives) as readonly NativeName[];

export interface AssetOptions {
  /** The project's folder, absolute. */
  readonly root: string;
  /** Where dist/ is being built, absolute. */
  readonly output: string;
  /** Which binaries to copy; with none the program falls back to node:sqlite. */
  readonly wanted: readonly NativeName[];
}

/** Copies what the bundles load while running. */
export function copyAssets({ root, output, wanted }: AssetOptions): void {
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(join(output, to)), { recursive: true });
    cpSync(join(root, from), join(output, to));
  };
  copy('node_modules/web-tree-sitter/web-tree-sitter.wasm', 'server/web-tree-sitter.wasm');
  for (const file of globSync('syntaxes/grammars/*.{wasm.br,json}', { cwd: root })) copy(file, `server/grammars/${basename(file)}`);
  copy('server/src/syntax/flatten/flatten.wasm', 'server/flatten.wasm');
  for (const name of wanted) copy(`node_modules/better-sqlite3/prebuilds/${natives[name]}.node`, `native/${name}.node`);
  writeFileSync(
    join(output, 'server/languageLogic.json'),
    `${JSON.stringify({ languages: languageLogic(root), links: linkLogic(root) }, undefined, 2)}\n`,
  );
  // The project's own package.json says "module"; the bundles are CommonJS.
  writeFileSync(join(output, 'package.json'), '{ "type": "commonjs" }\n');
}
