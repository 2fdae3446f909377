/** Types inside of others: `A<T>::B`, `std::map<K, V>::iterator`, and `typename T::B`, which is known once `T` is. */
import { memberOfMeaning } from '../../../server/src/linker/lookup/meanings.ts';
import { ownerClass } from '../../../server/src/linker/lookup/owners.ts';
import { argumentsAs } from '../../../server/src/linker/lookup/typeArguments.ts';
import { instanceOf, substitute } from '../../../server/src/linker/lookup/typeNames.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, isTypeDefinition, type Meaning, partsOf, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { innerOfLibrary } from './library.ts';
import { qualified, settled, signsOf } from './qualifiers.ts';

/** In front of the name of a type inside of one that is not known yet; no name of the library begins so. */
const OPEN = '::';

/** The type that a name means inside of another one. */
export function innerType(linking: Linking, outer: Type, name: string): Type {
  return unionOf(partsOf(closed(linking, outer)).map((part) => innerOfPart(linking, part, name)));
}

function innerOfPart(linking: Linking, outer: Type, name: string): Type {
  switch (outer.kind) {
    case 'parameter':
      return builtin(OPEN + name, outer);
    case 'builtin':
      return isOpen(outer) ? builtin(OPEN + name, outer) : (innerOfLibrary(outer, name) ?? builtin(`${outer.name}.${name}`));
    case 'instance': {
      const found = memberOfMeaning(linking, { kind: 'symbol', entity: outer.entity }, name);
      return unionOf(found.map((meaning) => seenFrom(linking, outer, meaning)));
    }
    default:
      return UNKNOWN;
  }
}

/** What a class has under a name, with the arguments of the class put in. */
function seenFrom(linking: Linking, outer: Type & { readonly kind: 'instance' }, meaning: Meaning): Type {
  if (meaning.kind === 'external') return builtin(meaning.name);
  if (meaning.kind !== 'symbol' || !isTypeDefinition(meaning.entity)) return UNKNOWN;
  const type = instanceOf(linking, meaning.entity, []);
  const owner = ownerClass(meaning.entity);
  return owner === undefined ? type : closed(linking, substitute(type, owner, argumentsAs(linking, outer, owner)));
}

/** What is known by now of a type that is inside of another one, or that a pointer leads to. */
export function closed(linking: Linking, type: Type): Type {
  const plain = settled(type);
  if (plain.kind !== 'builtin' || !isOpen(plain)) return plain;
  const [outer = UNKNOWN] = plain.args;
  const known = closed(linking, outer);
  if (known.kind === 'parameter' || known.kind === 'unknown' || isOpen(known)) return plain;
  return signsOf(plain).reduce(qualified, innerType(linking, known, plain.name.slice(OPEN.length)));
}

/** Whether it is inside of a type that is not known. */
export function isOpen(type: Type): boolean {
  return type.kind === 'builtin' && type.name.startsWith(OPEN);
}
