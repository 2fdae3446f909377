/** `var walk func(int)` and then `walk = func(n int) {...}`, so that walk can call itself: one function, defined where the variable is. */
import { BINDING_KINDS } from '../../server/src/facts/fileFacts.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { BINDING } from '../../server/src/syntax/scopes/tables.ts';

/** Makes a function that was assigned to `name` the one that the variable of this name stands for, when that held nothing yet. */
export function settleVariable(file: Extraction, name: number, symbol: number): void {
  const { bindings } = file;
  const added = file.symbols[symbol];
  const binding = openVariable(file, name);
  if (binding < 0 || added === undefined) return;
  const start = bindings.read(binding, BINDING.start);
  added.start = start;
  added.nameStart = start;
  added.nameEnd = start + added.name.length;
  bindings.write(binding, BINDING.symbol, symbol);
  bindings.write(binding, BINDING.kind, SYMBOL);
}

/** The variable of this function that a name means, if it has no value yet; -1. */
function openVariable(file: Extraction, name: number): number {
  const { bindings, scopes } = file;
  const id = file.names.idOf(file.textAt(name));
  let scope = file.scope;
  while (bindings.lastOf(scope, id) < 0 && scope > 0 && scopes.kindOf(scope) !== 'function') scope = scopes.parentOf(scope);
  const binding = scope > 0 ? bindings.lastOf(scope, id) : -1;
  if (binding < 0 || bindings.read(binding, BINDING.kind) !== VARIABLE) return -1;
  return bindings.read(binding, BINDING.initializer) < 0 && bindings.read(binding, BINDING.symbol) < 0 ? binding : -1;
}

const VARIABLE = BINDING_KINDS.indexOf('variable');
const SYMBOL = BINDING_KINDS.indexOf('symbol');
