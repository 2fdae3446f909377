import type { BigIntStats } from 'node:fs';
import type { RowKey } from '../engine/ports.ts';
import { type Languages, readShebang } from './classify.ts';
import type { FileSystem } from './fileSystem.ts';

/**
 * The language of a file that may have to be looked into. Files without an extension are opened once and remembered by their state,
 * so that a later listing reads none of them.
 */
export interface LanguageFinder {
  /** Undefined: not supported. Throws the system error when a first line is needed and cannot be read. */
  find(key: RowKey, path: string, stats: BigIntStats): string | undefined;
}

export function createLanguageFinder(languages: Languages, files: FileSystem): LanguageFinder {
  const known = new Map<RowKey, { readonly state: string; readonly language: string | undefined }>();
  return {
    find(key, path, stats) {
      const language = languages.ofPath(key);
      if (language !== 'shebang') return language;
      const state = `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}:${stats.ino}`;
      const earlier = known.get(key);
      if (earlier?.state === state) return earlier.language;
      const line = stats.size > 2n ? readShebang(path, files) : undefined;
      const found = line === undefined ? undefined : languages.ofShebang(line);
      known.set(key, { state, language: found });
      return found;
    },
  };
}
