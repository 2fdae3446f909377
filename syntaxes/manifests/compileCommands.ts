/** compile_commands.json, as far as it says where headers are looked for (https://clang.llvm.org/docs/JSONCompilationDatabase.html). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest, type Statement } from './exportFacts.ts';
import { asObject, parseLooseJson } from './looseJson.ts';

/** The search paths of all commands under `include`, each once, in the order in which they are first named. */
export function readCompileCommands(text: string): FileFacts {
  const commands = parseLooseJson(text);
  const paths = new Set<string>();
  for (const each of Array.isArray(commands) ? commands : []) {
    const { directory, command, arguments: words } = asObject(each);
    const folder = typeof directory === 'string' ? directory : '';
    for (const path of searchPathsIn(wordsOf(command, words))) paths.add(isAbsolute(path) || folder === '' ? path : `${folder}/${path}`);
  }
  return factsOfManifest(
    text,
    [...paths].map((specifier): Statement => ({ name: 'include', specifier })),
  );
}

function wordsOf(command: unknown, words: unknown): readonly string[] {
  if (Array.isArray(words)) return words.filter((word) => typeof word === 'string');
  return typeof command === 'string' ? (command.match(/"(?:[^"\\]|\\.)*"|[^\s"]+(?:"[^"]*"[^\s"]*)*/g) ?? []).map(unquoted) : [];
}

function unquoted(word: string): string {
  return word.replace(/(?<!\\)"/g, '').replaceAll('\\"', '"');
}

const SEARCH = /^(?:-I|-isystem|-iquote|-idirafter|\/I)=?(.*)$/;

function searchPathsIn(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const joined = SEARCH.exec(word)?.[1];
    if (joined === undefined) return [];
    const path = joined === '' ? words[at + 1] : joined;
    return path === undefined || path === '' ? [] : [path];
  });
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}
