import { type FileFacts, type Index, Modifier, ParameterFlag } from '../../facts/fileFacts.ts';
import { symbolKey } from '../../facts/symbolKey.ts';
import type { SymbolDetail, SymbolHit } from '../codeIndex.ts';
import { has } from './symbolHit.ts';

/** Adds to a hit what only the facts of its file hold. Without facts (the file has just changed) the details are empty. */
export function symbolDetail(hit: SymbolHit, facts: FileFacts | undefined): SymbolDetail {
  const index = facts === undefined ? -1 : indexOfSymbol(facts, hit.id.slice(hit.path.length + 1));
  const symbol = facts?.symbols[index];
  if (facts === undefined || symbol === undefined) return { ...hit, ...NO_DETAILS };
  const own = <Fact extends { readonly symbol: Index }>(all: readonly Fact[]) => all.filter((fact) => fact.symbol === index);
  return {
    ...hit,
    modifiers: modifierWords(symbol.modifiers),
    type: symbol.type,
    doc: symbol.doc,
    parameters: own(facts.parameters).map(({ name, type, default: standard, flags }) => ({
      name,
      type,
      default: standard,
      optional: has(flags, ParameterFlag.optional),
      rest: has(flags, ParameterFlag.rest),
    })),
    typeParameters: own(facts.typeParameters).map(({ name, constraint, default: standard }) => ({ name, constraint, default: standard })),
    decorators: own(facts.decorators).map(({ name, arguments: text }) => ({ name, arguments: text })),
    heritage: own(facts.heritage).map(({ relation, name }) => ({ relation, name })),
  };
}

const NO_DETAILS = { modifiers: [], type: '', doc: '', parameters: [], typeParameters: [], decorators: [], heritage: [] };

/** In the order in which people write them. */
const WORDS: readonly (readonly [keyof typeof Modifier, string])[] = [
  ['exported', 'exported'],
  ['defaultExport', 'default'],
  ['declared', 'declare'],
  ['abstract', 'abstract'],
  ['final', 'final'],
  ['static', 'static'],
  ['readonly', 'readonly'],
  ['override', 'override'],
  ['async', 'async'],
  ['generator', 'generator'],
  ['getter', 'get'],
  ['setter', 'set'],
  ['optional', 'optional'],
  ['local', 'local'],
  ['test', 'test'],
  ['deprecated', 'deprecated'],
];

function modifierWords(modifiers: number): string[] {
  return WORDS.filter(([flag]) => has(modifiers, Modifier[flag])).map(([, word]) => word);
}

function indexOfSymbol(facts: FileFacts, key: string): Index {
  return facts.symbols.findIndex((_, index) => symbolKey(facts, index) === key);
}
