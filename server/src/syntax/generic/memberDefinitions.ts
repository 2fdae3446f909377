/** What many languages have in common: a definition is a member where it stands in a container, and something of its own elsewhere. */
import type { SymbolKind } from '../../facts/fileFacts.ts';
import type { GenericDefinition } from './genericTable.ts';

type Definition = Omit<GenericDefinition, 'kind' | 'within'>;

/** A method in containers of these kinds, a function elsewhere. */
export function methodOrFunction(containers: readonly SymbolKind[], definition: Definition): readonly GenericDefinition[] {
  return [
    { ...definition, kind: 'method', within: containers },
    { ...definition, kind: 'function' },
  ];
}

/** A field in containers of these kinds, a variable elsewhere. */
export function fieldOrVariable(containers: readonly SymbolKind[], definition: Definition): readonly GenericDefinition[] {
  return [
    { ...definition, kind: 'field', within: containers },
    { ...definition, kind: 'variable' },
  ];
}
