import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import { createFileParser } from '../../server/src/syntax/fileParser.ts';
import { chooseFlattener } from '../../server/src/syntax/flatten/chooseFlattener.ts';
import { createGrammarLoader } from '../../server/src/syntax/grammarLoader.ts';
import { findSyntaxAssets } from '../../server/src/syntax/syntaxAssets.ts';
import { startTreeSitter } from '../../server/src/syntax/treeSitterRuntime.ts';
import { languages } from '../../syntaxes/index.ts';

/** The real parser without processes. Parsing is pure (its own tests hold it to that), so each content is parsed once per test file. */
export async function parseInProcess(): Promise<Parse> {
  const assets = findSyntaxAssets(join(import.meta.dirname, '../..'));
  const module = await startTreeSitter(assets.runtime);
  const { flattener } = chooseFlattener(module, assets.flattener);
  const parser = createFileParser({ languages, load: createGrammarLoader(assets.grammars), flattener, now: () => performance.now() });
  const known = new Map<string, Uint8Array>();
  return ({ language, bytes }) => {
    const key = `${language} ${hash('sha1', bytes)}`;
    let facts = known.get(key);
    if (facts === undefined) {
      const outcome = parser.parse(language, bytes, 60_000);
      if (outcome.kind === 'failed') throw new Error(`${outcome.code}: ${outcome.message}`);
      facts = outcome.facts;
      known.set(key, facts);
    }
    return Promise.resolve(facts);
  };
}
