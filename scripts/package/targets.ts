import type { NativeName } from '../build/assets.ts';

/** A package for one platform, by VS Code's name for it, and the binary it carries. */
export interface Target {
  /** `universal` is for every platform without a package of its own. */
  readonly name: string;
  /** Without one the program uses the SQLite that is built into Node. */
  readonly native?: NativeName;
}

export const targets: readonly Target[] = [
  { name: 'linux-x64', native: 'linux-x64' },
  { name: 'linux-arm64', native: 'linux-arm64' },
  { name: 'alpine-x64', native: 'linux-x64-musl' },
  { name: 'alpine-arm64', native: 'linux-arm64-musl' },
  { name: 'darwin-x64', native: 'darwin-x64' },
  { name: 'darwin-arm64', native: 'darwin-arm64' },
  { name: 'win32-x64', native: 'win32-x64' },
  { name: 'win32-arm64', native: 'win32-arm64' },
  { name: 'universal' },
];
