/** Scopes as the walk opens and looks for them. */
import type { ScopeKind } from '../../facts/fileFacts.ts';
import type { Binds } from '../roles/uses.ts';
import type { Extraction } from './extraction.ts';

/** Opens a scope that spans the node being visited. */
export function openScope(extraction: Extraction, node: number, kind: ScopeKind, symbol: number): number {
  const { frames } = extraction;
  const range = { start: extraction.startAt(node), end: extraction.endAt(node) };
  const scope = extraction.scopes.add(kind, extraction.scope, symbol, range);
  frames.scope = scope;
  return scope;
}

/** The scope in which a definition makes its name known. */
export function bindingScope(extraction: Extraction, binds: Binds): number {
  if (binds === 'function') return functionScope(extraction, extraction.scope);
  return binds === 'body' ? bodyScope(extraction, extraction.scope) : extraction.scope;
}

/** The scope of a part of the definition around that does not belong to its inside, such as default values and bases. */
export function headerScope(extraction: Extraction): number {
  const { frames, rules, scopes } = extraction;
  if (rules.scoping.headers !== 'outside') return extraction.scope;
  const definition = frames.parentNode;
  const hasTypeParameters = extraction.childUnder(definition, extraction.roleOf(definition).typeParameters) >= 0;
  // Type parameters are known there; they share the scope of what they belong to.
  return hasTypeParameters ? extraction.scope : Math.max(0, scopes.parentOf(extraction.scope));
}

/**
 * The offset from which a name is known that the node defines in a scope. The body of a class runs from top to bottom where only the body
 * knows its members: `limit = limit` takes the value of the one outside.
 */
export function knownFrom(extraction: Extraction, scope: number, node: number): number {
  const { scopes, rules } = extraction;
  return rules.scoping.members === 'body' && scopes.kindOf(scope) === 'class' ? extraction.endAt(node) : 0;
}

/** The nearest scope around that is no block and no comprehension. */
export function bodyScope(extraction: Extraction, scope: number): number {
  const { scopes } = extraction;
  let at = scope;
  while (at > 0 && PASSED.has(scopes.kindOf(at))) at = scopes.parentOf(at);
  return at;
}

const PASSED: ReadonlySet<ScopeKind> = new Set(['block', 'comprehension']);

/** The nearest scope around that belongs to a function, a module or the file. */
export function functionScope(extraction: Extraction, scope: number): number {
  const { scopes } = extraction;
  let at = scope;
  for (; at > 0; at = scopes.parentOf(at)) {
    const kind = scopes.kindOf(at);
    if (kind === 'function' || kind === 'module') return at;
  }
  return 0;
}
