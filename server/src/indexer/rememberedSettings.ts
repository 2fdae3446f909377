/** Settings travel with the index: whoever gives some leaves them there for those who have none, such as the command line. */
import type { IndexOptions } from './indexer.ts';

const SETTINGS = [
  'include',
  'exclude',
  'filesExclude',
  'searchExclude',
  'useIgnoreFiles',
  'maxFileSizeKB',
  'testGlobs',
  'fileAssociations',
] as const satisfies readonly (keyof IndexOptions)[];

/** The settings of options as text, to be kept with the index. */
export function settingsText(options: IndexOptions): string {
  return JSON.stringify(Object.fromEntries(SETTINGS.map((name) => [name, options[name]])));
}

/** Options with the remembered settings in place of their own. Text that was not made by `settingsText` changes nothing. */
export function withSettings(options: IndexOptions, text: string | undefined): IndexOptions {
  if (text === undefined) return options;
  try {
    const kept = JSON.parse(text) as Partial<IndexOptions>;
    const known = SETTINGS.filter(
      (name) => typeof kept[name] === typeof options[name] && Array.isArray(kept[name]) === Array.isArray(options[name]),
    );
    return { ...options, ...Object.fromEntries(known.map((name) => [name, kept[name]])) };
  } catch {
    return options;
  }
}
