/** `where T: A + B` says of a type parameter what could stand behind its name, `where T::Item: A` what is known of a type of its own. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { BINDING } from '../../server/src/syntax/scopes/tables.ts';

/** Begins the names of bindings that are bounds of types of that name, whatever they are types of. */
export const BOUND = '::';

export function wherePredicate(file: Extraction, node: number): HookAnswer {
  const left = file.child(node, 'left');
  const bounds = typeText(file, file.child(node, 'bounds'));
  if (bounds === '' || left < 0) return 'role';
  if (file.isA(left, 'type_identifier'))
    promise(file, file.textAt(left), (known) => [known, bounds].filter((text) => text !== '').join(' + '));
  else if (file.isA(left, 'scoped_type_identifier')) promiseOfOwn(file, left, bounds);
  return 'role';
}

/** Adds to what is known of the type parameter of a name that is nearest. */
function promise(file: Extraction, name: string, withMore: (known: string) => string): void {
  const id = file.names.idOf(name);
  const { scopes, bindings } = file;
  let scope = file.scope;
  while (scope > 0 && bindings.firstOf(scope, id) < 0) scope = scopes.parentOf(scope);
  const binding = bindings.firstOf(scope, id);
  // Where `Self` is asked to be something, that is about the trait.
  if (binding < 0 || name === 'Self') return;
  const all = withMore(bindings.typeOf(binding));
  bindings.write(binding, BINDING.type, file.names.idOf(all));
  const symbol = scopes.symbolOf(scope);
  for (let index = file.typeParameters.length - 1; symbol >= 0 && index >= 0; index--) {
    const fact = file.typeParameters[index];
    if (fact?.symbol === symbol && fact.name === name) file.typeParameters[index] = { ...fact, constraint: all };
  }
}

/** `T::Item: A`, `<T as Trait>::Item: A`. Of an iterator that is what it gives. */
function promiseOfOwn(file: Extraction, left: number, bounds: string): void {
  const name = file.textAt(file.child(left, 'name'));
  const [, owner = ''] = /^<?\s*(\w+)/.exec(file.textAt(file.child(left, 'path'))) ?? [];
  file.bindings.add({
    name: file.names.idOf(`${BOUND}${name}`),
    kind: 'typeParameter',
    scope: file.scope,
    start: file.startAt(left),
    type: bounds,
  });
  if (name === 'Item' && owner !== '') promise(file, owner, (known) => known.replace(ITERATORS, `$&<Item = impl ${bounds}>`));
}

const ITERATORS = /\b(?:Into|DoubleEnded|ExactSize)?Iterator\b(?!\s*<)/g;
