/** What calling a definition gives: its declared result, or what its body returns where that is plain. */
import type { Index } from '../../facts/fileFacts.ts';
import { seenAs } from '../lookup/memberTypes.ts';
import { ownerOf } from '../lookup/owners.ts';
import { replaceSelf, SELF } from '../lookup/selfType.ts';
import { argumentsAs } from '../lookup/typeArguments.ts';
import { declaredType, substitute } from '../lookup/typeNames.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { builtin, type Entity, joined, NOTHING, partsOf, type Type, type Typed, UNKNOWN, unionOf, weaker } from '../types/types.ts';

/** `receiver` is what a method was called on: it stands for `Self`, `this` and the type parameters of its class. */
export function resultOfCall(linking: Linking, callee: Entity, receiver: Type | undefined): Typed {
  const { view, symbol } = callee;
  const raw = linking.results.get(view, symbol, NOTHING, () => plainResult(linking, callee));
  return receiver === undefined ? raw : { ...raw, type: inReceiver(linking, raw.type, callee, receiver) };
}

function plainResult(linking: Linking, callee: Entity): Typed {
  const { view, symbol } = callee;
  linking.reader.noteOwner(view, symbol);
  const fact = view.symbol(symbol);
  if (fact === undefined) return NOTHING;
  const own = linking.rulesOf(view).callResult?.(linking, callee);
  if (own !== undefined) return { type: own, rule: 'constructor' };
  if (fact.type !== '') {
    const declared = declaredType(linking, view, view.scopeOf(symbol), fact.type);
    if (declared.kind !== 'unknown') return moreThanDeclared(linking, callee, declared) ?? { type: declared, rule: 'return' };
  }
  const promised = fact.type === '' ? resultPromised(linking, view, symbol) : NOTHING;
  if (promised.type.kind !== 'unknown') return promised;
  const returned = view.returns(symbol).map((expression) => linking.ask.evaluate(linking, view, expression));
  const value = joined(returned, 'inferredReturn');
  return value.type.kind === 'unknown' ? NOTHING : { ...value, rule: weaker(value.rule, 'inferredReturn') };
}

/** What a body gives may say more than what is declared: of which class the value of an interface outside is. */
function moreThanDeclared(linking: Linking, { view, symbol }: Entity, declared: Type): Typed | undefined {
  const { bodySaysMore } = linking.rulesOf(view);
  if (bodySaysMore === undefined) return undefined;
  // A literal in the place of an object is none: it stands for no value.
  const returned = view.returns(symbol).filter((expression) => view.expression(expression)?.operation !== 'literal');
  const given = returned.map((expression) => linking.ask.evaluate(linking, view, expression).type);
  if (given.length === 0) return undefined;
  if (given.every((type) => type.kind === 'builtin' && type.name === SELF)) return { type: builtin(SELF), rule: 'return' };
  return bodySaysMore(linking, declared, given) ? { type: unionOf(given), rule: 'inferredReturn' } : undefined;
}

function resultPromised(linking: Linking, view: FileView, symbol: Index): Typed {
  return { type: linking.ask.derivedType(linking, declaredFunction(linking, { view, symbol }), 'result', ''), rule: 'return' };
}

/** What the declared type of a variable or field says of the function that it is given: `const f: (x: A) => B = (x) => ...`. */
export function declaredFunction(linking: Linking, { view, symbol }: Entity): Type {
  const use = view.use(view.functionOf(view.scopeOf(symbol)));
  const binding = use?.kind === 'binding' ? view.binding(use.binding) : undefined;
  if (binding === undefined || binding.type === '') return UNKNOWN;
  return unionOf(partsOf(declaredType(linking, view, binding.scope, binding.type)).filter(({ kind }) => kind !== 'definition'));
}

/** `Self` becomes the receiver, type parameters of its class become the receiver's arguments. */
function inReceiver(linking: Linking, result: Type, callee: Entity, receiver: Type): Type {
  const instances = partsOf(receiver).map(
    (part): Type => (part.kind === 'definition' ? { kind: 'instance', entity: part.entity, args: [] } : part),
  );
  let type = replaceSelf(result, instances);
  const owner = ownerOf(linking, callee);
  if (owner !== undefined)
    for (const part of instances.flatMap((each) => seenAs(linking, each)))
      if (part.kind === 'instance') type = substitute(type, owner, argumentsAs(linking, part, owner));
  return type;
}
