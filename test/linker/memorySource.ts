/** Facts of a few files, or of a whole folder, parsed in this process: what the linker reads, without a database. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts } from '../../server/src/base/compareTexts.ts';
import { push } from '../../server/src/base/grouping.ts';
import { baseName, folderOf } from '../../server/src/base/paths.ts';
import { PackedFacts } from '../../server/src/facts/packFacts.ts';
import type { LinkSource } from '../../server/src/linker/stored/linkStore.ts';
import { readSharedNames, sharedNamesOf } from '../../server/src/linker/stored/sharedNames.ts';
import { languageOf } from '../../syntaxes/index.ts';
import { parseOnce } from './parsedTexts.ts';

interface Known {
  readonly path: string;
  readonly language: string;
  readonly packed: Uint8Array;
}

export interface MemorySource extends LinkSource {
  readonly files: readonly { readonly file: number; readonly path: string }[];
}

/** Texts by path. Files of unknown languages are left out, as in an index. */
export function memorySource<Text extends string | Uint8Array>(
  texts: Iterable<readonly [path: string, text: Text]>,
  factsOf: (language: string, text: Text) => Uint8Array | undefined = parse,
): MemorySource {
  const known: Known[] = [];
  for (const [path, text] of texts) {
    const language = languageOf(path, text);
    if (language === undefined) continue;
    const packed = factsOf(language, text);
    if (packed !== undefined) known.push({ path, language, packed });
  }
  known.sort((one, other) => compareTexts(one.path, other.path));
  const files = known.map(({ path }, file) => ({ file, path }));
  const ids = new Map(files.map(({ file, path }) => [path, file]));
  const folders = new Map<string, { file: number; path: string }[]>();
  const all = new Set<string>();
  const named = new Map<string, { file: number; path: string }[]>();
  const shared = new Map<number, number[]>();
  for (const [file, { path, packed }] of known.entries()) {
    push(folders, folderOf(path), { file, path });
    push(named, baseName(path), { file, path });
    for (const name of readSharedNames(sharedNamesOf(new PackedFacts(packed)))) push(shared, name, file);
    for (let at = folderOf(path); at !== ''; at = folderOf(at)) all.add(at);
  }
  return {
    files,
    fileId: (path) => ids.get(path),
    pathOf: (file) => known[file]?.path,
    languageOf: (file) => known[file]?.language ?? '',
    packedFacts: (file) => known[file]?.packed,
    hasFolder: (folder) => folder === '' || all.has(folder),
    filesIn: (folder) => folders.get(folder) ?? [],
    filesNamed: (name) => named.get(name) ?? [],
    filesSharing: (name) => shared.get(name) ?? [],
  };
}

function parse(language: string, text: string | Uint8Array): Uint8Array | undefined {
  return parseOnce(language, typeof text === 'string' ? Buffer.from(text) : text);
}

/** Every file below a folder, `node_modules` and hidden ones left out. */
export function* filesBelow(root: string, folder = ''): Generator<readonly [path: string, text: Uint8Array]> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((one, other) => compareTexts(one.name, other.name))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else if (entry.isFile()) yield [path, readFileSync(join(root, path))];
  }
}
