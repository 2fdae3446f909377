/** `where T: A + B` says of a type parameter what could stand behind its name. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { BINDING } from '../../server/src/syntax/scopes/tables.ts';

export function wherePredicate(file: Extraction, node: number): HookAnswer {
  const left = file.child(node, 'left');
  const bounds = typeText(file, file.child(node, 'bounds'));
  if (bounds === '' || !file.isA(left, 'type_identifier')) return 'role';
  const name = file.textAt(left);
  const id = file.names.idOf(name);
  const { scopes, bindings } = file;
  let scope = file.scope;
  while (scope > 0 && bindings.firstOf(scope, id) < 0) scope = scopes.parentOf(scope);
  const binding = bindings.firstOf(scope, id);
  // Where `Self` is asked to be something, that is about the trait.
  if (binding < 0 || name === 'Self') return 'role';
  const all = [bindings.typeOf(binding), bounds].filter((text) => text !== '').join(' + ');
  bindings.write(binding, BINDING.type, file.names.idOf(all));
  const symbol = scopes.symbolOf(scope);
  for (let index = file.typeParameters.length - 1; symbol >= 0 && index >= 0; index--) {
    const fact = file.typeParameters[index];
    if (fact?.symbol === symbol && fact.name === name) file.typeParameters[index] = { ...fact, constraint: all };
  }
  return 'role';
}
