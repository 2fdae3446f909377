/** What people call the language of a file. */
import { baseName } from '../../base/paths.ts';
import { hasCalls, nameOfLanguage } from '../../indexer/knownLanguages.ts';
import names from './languageNames.json' with { type: 'json' };

/** Why there are no calls in an indexed file; undefined where there may be some. `language` is that of its index. */
export function withoutCalls(path: string, language: string): string | undefined {
  return hasCalls(language) ? undefined : noCallsOf(nameOfLanguage(language) ?? languageName(path));
}

/** The same for a file that is in no language that is known. */
export function unknownCalls(path: string): string {
  return noCallsOf(languageName(path));
}

function noCallsOf(language: string): string {
  return `Calls are not extracted for ${language} yet.`;
}

/** By the extension; where that is not known, `.xyz files`. */
function languageName(path: string): string {
  const file = baseName(path);
  const dot = file.lastIndexOf('.');
  if (dot < 0) return file;
  const extension = file.slice(dot).toLowerCase();
  return known.get(extension) ?? `${extension} files`;
}

const known: ReadonlyMap<string, string> = new Map(Object.entries(names));
