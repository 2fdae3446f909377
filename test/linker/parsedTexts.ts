/** The real parser in this process. Parsing is pure (its own tests hold it to that), so each text is parsed once. */
import { join } from 'node:path';
import { createFileParser } from '../../server/src/syntax/fileParser.ts';
import { chooseFlattener } from '../../server/src/syntax/flatten/chooseFlattener.ts';
import { createGrammarLoader } from '../../server/src/syntax/grammarLoader.ts';
import { findSyntaxAssets } from '../../server/src/syntax/syntaxAssets.ts';
import { startTreeSitter } from '../../server/src/syntax/treeSitterRuntime.ts';
import { languages } from '../../syntaxes/index.ts';

const assets = findSyntaxAssets(join(import.meta.dirname, '../..'));
const module = await startTreeSitter(assets.runtime);
const { flattener } = chooseFlattener(module, assets.flattener);
const parser = createFileParser({ languages, load: createGrammarLoader(assets.grammars), flattener, now: () => performance.now() });

/** Packed facts; undefined for what cannot be parsed at all. */
export function parseOnce(language: string, bytes: Uint8Array): Uint8Array | undefined {
  const outcome = parser.parse(language, bytes, 60_000);
  return outcome.kind === 'ok' ? outcome.facts : undefined;
}

const known = new Map<string, Uint8Array>();

/** The same for texts that come again and again. */
export function factsOf(language: string, text: string): Uint8Array {
  const key = `${language}\n${text}`;
  let facts = known.get(key);
  if (facts === undefined) {
    facts = parseOnce(language, Buffer.from(text));
    if (facts === undefined) throw new Error(`Cannot be parsed: ${text}`);
    known.set(key, facts);
  }
  return facts;
}
