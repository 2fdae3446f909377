/** What classes have besides what they say: constructors, companions, what the library gives them. */
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { expectedType } from '../../../server/src/linker/inference/contexts.ts';
import { memberOfLibraryBase } from '../../../server/src/linker/library/libraryBases.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, type Meaning, partsOf, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { builtinMember, componentOf, scopeFunction } from './builtins.ts';

export function constructorsOf(_linking: Linking, { view, symbol }: Entity): readonly Entity[] {
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.kind === 'interface') return [];
  return [...view.members(symbol, fact.name), ...view.members(symbol, 'constructor')].flatMap((each): Entity[] =>
    view.symbol(each)?.kind === 'constructor' ? [{ view, symbol: each }] : [],
  );
}

/** The members of a companion are members of its class. */
export function moreBases(_linking: Linking, { view, symbol }: Entity): readonly Meaning[] {
  const found: Meaning[] = [];
  if (view.language !== 'kotlin') return found;
  for (const name of view.memberNames(symbol))
    for (const member of view.members(symbol, name)) {
      const fact = view.symbol(member);
      if (fact?.kind === 'class' && (fact.modifiers & Modifier.static) !== 0)
        found.push({ kind: 'symbol', entity: { view, symbol: member } });
    }
  return found;
}

export function impliedMember(linking: Linking, entity: Entity, name: string): Type | undefined {
  const one = { kind: 'instance', entity, args: [] } as const;
  return (
    scopeFunction(one, name) ??
    ofKind(linking, one, name) ??
    memberOfLibraryBase(linking, entity, name, builtinMember) ??
    builtinMember(linking, builtin('Any'), name)
  );
}

function ofKind(linking: Linking, one: Type & { readonly kind: 'instance' }, name: string): Type | undefined {
  if (name === 'copy') return { kind: 'function', result: one };
  const [, place] = /^component(\d)$/.exec(name) ?? [];
  if (place !== undefined) return { kind: 'function', result: componentOf(linking, one, Number(place) - 1) };
  if (one.entity.view.symbol(one.entity.symbol)?.kind !== 'enum') return undefined;
  switch (name) {
    case 'values':
      return { kind: 'function', result: builtin('Array', one) };
    case 'entries':
      return builtin('List', one);
    case 'valueOf':
      return { kind: 'function', result: one };
    case 'name':
      return builtin('String');
    case 'compareTo':
      return { kind: 'function', result: builtin('Int') };
    case 'ordinal':
      return builtin('Int');
    default:
      return undefined;
  }
}

/** What a function is called on inside: of `fun T.f()` as written, of `x.apply { }` as what it is given to says. */
export function receiverIn(linking: Linking, view: FileView, scope: number): Type {
  const receiver = view.receiver(scope);
  if (receiver >= 0) return declaredType(linking, view, scope, view.binding(receiver)?.type ?? '');
  if ((view.scope(scope)?.symbol ?? -1) >= 0) return UNKNOWN;
  const { type } = expectedType(linking, view, view.functionOf(scope));
  return unionOf(partsOf(type).flatMap((part) => (part.kind === 'function' && part.self !== undefined ? [part.self] : [])));
}
