/** The language packs, one line each. */
import { sampleOf } from '../server/src/base/textSample.ts';
import { languageDetector } from '../server/src/syntax/detection/languageDetector.ts';
import { hasGrammar, languageRegistry } from '../server/src/syntax/extractor.ts';
import type { FileKind, LanguagePack } from '../server/src/syntax/languagePack.ts';
import { languageSyntaxes, manifestSyntaxes } from '../server/src/syntax/languagePacks.ts';
import { bash } from './bash/pack.ts';
import { c } from './c/pack.ts';
import { csharp } from './csharp/pack.ts';
import { dart } from './dart/pack.ts';
import { elixir } from './elixir/pack.ts';
import { genericPacks } from './genericPacks.ts';
import { go } from './go/pack.ts';
import { java } from './java/pack.ts';
import { kotlin } from './kotlin/pack.ts';
import { lua } from './lua/pack.ts';
import { manifests } from './manifests/pack.ts';
import { php } from './php/pack.ts';
import { python } from './python/pack.ts';
import { ruby } from './ruby/pack.ts';
import { rust } from './rust/pack.ts';
import { scala } from './scala/pack.ts';
import { solidity } from './solidity/pack.ts';
import { swift } from './swift/pack.ts';
import { typescript } from './typescript/pack.ts';
import { zig } from './zig/pack.ts';

export const packs: readonly LanguagePack[] = [
  ...genericPacks,
  bash,
  c,
  csharp,
  dart,
  elixir,
  go,
  java,
  kotlin,
  lua,
  php,
  python,
  ruby,
  rust,
  scala,
  solidity,
  swift,
  typescript,
  zig,
];

/** Every kind of file that is indexed. */
export const fileKinds: readonly FileKind[] = [...packs, manifests].flatMap(({ data }) => data.languages);

/** What the parse workers know, by language id. */
export const languages = languageRegistry([...languageSyntaxes(packs), ...manifestSyntaxes(manifests)]);

/** The grammar of a language; undefined for manifests, which need none, and for an id that no pack has. */
export function grammarOf(language: string): string | undefined {
  const syntax = languages.get(language);
  return syntax !== undefined && hasGrammar(syntax) ? syntax.grammar : undefined;
}

const detector = languageDetector({ kinds: fileKinds });

/** The language id of a file by its name and what it holds; undefined for none that is supported. Texts are UTF-8. */
export function languageOf(path: string, text: string | Uint8Array = ''): string | undefined {
  return detector.ofContent(path, sampleOf(typeof text === 'string' ? encoder.encode(text) : text));
}

const encoder = new TextEncoder();
