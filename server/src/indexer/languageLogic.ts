import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fingerprint of the logic that reads a language, or several joined by `|`. What is no language's id stands for all of them. */
export type LanguageLogic = (language: string) => string;

export interface BuiltLogic {
  readonly logicOf: LanguageLogic;
  /** Fingerprint of all that makes links out of facts. */
  readonly links: string;
}

/** Reads what the build wrote down: one digest a language, over pack, grammar and the code they share, and one for links. */
export function readBuiltLogic(bundles: string): BuiltLogic {
  const { languages, links } = JSON.parse(readFileSync(join(bundles, 'server/languageLogic.json'), 'utf8')) as {
    readonly languages: Readonly<Record<string, string>>;
    readonly links: string;
  };
  const all = JSON.stringify(languages);
  const logicOf = (named: string): string =>
    named
      .split('|')
      .map((language) => languages[language] ?? all)
      .join(' ');
  return { logicOf, links };
}
