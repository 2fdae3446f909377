/** What classes have besides what they say: constructors, members of what the language gives to all. */
import { memberOfLibraryBase } from '../../../server/src/linker/library/libraryBases.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, type Type } from '../../../server/src/linker/types/types.ts';
import { builtinMember } from './builtins.ts';
import { builderMaker, makesBuilder } from './lombok.ts';

export function constructorsOf(_linking: Linking, { view, symbol }: Entity): readonly Entity[] {
  const name = view.symbol(symbol)?.name ?? '';
  return view
    .members(symbol, name)
    .flatMap((each): Entity[] => (view.symbol(each)?.kind === 'constructor' ? [{ view, symbol: each }] : []));
}

/** A member that a class has from the library, or from the language. */
export function impliedMember(linking: Linking, entity: Entity, name: string): Type | undefined {
  const component = componentOf(entity, name);
  if (component !== undefined) return { kind: 'function', result: linking.ask.typeOfSymbol(linking, component).type };
  const own = entity.view.symbol(entity.symbol)?.kind === 'enum' ? enumMember(entity, name) : undefined;
  return (
    own ??
    builderMaker(entity, name) ??
    memberOfLibraryBase(linking, entity, name, builtinMember) ??
    builtinMember(linking, builtin('Object'), name)
  );
}

/** `values` and `valueOf` of an enumeration are written nowhere, nor is what makes a builder: it is their place. What gives a record's component is the component. */
export function impliedBy({ view, symbol }: Entity, name: string): Entity | undefined {
  const component = componentOf({ view, symbol }, name);
  if (component !== undefined) return component;
  const isOfEnum = view.symbol(symbol)?.kind === 'enum' && (name === 'values' || name === 'valueOf');
  return isOfEnum || makesBuilder({ view, symbol }, name) ? { view, symbol } : undefined;
}

function componentOf({ view, symbol }: Entity, name: string): Entity | undefined {
  if (view.parameters(symbol).every((each) => each.name !== name)) return undefined;
  const field = view.members(symbol, name).find((member) => view.symbol(member)?.kind === 'field');
  return field === undefined ? undefined : { view, symbol: field };
}

function enumMember(entity: Entity, name: string): Type | undefined {
  const one: Type = { kind: 'instance', entity, args: [] };
  switch (name) {
    case 'values':
      return { kind: 'function', result: builtin('[]', one) };
    case 'valueOf':
      return { kind: 'function', result: one };
    case 'name':
      return { kind: 'function', result: builtin('String') };
    case 'ordinal':
    case 'compareTo':
      return { kind: 'function', result: builtin('int') };
    case 'getDeclaringClass':
      return { kind: 'function', result: builtin('Class', one) };
    default:
      return undefined;
  }
}
