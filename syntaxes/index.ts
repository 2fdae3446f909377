/** The language packs, one line each. */
import { languageRegistry } from '../server/src/syntax/extractor.ts';
import type { LanguagePack } from '../server/src/syntax/languagePack.ts';
import { languageDetector, languageSyntaxes } from '../server/src/syntax/languagePacks.ts';
import { go } from './go/pack.ts';
import { python } from './python/pack.ts';
import { typescript } from './typescript/pack.ts';

export const packs: readonly LanguagePack[] = [go, python, typescript];

/** What the parse workers know, by language id. */
export const languages = languageRegistry(languageSyntaxes(packs));

/** The grammar of a language; throws for an id that no pack has. */
export function grammarOf(language: string): string {
  const syntax = languages.get(language);
  if (syntax === undefined) throw new Error(`There is no language "${language}"`);
  return syntax.grammar;
}

const detector = languageDetector(packs);

/** The language id of a file by its name, or undefined. */
export const languageOf = detector.ofPath;

/** The language id of a file without extension, by its first line. */
export const languageOfFirstLine = detector.ofFirstLine;
