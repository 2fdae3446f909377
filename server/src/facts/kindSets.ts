/** Kinds of symbols by what is done with them. */
import type { ReferenceRole, SymbolKind } from './fileFacts.ts';

/** What is called. */
export const FUNCTION_KINDS: ReadonlySet<SymbolKind> = new Set(['function', 'method', 'constructor', 'accessor', 'macro']);

/** Types: members of instances can be found in them. */
export const TYPE_KINDS: ReadonlySet<SymbolKind> = new Set(['class', 'interface', 'struct', 'enum', 'trait', 'type']);

/** What is made by `new`, or by being called like a function. */
export const MADE_KINDS: ReadonlySet<SymbolKind> = new Set(['class', 'struct', 'enum']);

/** What holds a value under a name. */
export const VALUE_KINDS: ReadonlySet<SymbolKind> = new Set(['variable', 'constant', 'field']);

/** References that run what they name; a decorator is called with what it decorates. */
export const CALL_ROLES: ReadonlySet<ReferenceRole> = new Set(['call', 'new', 'decorator']);
