import type { LibraryType } from './librarySignatures.ts';

/** A type of a library as a pack's table has it. */
export interface WrittenType {
  /** Names, with spaces between. */
  readonly parameters?: string;
  readonly base?: string;
  /** `get getOrElse: (Int) -> E; size: Int`. */
  readonly members: string;
}

export interface WrittenLibrary {
  readonly types: Readonly<Record<string, WrittenType>>;
  /** Types that have the parameters and the members of another, by name. */
  readonly like: Readonly<Record<string, string>>;
  /** The type that all others build on. */
  readonly root: string;
}

/** The types of a library; the table is made when the first file of the language is linked. */
export function libraryTable(written: WrittenLibrary): () => Readonly<Record<string, LibraryType>> {
  let made: Readonly<Record<string, LibraryType>> | undefined;
  return () => {
    made ??= readLibrary(written);
    return made;
  };
}

function readLibrary({ types, like, root }: WrittenLibrary): Readonly<Record<string, LibraryType>> {
  const made: Record<string, LibraryType> = {};
  for (const [name, { parameters = '', base = root, members }] of Object.entries(types)) {
    const own = { parameters: parameters.split(' ').filter((each) => each !== ''), members: readMembers(members) };
    made[name] = name === root ? own : { ...own, base };
  }
  for (const [name, other] of Object.entries(like)) made[name] = { parameters: made[other]?.parameters ?? [], members: {}, base: other };
  return made;
}

/** Types of members as written, by name. */
export function readMembers(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const line of text.split(';')) {
    const at = line.indexOf(':');
    if (at > 0) for (const name of line.slice(0, at).trim().split(/\s+/)) found[name] = line.slice(at + 1).trim();
  }
  return found;
}
