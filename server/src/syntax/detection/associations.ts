/** What people set: globs to language ids, as in the editor's `files.associations`. */
import picomatch from 'picomatch';

/** The id that is set for a path; `NOTHING` when somebody calls it plain text; undefined when nobody says anything. */
export type Association = (path: string) => string | undefined;

export const NOTHING = '';

/**
 * As in the editor a glob without `/` is about names, a whole name goes before the longest glob that matches, and letters' case does not. With `/` it is
 * about paths below the folder. Words that no pack knows change nothing: other extensions bring languages of their own.
 *
 * @param idOf The id for a language's id or alias.
 */
export function createAssociations(
  globs: Readonly<Record<string, string>>,
  idOf: (word: string) => string | undefined,
): Association | undefined {
  const rules = Object.entries(globs)
    .sort(([one], [other]) => Number(one.includes('*')) - Number(other.includes('*')) || other.length - one.length)
    .flatMap(([glob, word]) => {
      const id = word === 'plaintext' ? NOTHING : idOf(word);
      return id === undefined ? [] : [{ id, matches: picomatch(glob, { dot: true, nocase: true, basename: !glob.includes('/') }) }];
    });
  return rules.length === 0 ? undefined : (path) => rules.find(({ matches }) => matches(path))?.id;
}
