/** What calling Python's definitions gives, and what their parameters hold. */
import { Modifier, ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { c3Order } from '../../../server/src/linker/lookup/c3Order.ts';
import { ownerClass } from '../../../server/src/linker/lookup/owners.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import { isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import {
  builtin,
  type Entity,
  isTypeDefinition,
  NOTHING,
  type Type,
  type Typed,
  UNKNOWN,
  unionOf,
} from '../../../server/src/linker/types/types.ts';
import { elementOf } from './elements.ts';
import { givenByFixture } from './fixtures.ts';
import { yieldedBy } from './generators.ts';
import { selfResult } from './selfResults.ts';

/** A class gives its instances, a context manager made of a generator what it yields; the rest is as general rules say. */
export function callResult(linking: Linking, callee: Entity): Type | undefined {
  const { view, symbol } = callee;
  const fact = view.symbol(symbol);
  if (fact === undefined) return undefined;
  if (isTypeKind(fact.kind) && fact.kind !== 'type') return { kind: 'instance', entity: callee, args: [] };
  const manager = view.decorators(symbol).find(({ name }) => MANAGERS.test(name));
  if (manager !== undefined) {
    const given = fact.type === '' ? yieldedBy(linking, callee) : declaredType(linking, view, view.scopeOf(symbol), fact.type);
    const yielded = elementOf(linking, given, '');
    return builtin(manager.name.endsWith('asynccontextmanager') ? 'AsyncContextManager' : 'ContextManager', yielded);
  }
  if (fact.type !== '') return undefined;
  if ((fact.modifiers & Modifier.generator) !== 0) return undefined;
  return overloadedResult(linking, callee) ?? selfResult(linking, callee);
}

/** What the overloads of a function say that says nothing itself. */
function overloadedResult(linking: Linking, { view, symbol }: Entity): Type | undefined {
  const overloads = view.overloads(symbol).filter((each) => ((view.symbol(each)?.modifiers ?? 0) & Modifier.signatureOnly) !== 0);
  if (overloads.length === 0 || overloads.includes(symbol)) return undefined;
  return unionOf(overloads.map((each) => declaredType(linking, view, view.scopeOf(each), view.symbol(each)?.type ?? '')));
}

const MANAGERS = /(?:^|\.)(?:async)?contextmanager$/;

/** `*args: X` is a tuple of X, `**kwargs: X` a dictionary. */
export function restParameter(type: Type, flags: number): Type {
  if ((flags & ParameterFlag.keywordRest) !== 0) return builtin('dict', builtin('str'), type);
  return (flags & ParameterFlag.rest) !== 0 ? builtin('Sequence', type) : type;
}

/** A parameter without a type is like that of the method it overrides; else like its default, or what pytest gives. */
export function inferParameter(linking: Linking, owner: Entity, parameter: string): Typed {
  const inherited = inheritedParameter(linking, owner, parameter);
  if (inherited.kind !== 'unknown') return { type: inherited, rule: 'argument' };
  const { view, symbol } = owner;
  const fact = view.parameters(symbol).find(({ name }) => name === parameter);
  if (fact === undefined) return NOTHING;
  return (fact.flags & (ParameterFlag.rest | ParameterFlag.keywordRest)) === 0
    ? givenByFixture(linking, owner, parameter)
    : { type: restParameter(UNKNOWN, fact.flags), rule: 'annotation' };
}

function inheritedParameter(linking: Linking, owner: Entity, parameter: string): Type {
  const method = owner.view.symbol(owner.symbol);
  const around = ownerClass(owner);
  if (method === undefined || around === undefined || !isTypeDefinition(around)) return UNKNOWN;
  const place = owner.view.parameters(owner.symbol).findIndex(({ name }) => name === parameter);
  for (const { view, symbol } of c3Order(linking, around).slice(1)) {
    linking.reader.noteOwner(view, symbol);
    for (const member of view.members(symbol, method.name)) {
      const theirs = view.parameters(member);
      const same = theirs.find(({ name }) => name === parameter) ?? (method.kind === 'constructor' ? undefined : theirs[place]);
      if (same !== undefined && same.type !== '')
        return restParameter(declaredType(linking, view, view.scopeOf(member), same.type), same.flags);
    }
  }
  return UNKNOWN;
}
