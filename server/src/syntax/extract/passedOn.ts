/** Which arguments may be functions that are passed on: names of what this file defines or imports, given to what it may define itself. */
import { BINDING_KINDS } from '../../facts/fileFacts.ts';
import { BINDING, EXPRESSION, OPERATION } from '../scopes/tables.ts';
import { unwrapped } from './expressions.ts';
import type { Extraction } from './extraction.ts';

/** Whether a call may be of a function of this file, as far as the walk has come. */
export function mayBeOwn(extraction: Extraction, callee: number): boolean {
  const role = extraction.roleOf(callee);
  const name = role.role === 'member' ? extraction.childUnder(callee, role.object) : callee;
  const kind = bindingKind(extraction, name);
  return kind === undefined ? role.role === 'call' || role.role === 'index' : kind !== 'import';
}

/** Whether an argument may be a function, as far as the walk has come, or what a function of this file gives: what else is computed is left to types. */
export function mayBeFunction(extraction: Extraction, argument: number): boolean {
  const node = unwrapped(extraction, argument);
  const role = extraction.roleOf(node);
  if (role.role === 'closure' || role.role === 'object') return true;
  if (role.role === 'call') return bindingKind(extraction, extraction.childUnder(node, role.callee)) === 'symbol';
  if (role.role === 'member') {
    const object = bindingKind(extraction, extraction.childUnder(node, role.object));
    return object !== undefined && object !== 'import';
  }
  const kind = role.role === 'name' ? bindingKind(extraction, node) : undefined;
  return (
    kind === 'free' ||
    kind === 'symbol' ||
    kind === 'import' ||
    kind === 'parameter' ||
    (kind === 'variable' && holdsName(extraction, bindingOf(extraction, node)))
  );
}

/** What a bare name is bound to so far; undefined for anything that is none. */
function bindingKind(extraction: Extraction, node: number): (typeof BINDING_KINDS)[number] | 'free' | undefined {
  if (node < 0 || extraction.roleOf(node).role !== 'name') return undefined;
  const binding = bindingOf(extraction, node);
  return binding < 0 ? 'free' : BINDING_KINDS[extraction.bindings.read(binding, BINDING.kind)];
}

function bindingOf(extraction: Extraction, node: number): number {
  const { scopes, bindings } = extraction;
  const name = extraction.nameAt(node);
  for (let scope = extraction.scope; scope >= 0; scope = scopes.parentOf(scope)) {
    const binding = bindings.lastOf(scope, name);
    if (binding >= 0 && (scope === extraction.scope || scopes.kindOf(scope) !== 'class')) return binding;
  }
  return -1;
}

/** A variable that was given a function by its name. */
function holdsName({ bindings, expressions }: Extraction, binding: number): boolean {
  const initializer = bindings.read(binding, BINDING.initializer);
  return initializer >= 0 && HOLDS.has(expressions.read(initializer, EXPRESSION.operation));
}

const HOLDS: ReadonlySet<number> = new Set([OPERATION.name, OPERATION.function]);
