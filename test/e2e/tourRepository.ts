import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { languageOf } from '../../syntaxes/index.ts';
import { commit, openRepository, type Repository } from './repository.ts';

export interface TourRepository {
  readonly repository: Repository;
  /** One file of each supported language, and one of none. Paths are relative. */
  readonly samples: readonly string[];
}

/** What the branch makes of `main`. */
export interface TourBranch {
  readonly name: string;
  /** Files with one more symbol each, named `skeinTour` and a number. */
  readonly changed: number;
  readonly removed: number;
}

/** A copy of a folder as a git repository, on branch `main`; the folder itself is left alone. */
export async function copyAsRepository(from: string, to: string): Promise<TourRepository> {
  // A link stays what it is: one that led back would let changes reach the folder that was copied.
  await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (file) => path.basename(file) !== '.git' });
  const repository = openRepository(to);
  await repository.git('init', '--quiet', '--initial-branch=main');
  await commit(repository, 'As it was');
  const files = await filesOf(repository);
  const timesUsed = new Map<string, number>();
  for (const name of files.map((file) => path.basename(file))) timesUsed.set(name, (timesUsed.get(name) ?? 0) + 1);
  const samples = new Map<string, string>();
  for (const file of files) {
    const language = languageOf(file) ?? '';
    // Names such as index.ts or __init__.py are many; quick open finds a rare one at once.
    if (!samples.has(language) && timesUsed.get(path.basename(file)) === 1) samples.set(language, file);
  }
  return { repository, samples: [...samples.values()] };
}

/** Commits a branch on which `count` of the files differ, and returns to `main`. To files of some languages nothing can be added. */
export async function addBranch(repository: Repository, sound: readonly string[], count: number): Promise<TourBranch> {
  const chosen = sound.filter((file) => definitionIn(languageOf(file)) !== undefined).slice(0, count);
  const removed = Math.floor(chosen.length / 50);
  await repository.git('switch', '--quiet', '--create', 'tour');
  for (const [index, file] of chosen.entries()) {
    if (index < removed) await repository.remove(file);
    else await appendFile(path.join(repository.folder, file), `\n\n${definitionIn(languageOf(file))?.(`skeinTour${index}`)}\n`);
  }
  await commit(repository, 'Many files differ');
  await repository.git('switch', '--quiet', 'main');
  return { name: 'tour', changed: chosen.length - removed, removed };
}

/** Regular files that git knows. */
export async function filesOf(repository: Repository): Promise<readonly string[]> {
  const entries = (await repository.git('ls-files', '--stage', '-z')).split('\0');
  // Links have a mode of their own.
  return entries.filter((entry) => entry.startsWith('100')).map((entry) => entry.slice(entry.indexOf('\t') + 1));
}

/** Text that defines a name at the end of a file of a language. */
function definitionIn(language: string | undefined): ((name: string) => string) | undefined {
  return language === undefined ? undefined : definitions.find(([languages]) => languages.split(' ').includes(language))?.[1];
}

const definitions: readonly (readonly [languages: string, write: (name: string) => string])[] = [
  ['c cpp', (name) => `int ${name}(void) { return 0; }`],
  ['csharp java', (name) => `class ${name} {}`],
  ['dart', (name) => `void ${name}() {}`],
  ['go swift', (name) => `func ${name}() {}`],
  ['kotlin', (name) => `fun ${name}() {}`],
  ['lua', (name) => `function ${name}() end`],
  ['python', (name) => `def ${name}():\n    pass`],
  ['ruby', (name) => `def ${name}\nend`],
  ['rust', (name) => `fn ${name}() {}`],
  ['scala', (name) => `object ${name}`],
  ['shellscript', (name) => `${name}() { :; }`],
  ['solidity', (name) => `contract ${name} {}`],
  ['javascript javascriptreact typescript typescriptreact', (name) => `export function ${name}() {}`],
  ['zig', (name) => `fn ${name}() void {}`],
];
