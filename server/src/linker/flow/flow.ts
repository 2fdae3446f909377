/**
 * Functions as values: which ones an expression may be, followed through variables, parameters, results, elements and keys. Only what the
 * file that is linked says itself is followed; what lies elsewhere is as types say. Asked where types have no answer, and bounded in steps.
 */
import type { BindingFact, ExpressionFact, Index } from '../../facts/fileFacts.ts';
import { ParameterFlag } from '../../facts/fileFacts.ts';
import { placeOfParameter } from '../inference/contexts.ts';
import { parametersOf } from '../inference/functions.ts';
import { initializersOf } from '../inference/symbolValues.ts';
import { evaluate, typeOfBinding } from '../inference/values.ts';
import { membersOfDefinition } from '../lookup/members.ts';
import { memberTypes } from '../lookup/memberTypes.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { partsOf, type Type } from '../types/types.ts';
import { type Assigned, assignedTo, assignedToElement, assignedToMember, type MemberUse } from './assigned.ts';
import { bodyOf, type Caller, type Callers, makerOf } from './callers.ts';
import { heirsIn } from './heirs.ts';
import { heldUnder } from './held.ts';
import { mayBeCalledHere } from './ownFunctions.ts';
import { unsliced } from './slices.ts';

/** One call that is under way: what its function's parameters are. */
export interface Frame {
  /** The scope that is the function's body. */
  readonly scope: Index;
  /** The expression of what is called. */
  readonly callee: Index;
  readonly outer: Frame | undefined;
}

/** Where an instance is made. */
interface Making {
  /** The expression of what is called. */
  readonly callee: Index;
  readonly frame: Frame | undefined;
}

/** A name of a variable where it is used. */
interface Use {
  readonly binding: Index;
  readonly at: number;
}

interface Parameter {
  readonly name: string;
  readonly place: number;
}

/** A question that is being answered. */
export class Flow {
  readonly linking: Linking;
  readonly view: FileView;
  readonly #callers: () => Callers;
  /** Where instances are made, which says what their fields hold. */
  readonly #makings = new Map<Type, Making>();
  #steps = 0;

  constructor(linking: Linking, view: FileView, callers: () => Callers) {
    this.linking = linking;
    this.view = view;
    this.#callers = callers;
  }

  /** What an expression may be; functions, classes, instances, and literals as the objects that they are. */
  values(index: Index, frame: Frame | undefined, depth = 0): readonly Type[] {
    const fact = this.view.expression(index);
    if (fact === undefined || depth > DEEPEST || this.#steps++ > MOST_STEPS) return NONE;
    switch (fact.operation) {
      case 'name':
        return fact.binding < 0 ? this.#typed(index) : this.#ofVariable({ binding: fact.binding, at: fact.start }, frame, depth);
      case 'literal':
      case 'array':
      case 'object':
        return [{ kind: 'object', view: this.view, expression: index }];
      case 'function':
      case 'self':
      case 'super':
        return this.#typed(index);
      case 'call':
        return this.#ofCall(index, fact, frame, depth);
      case 'new':
        return this.#typed(index).map((type) => this.#madeBy(type, { callee: fact.operand, frame }));
      case 'index':
        return this.#ofElement(index, fact, frame, depth);
      case 'member':
        return this.#ofMember(index, fact, frame, depth);
      default:
        return this.#typed(index);
    }
  }

  /** What a variable or parameter may be at an offset. */
  valuesOfBinding(binding: Index, at: number): readonly Type[] {
    return this.#ofVariable({ binding, at }, undefined, 0);
  }

  /** What is called as a member. */
  calledAsMember(use: MemberUse): readonly Type[] {
    const assigned = assignedToMember(this.view, use);
    const given = this.#given(assigned, undefined, 0);
    if (assigned.isCertain) return given;
    const receivers = this.values(use.whole, undefined);
    const called = [...this.#membersOf(receivers, use.name, 0), ...given];
    return called.length > 0 || !this.#isSelf(use.whole) ? called : this.#membersOf(this.#heirsOf(receivers), use.name, 0);
  }

  #isSelf(index: Index): boolean {
    const fact = this.view.expression(index);
    return fact?.operation === 'self' || (fact?.operation === 'name' && this.view.binding(fact.binding)?.kind === 'receiver');
  }

  /** Instances of classes below. */
  #heirsOf(receivers: readonly Type[]): readonly Type[] {
    const heirs = receivers.flatMap((each) => (each.kind === 'instance' ? heirsIn(this.linking, this.view, each.entity) : NONE));
    return heirs.slice(0, MOST_VALUES).map((entity) => ({ kind: 'instance', entity, args: [] }));
  }

  #typed(index: Index): readonly Type[] {
    return knownParts(evaluate(this.linking, this.view, index).type);
  }

  /** What it is given above; what it begins with counts where that is not certain. */
  #ofVariable({ binding, at }: Use, frame: Frame | undefined, depth: number): readonly Type[] {
    const assigned = assignedTo(this.view, binding, at);
    const values = this.#given(assigned, frame, depth);
    return assigned.isCertain ? values : [...this.#ofBinding(binding, frame, depth), ...values];
  }

  #given({ values }: Assigned, frame: Frame | undefined, depth: number): readonly Type[] {
    return values.slice(0, MOST_VALUES).flatMap((each) => this.values(each, frame, depth + 1));
  }

  #ofBinding(index: Index, frame: Frame | undefined, depth: number): readonly Type[] {
    const { view } = this;
    const binding = view.binding(index);
    if (binding === undefined) return NONE;
    if (binding.scope === 0) this.linking.reader.note(view, binding.name);
    if (binding.kind === 'parameter') return this.#ofParameter(binding, index, frame, depth);
    const isVariable = binding.import < 0 && binding.type === '' && binding.initializer >= 0 && binding.kind !== 'receiver';
    if (isVariable) return this.values(binding.initializer, frame, depth + 1);
    return knownParts(typeOfBinding(this.linking, view, index).type);
  }

  /** What the call under way gives it, else what any call in this file does. */
  #ofParameter(binding: BindingFact, index: Index, frame: Frame | undefined, depth: number): readonly Type[] {
    if (binding.type !== '' || isRest(this.view, binding)) return knownParts(typeOfBinding(this.linking, this.view, index).type);
    const parameter = { name: binding.name, place: placeOfParameter(this.view, index) };
    let at = frame;
    while (at !== undefined && at.scope !== binding.scope) at = at.outer;
    if (at !== undefined) {
      const given = this.#argument(at.callee, parameter);
      if (given >= 0) return this.values(given, at.outer, depth + 1);
      return binding.initializer < 0 ? NONE : this.values(binding.initializer, at.outer, depth + 1);
    }
    const values = binding.initializer < 0 ? [] : [...this.values(binding.initializer, undefined, depth + 1)];
    const callers = mayBeCalledHere(this.view, binding.scope) ? this.#callers().get(binding.scope) : undefined;
    for (const caller of callers ?? NONE) {
      values.push(...this.#givenBy(caller, parameter, depth));
      if (values.length > MOST_VALUES) break;
    }
    // What is called by others is given what their types say.
    return values.length > 0 ? values : knownParts(typeOfBinding(this.linking, this.view, index).type);
  }

  #givenBy(caller: Caller, parameter: Parameter, depth: number): readonly Type[] {
    if (caller.kind === 'decorated')
      return parameter.place === 0 ? [{ kind: 'definition', entity: { view: this.view, symbol: caller.symbol } }] : NONE;
    const given = this.#argument(caller.callee, parameter);
    return given < 0 ? NONE : this.values(given, undefined, depth + 1);
  }

  #argument(callee: Index, { name, place }: Parameter): Index {
    const parts = this.view.parts(callee);
    return parts.find((part) => (part.name === '' ? part.place === place : part.name === name))?.expression ?? -1;
  }

  #ofCall(index: Index, { operand }: ExpressionFact, frame: Frame | undefined, depth: number): readonly Type[] {
    const known = this.#typed(index);
    const isTold =
      known.length > 0 && known.every(({ kind, ...type }) => kind !== 'builtin' || !('args' in type) || type.args.length === 0);
    if (isTold && known.some(({ kind }) => kind !== 'builtin')) return known;
    const values: Type[] = [];
    for (const callee of this.values(operand, frame, depth + 1)) {
      const scope = bodyOf(this.view, callee);
      for (const returned of scope < 0 ? NONE : this.view.returnsOf(scope))
        values.push(...this.values(returned, { scope, callee: operand, outer: frame }, depth + 1));
      if (values.length > MOST_VALUES) break;
    }
    return values.length > 0 ? values : known;
  }

  #ofElement(index: Index, fact: ExpressionFact, frame: Frame | undefined, depth: number): readonly Type[] {
    const { operand, name } = unsliced(this.view, fact);
    const assigned = assignedToElement(this.view, index);
    const given = this.#given(assigned, frame, depth);
    if (assigned.isCertain) return given;
    const held = heldUnder(this.view, { whole: operand, key: name, before: fact.start });
    if (held.stored.length > 0) return held.stored.flatMap((each) => this.values(each, frame, depth + 1));
    const values: Type[] = [...given];
    for (const whole of this.values(operand, frame, depth + 1))
      if (whole.kind === 'object')
        for (const each of heldUnder(whole.view, { whole: whole.expression, key: name, before: -1 }).parts)
          values.push(...this.values(each, undefined, depth + 1));
    if (values.length > 0) return values;
    const typed = operand === fact.operand ? this.#typed(index) : NONE;
    return [...typed, ...held.others.slice(0, MOST_VALUES).flatMap((each) => this.values(each, frame, depth + 1))];
  }

  #ofMember(index: Index, { operand, name, start }: ExpressionFact, frame: Frame | undefined, depth: number): readonly Type[] {
    const assigned = assignedToMember(this.view, { whole: operand, name, at: start });
    const given = this.#given(assigned, frame, depth);
    if (assigned.isCertain) return given;
    const known = this.#typed(index);
    const held = known.length > 0 ? known : this.#membersOf(this.values(operand, frame, depth + 1), name, depth);
    return [...held, ...given];
  }

  #membersOf(receivers: readonly Type[], name: string, depth: number): readonly Type[] {
    return receivers.flatMap((receiver) => {
      if (receiver.kind === 'object') return this.#underKey(receiver, name, depth);
      const types = knownParts(memberTypes(this.linking, { type: receiver, rule: 'flow' }, name).type);
      return types.length > 0 || receiver.kind !== 'instance' ? types : this.#ofField(receiver, name, depth);
    });
  }

  /** What an object literal of this file holds under a key. */
  #underKey({ view, expression }: Type & { readonly kind: 'object' }, name: string, depth: number): readonly Type[] {
    const part = view.id === this.view.id ? view.parts(expression).findLast((each) => each.name === name) : undefined;
    return part === undefined ? NONE : this.values(part.expression, undefined, depth + 1);
  }

  /** The same type as a value of its own. */
  #madeBy(type: Type, making: Making): Type {
    if (type.kind !== 'instance') return type;
    const made = { ...type };
    this.#makings.set(made, making);
    return made;
  }

  /** What the methods of a class of this file put into a field: its maker what that is given where the instance is made. */
  #ofField(instance: Type & { readonly kind: 'instance' }, name: string, depth: number): readonly Type[] {
    const making = this.#makings.get(instance);
    const frame =
      making === undefined
        ? undefined
        : { scope: makerOf(this.linking, this.view, instance.entity), callee: making.callee, outer: making.frame };
    const fields = membersOfDefinition(this.linking, instance.entity, name).filter(({ view }) => view.id === this.view.id);
    return fields.flatMap(({ symbol }) =>
      initializersOf(this.view, symbol).flatMap((initializer) => this.values(initializer, frame, depth + 1)),
    );
  }
}

/** Of one kind of value there are few, or too many to say anything. */
const MOST_VALUES = 8;
const DEEPEST = 12;
const MOST_STEPS = 400;
const NONE: readonly never[] = [];

function knownParts(type: Type): readonly Type[] {
  return partsOf(type).filter(({ kind }) => kind !== 'unknown');
}

/** Whether it takes all further arguments. */
function isRest(view: FileView, { scope, name }: BindingFact): boolean {
  const symbol = view.scope(scope)?.symbol ?? -1;
  const fact = symbol < 0 ? undefined : parametersOf({ view, symbol }).find((each) => each.name === name);
  return fact !== undefined && (fact.flags & (ParameterFlag.rest | ParameterFlag.keywordRest)) !== 0;
}
