/** The language packs, one line each. */
import { languageRegistry } from '../server/src/syntax/extractor.ts';
import type { LanguagePack } from '../server/src/syntax/languagePack.ts';
import { languageDetector, languageSyntaxes } from '../server/src/syntax/languagePacks.ts';
import { typescript } from './typescript/pack.ts';

export const packs: readonly LanguagePack[] = [typescript];

/** What the parse workers know, by language id. */
export const languages = languageRegistry(languageSyntaxes(packs));

const detector = languageDetector(packs);

/** The language id of a file by its name, or undefined. */
export const languageOf = detector.ofPath;

/** The language id of a file without extension, by its first line. */
export const languageOfFirstLine = detector.ofFirstLine;
