import type { Language } from 'web-tree-sitter';
import { ERROR_SYMBOL } from './flatTree.ts';

/** `named` nodes come from rules (`identifier`), `anonymous` ones are tokens written as text in the grammar (`async`, `=>`). */
export type NodeForm = 'named' | 'anonymous';

/** The vocabulary of one grammar: node types and fields by name and by id. */
export interface GrammarTable {
  /** The grammar's name in syntaxes/grammars/grammars.lock.json. */
  readonly name: string;
  /** All ids of a node type, often one, several when the grammar reuses a name; empty when it has no such type. */
  symbols(type: string, form: NodeForm): readonly number[];
  allSymbols(form: NodeForm): readonly number[];
  /** The node type of a symbol; `ERROR` for what could not be parsed. */
  typeName(symbol: number): string;
  isNamed(symbol: number): boolean;
  /** The id of a field, or 0 when the grammar has none of that name. */
  field(name: string): number;
  /** The name of a field id; '' for 0 and unknown ids. */
  fieldName(field: number): string;
}

export function grammarTable(name: string, language: Language): GrammarTable {
  const byForm: Readonly<Record<NodeForm, Map<string, number[]>>> = { named: new Map(), anonymous: new Map() };
  for (let symbol = 0; symbol < language.nodeTypeCount; symbol++) {
    const type = language.nodeTypeForId(symbol);
    if (type === null || !language.nodeTypeIsVisible(symbol)) continue;
    const symbols = byForm[language.nodeTypeIsNamed(symbol) ? 'named' : 'anonymous'];
    const known = symbols.get(type);
    if (known) known.push(symbol);
    else symbols.set(type, [symbol]);
  }
  const named = new Set([...byForm.named.values()].flat());
  return {
    name,
    symbols: (type, form) => byForm[form].get(type) ?? [],
    allSymbols: (form) => [...byForm[form].values()].flat(),
    // The library answers 'ERROR' for 65535 itself.
    typeName: (symbol) => language.nodeTypeForId(symbol) ?? '',
    isNamed: (symbol) => symbol === ERROR_SYMBOL || named.has(symbol),
    field: (fieldName) => language.fieldIdForName(fieldName) ?? 0,
    fieldName: (field) => (field === 0 ? '' : (language.fieldNameForId(field) ?? '')),
  };
}
