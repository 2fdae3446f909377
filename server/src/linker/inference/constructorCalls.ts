/** Constructors that are called by a word of the language: the class around's own, and those of what it builds on. */
import type { Index } from '../../facts/fileFacts.ts';
import { classesNamed, hasForeignBase, membersOfDefinition } from '../lookup/members.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { Found } from '../rules/reference.ts';
import { type Entity, type Meaning, partsOf, sameEntity } from '../types/types.ts';
import { superType } from './receivers.ts';

/** `super(...)`: the nearest constructor above, or the class itself. */
export function findBaseConstructor(linking: Linking, view: FileView, scope: Index): Found {
  const all = partsOf(superType(linking, view, scope).type).flatMap((part) => ('entity' in part ? [part.entity] : []));
  // What is mixed in is not constructed.
  const mixed = mixedInto(linking, view, view.classAround(scope));
  const classes = all.filter((base) => base.view.symbol(base.symbol)?.kind !== 'trait' && !mixed.some((each) => sameEntity(each, base)));
  const bases = classes.length > 0 ? classes : all;
  const meanings = bases.map((base): Meaning => {
    // Where a language says which its constructors are, a member may have that name and be none.
    const isTold = linking.rulesOf(base.view).constructorsOf !== undefined;
    const [maker] = isTold ? [] : membersOfDefinition(linking, base, 'constructor');
    return { kind: 'symbol', entity: maker ?? base };
  });
  const symbol = bases.length > 0 ? -1 : view.classAround(scope);
  const outside = symbol < 0 ? undefined : hasForeignBase(linking, { view, symbol });
  if (outside !== undefined)
    return { meanings: [{ kind: 'external', module: outside, name: 'super' }], rule: 'self', receiver: undefined, reason: '' };
  return { meanings, rule: 'self', receiver: undefined, reason: 'base class of unknown origin' };
}

function mixedInto(linking: Linking, view: FileView, symbol: Index): readonly Entity[] {
  const facts = symbol < 0 ? [] : view.heritage(symbol).filter(({ relation }) => relation === 'mixesIn');
  return facts.flatMap((fact) => classesNamed(linking, { view, symbol }, fact));
}

/** `this(...)`: another constructor of the class around. */
export function findOwnConstructor(view: FileView, scope: Index): Found {
  const symbol = view.classAround(scope);
  const meanings: readonly Meaning[] = symbol < 0 ? [] : [{ kind: 'symbol', entity: { view, symbol } }];
  return { meanings, rule: 'self', receiver: undefined, reason: 'no class around' };
}
