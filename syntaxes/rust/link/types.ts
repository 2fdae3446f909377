/** `Self`, type parameters of `impl` blocks, associated types, fields of tuple structs, what makes a value of a type. */
import { placeholder } from '../../../server/src/linker/inference/inference.ts';
import { constraintOf } from '../../../server/src/linker/lookup/memberTypes.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, itself, type Meaning, partsOf, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { iteratorMember } from './builtins.ts';
import { blockAround, itemsIn, selfType } from './implementations.ts';
import { parseType } from './typeText.ts';

/** `Self`, and type parameters of a block, which stand for those of the type it is about. */
export function typeParameter(linking: Linking, view: FileView, binding: number): Type | undefined {
  const { name = '', scope = -1, type = '' } = view.binding(binding) ?? {};
  const around = view.scope(scope);
  if (around?.kind !== 'class') return undefined;
  if (name === 'Self') return declaredType(linking, view, scope, type);
  if (around.symbol >= 0) return undefined;
  const [self] = view.named(scope, 'Self');
  const written = view.binding(self ?? -1)?.type ?? '';
  const node = parseType(written);
  const place =
    node.kind === 'name' ? node.args.findIndex((each) => each.kind === 'name' && each.path.length === 1 && each.path[0] === name) : -1;
  const owner = place < 0 ? undefined : ownerNamed(linking, view, scope, written);
  const own = owner?.view.typeParameters(owner.symbol)[place];
  if (owner !== undefined && own !== undefined) return { kind: 'parameter', owner, name: own.name };
  if (type !== '') return declaredType(linking, view, scope, type);
  // Of a block for a type of the library what that is called on says it.
  return owner === undefined ? placeholder(name) : UNKNOWN;
}

/** What a member of a block for a type of the library is called on. */
export function extendedType(linking: Linking, { view, symbol }: Entity): Type | undefined {
  const type = selfType(linking, view, blockAround(view, symbol));
  return type.kind === 'builtin' ? type : undefined;
}

/** The definition that a block is about, by its name alone: its arguments are what is being asked for. */
function ownerNamed(linking: Linking, view: FileView, scope: number, written: string): Entity | undefined {
  const node = parseType(written);
  if (node.kind !== 'name') return undefined;
  const type = declaredType(linking, view, scope, node.path.join('::'));
  const [part] = partsOf(type);
  return part?.kind === 'instance' ? part.entity : undefined;
}

/** `Self::Item`, `T::Item`: of the same block, of the type, of a bound. */
export function memberOfParameter(linking: Linking, view: FileView, index: number, name: string): readonly Meaning[] {
  const binding = view.binding(index);
  if (binding?.kind !== 'typeParameter') return [];
  const scope = view.scope(binding.scope);
  if (binding.name === 'Self' && scope !== undefined && scope.symbol < 0) {
    const own = itemsIn(view, binding.scope, name);
    if (own.length > 0) return own.map((symbol) => ({ kind: 'symbol', entity: { view, symbol } }));
  }
  const owner = scope?.symbol ?? -1;
  const plain: Type = owner < 0 ? UNKNOWN : { kind: 'parameter', owner: { view, symbol: owner }, name: binding.name };
  const type = typeParameter(linking, view, index) ?? plain;
  const known = partsOf(type).flatMap((part) => (part.kind === 'parameter' ? partsOf(constraintOf(linking, part)) : [part]));
  return known.flatMap((part) => (part.kind === 'instance' ? asMeanings(linking.ask.membersOfDefinition(linking, part.entity, name)) : []));
}

/** The field of a tuple struct or variant at a place. */
export function impliedMember(linking: Linking, { view, symbol }: Entity, name: string): Type | undefined {
  if (!/^\d+$/.test(name)) return iteratorMember(linking, { view, symbol }, name);
  const fact = view.parameters(symbol).find((each) => each.name === name);
  const kind = view.symbol(symbol)?.kind;
  if (fact === undefined || (kind !== 'struct' && kind !== 'enum_member')) return undefined;
  return declaredType(linking, view, view.scopeOf(symbol), fact.type);
}

/** Calling a tuple struct or a variant makes a value of its type. */
export function callResult(linking: Linking, callee: Entity): Type | undefined {
  const { view, symbol } = callee;
  const fact = view.symbol(symbol);
  if (fact === undefined) return undefined;
  if (fact.kind === 'struct') return itself(callee);
  if (fact.kind === 'enum_member' && fact.container >= 0) return { kind: 'instance', entity: { view, symbol: fact.container }, args: [] };
  // What a trait calls `Self` is whatever it is asked of.
  if (view.symbol(fact.container)?.kind === 'trait' && /\bSelf\b(?!::)/.test(fact.type))
    return declaredType(linking, view, view.scopeOf(symbol), fact.type.replace(/\bSelf\b(?!::)/g, SELF_WORD));
  return undefined;
}

/** How the type parser is told that `Self` is to be replaced by the receiver. */
const SELF_WORD = 'fn::Self';
