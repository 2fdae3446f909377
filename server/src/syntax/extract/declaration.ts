import type { BindingKind, SymbolKind } from '../../facts/fileFacts.ts';

/** What the names of a pattern become. */
export interface Declaration {
  readonly kind: BindingKind;
  readonly scope: number;
  /** Set when the names are symbols. */
  readonly symbolKind: SymbolKind | undefined;
  readonly modifiers: number;
  /** Declared type, for a pattern that is one name. */
  readonly type: string;
  /** Range of the whole definition. */
  readonly start: number;
  readonly end: number;
  readonly signature: string;
  /** Where the name is known already, this is a mere assignment. */
  readonly rebinds?: true;
  /** Offset from which what is assigned is what the name holds; its own end when left out. */
  readonly inForce?: number;
  /** The names are members of a class. */
  readonly member?: true;
  /** Offset from which the names are known; 0 for everywhere in the scope. */
  readonly from: number;
}

/** In force where the name has been declared already: `const f = () => {}` is a symbol before its name is reached. */
export const CLAIMED: Declaration = {
  kind: 'symbol',
  scope: 0,
  symbolKind: undefined,
  modifiers: 0,
  type: '',
  start: 0,
  end: 0,
  signature: '',
  from: 0,
};

/** Names that are bindings and nothing else, known in all of their scope. */
export function plainDeclaration(scope: number, kind: BindingKind, type: string): Declaration {
  return { kind, scope, symbolKind: undefined, modifiers: 0, type, start: 0, end: 0, signature: '', from: 0 };
}
