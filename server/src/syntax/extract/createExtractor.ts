/** A language pack made into an extractor for one grammar. */
import type { Extractor } from '../extractor.ts';
import { compileShape, reshaped, shapedGrammar } from '../flatten/reshape.ts';
import type { GrammarTable } from '../grammarTable.ts';
import type { LanguagePack } from '../languagePack.ts';
import { compileRoles } from '../roles/compiledRoles.ts';
import { type CompiledPack, Extraction, ExtractionTables } from './extraction.ts';
import { finish } from './finish.ts';
import { VISITORS } from './visitors.ts';
import { walk } from './walk.ts';

export function createExtractor(pack: LanguagePack, plain: GrammarTable): Extractor {
  const grammar = grammarOfPack(pack, plain);
  const compiled = compilePack(pack, grammar);
  const shape = pack.shape === undefined ? undefined : compileShape(pack.shape, grammar);
  const tables = new ExtractionTables();
  return {
    keep: compiled.roles.keep,
    extract(text, parsed) {
      const tree = shape === undefined ? parsed : reshaped(parsed, grammar, shape);
      const extraction = new Extraction(compiled, tables, text, tree);
      extraction.scopes.add('file', -1, -1, { start: 0, end: text.length });
      walk(extraction);
      return finish(extraction);
    },
  };
}

/** The grammar with what the pack adds to its trees. */
export function grammarOfPack({ shape }: LanguagePack, grammar: GrammarTable): GrammarTable {
  return shape === undefined ? grammar : shapedGrammar(grammar, shape);
}

function compilePack(pack: LanguagePack, grammar: GrammarTable): CompiledPack {
  const roles = compileRoles(pack.roles, grammar);
  const hooks: CompiledPack['hooks'][number][] = roles.roles.map(() => undefined);
  for (const [type, hook] of Object.entries(pack.hooks.nodes ?? {}))
    for (const symbol of grammar.symbols(type, 'named')) hooks[symbol] = hook;
  const values: CompiledPack['values'][number][] = roles.roles.map(() => undefined);
  for (const [type, hook] of Object.entries(pack.hooks.values ?? {}))
    for (const symbol of grammar.symbols(type, 'named')) values[symbol] = hook;
  const visitors = roles.roles.map(({ role }) => VISITORS[role]);
  return {
    rules: { scoping: pack.scoping, docs: pack.docs, names: pack.hooks },
    grammar,
    roles,
    hooks,
    values,
    visitors,
    unread: pack.hooks.unread,
    ended: pack.hooks.ended,
  };
}
