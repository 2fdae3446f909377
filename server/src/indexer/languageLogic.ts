import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fingerprint of the logic that reads a language; `shebang` stands for any language that a first line can name. */
export type LanguageLogic = (language: string) => string;

/** Reads what the build wrote down: one digest a language, over pack, grammar and the code they share. */
export function readLanguageLogic(bundles: string): LanguageLogic {
  const logic = JSON.parse(readFileSync(join(bundles, 'server/languageLogic.json'), 'utf8')) as Readonly<Record<string, string>>;
  const all = JSON.stringify(logic);
  return (language) => logic[language] ?? all;
}
