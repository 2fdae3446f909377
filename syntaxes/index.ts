/** The language packs, one line each. */
import { hasGrammar, languageRegistry } from '../server/src/syntax/extractor.ts';
import type { FileKind, LanguagePack } from '../server/src/syntax/languagePack.ts';
import { languageDetector, languageSyntaxes, manifestSyntaxes } from '../server/src/syntax/languagePacks.ts';
import { go } from './go/pack.ts';
import { manifests } from './manifests/pack.ts';
import { python } from './python/pack.ts';
import { typescript } from './typescript/pack.ts';

export const packs: readonly LanguagePack[] = [go, python, typescript];

/** Every kind of file that is indexed. */
export const fileKinds: readonly FileKind[] = [...packs, manifests].flatMap(({ data }) => data.languages);

/** What the parse workers know, by language id. */
export const languages = languageRegistry([...languageSyntaxes(packs), ...manifestSyntaxes(manifests)]);

/** The grammar of a language; undefined for manifests, which need none, and for an id that no pack has. */
export function grammarOf(language: string): string | undefined {
  const syntax = languages.get(language);
  return syntax !== undefined && hasGrammar(syntax) ? syntax.grammar : undefined;
}

const detector = languageDetector(fileKinds);

/** The language id of a file by its name, or undefined. */
export const languageOf = detector.ofPath;

/** The language id of a file without extension, by its first line. */
export const languageOfFirstLine = detector.ofFirstLine;
