import type { BigIntStats } from 'node:fs';
import type { RowKey } from '../../engine/ports.ts';
import type { FileSystem } from '../fileSystem.ts';
import { type Languages, readSample } from './classify.ts';
import { isRacy, stateToken } from './metadata.ts';

/** The languages of files that only their content tells: each is opened once and remembered by its state, so that a later listing opens none. */
export interface FirstLines {
  /** Undefined: not supported. `now` as in `isRacy`. Throws the system error when the file cannot be read. */
  languageOf(file: { readonly key: RowKey; readonly path: string; readonly stats: BigIntStats; readonly now: number }): string | undefined;
}

export function createFirstLines(languages: Languages, files: FileSystem): FirstLines {
  const known = new Map<RowKey, { readonly state: string; readonly language: string | undefined }>();
  return {
    languageOf({ key, path, stats, now }) {
      const state = stateToken(stats);
      const earlier = known.get(key);
      if (earlier?.state === state) return earlier.language;
      const language = stats.size > 2n ? languages.ofContent(key, readSample(path, files)) : undefined;
      if (isRacy(stats, now)) known.delete(key);
      else known.set(key, { state, language });
      return language;
    },
  };
}
