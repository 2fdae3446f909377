/** Looks up the last part of a path in many plain names (`dist`) and endings (`*.log`) at once. */
export interface NameSet {
  /** False when the pattern is neither a plain name nor a plain ending: the set then does not hold it. */
  add(pattern: string, options: { readonly foldersOnly: boolean }): boolean;
  has(name: string, kind: 'file' | 'folder'): boolean;
}

export function createNameSet(options: { readonly caseSensitive: boolean }): NameSet {
  const fold = (text: string): string => (options.caseSensitive ? text : text.toLowerCase());
  const names = { any: new Set<string>(), folder: new Set<string>() };
  const endings = { any: new Set<string>(), folder: new Set<string>() };
  return {
    add(pattern, { foldersOnly }) {
      const kind = foldersOnly ? 'folder' : 'any';
      if (PLAIN_NAME.test(pattern)) names[kind].add(fold(pattern));
      else if (PLAIN_ENDING.test(pattern)) endings[kind].add(fold(pattern.slice(1)));
      else return false;
      return true;
    },
    has(name, kind) {
      const folded = fold(name);
      if (names.any.has(folded) || hasEnding(folded, endings.any)) return true;
      return kind === 'folder' && (names.folder.has(folded) || hasEnding(folded, endings.folder));
    },
  };
}

/** No character with a meaning of its own in a pattern, and no blank, which git may trim. */
const PLAIN_NAME = /^[\w.@+=~-]+$/;
const PLAIN_ENDING = /^\*\.[\w.@+=~-]+$/;

function hasEnding(name: string, endings: ReadonlySet<string>): boolean {
  if (endings.size === 0) return false;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    if (endings.has(name.slice(dot))) return true;
  }
  return false;
}
