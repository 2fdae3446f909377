/** What people call the language of a file that no pack is for. */
import names from './languageNames.json' with { type: 'json' };

/** By the extension; where that is not known, `.xyz files`. */
export function languageName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  if (dot < 0) return file;
  const extension = file.slice(dot).toLowerCase();
  return known.get(extension) ?? `${extension} files`;
}

const known: ReadonlyMap<string, string> = new Map(Object.entries(names));
