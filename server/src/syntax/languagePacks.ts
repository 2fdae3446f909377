/** All packs together: which language a file is, and what the parse workers need to know of each. */

import { createExtractor } from './extract/createExtractor.ts';
import type { LanguageSyntax } from './extractor.ts';
import type { FileKind, LanguagePack, ManifestPack } from './languagePack.ts';

/** One entry per language id; a pack with several grammars gives several. */
export function languageSyntaxes(packs: readonly LanguagePack[]): LanguageSyntax[] {
  return packs.flatMap((pack) =>
    pack.data.languages.map(({ id, grammar }) => ({ id, grammar, createExtractor: (table) => createExtractor(pack, table) })),
  );
}

export function manifestSyntaxes({ data, readers }: ManifestPack): LanguageSyntax[] {
  return data.languages.map(({ id }) => {
    const read = readers[id];
    if (read === undefined) throw new Error(`The pack "${data.pack}" has no reader for ${id}`);
    return { id, read };
  });
}

export interface LanguageDetector {
  /** The language id of a file by its name; undefined when no pack claims it. Separators may be `/` or `\`. */
  ofPath(path: string): string | undefined;
  /** The language id by the first line of a file without extension (`#!/usr/bin/env node`). */
  ofFirstLine(line: string): string | undefined;
}

export function languageDetector(entries: readonly FileKind[]): LanguageDetector {
  const byExtension = indexBy(entries, (entry) => entry.extensions);
  const byFileName = indexBy(entries, (entry) => entry.fileNames ?? []);
  const byInterpreter = indexBy(entries, (entry) => entry.shebangs ?? []);
  return {
    ofPath(path) {
      const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      const dot = name.lastIndexOf('.');
      return byFileName.get(name) ?? (dot < 0 ? undefined : byExtension.get(name.slice(dot).toLowerCase()));
    },
    ofFirstLine(line) {
      const command = /^#!\s*(?:\S*\/)?(?:env\s+(?:-\S+\s+)*)?(?:\S*\/)?([\w.+-]+)/.exec(line)?.[1];
      // `python3.12` is python.
      return command === undefined ? undefined : (byInterpreter.get(command) ?? byInterpreter.get(command.replace(/[\d.]+$/, '')));
    },
  };
}

/** Two packs must not claim the same file; the first one listed wins and a test forbids it. */
function indexBy(entries: readonly FileKind[], keysOf: (entry: FileKind) => readonly string[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const entry of entries) for (const key of keysOf(entry)) if (!index.has(key)) index.set(key, entry.id);
  return index;
}
