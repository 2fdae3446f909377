/**
 * Functions as values: which ones an expression may be, followed through variables, parameters, results, elements and keys. Only what the
 * file that is linked says itself is followed; what lies elsewhere is as types say. Asked where types have no answer, and bounded in steps.
 */
import type { BindingFact, ExpressionFact, Index } from '../../facts/fileFacts.ts';
import { ParameterFlag } from '../../facts/fileFacts.ts';
import { placeOfParameter } from '../contexts.ts';
import type { FileView } from '../fileView.ts';
import { parametersOf } from '../functions.ts';
import type { Linking } from '../linking.ts';
import { membersOfDefinition } from '../members.ts';
import { memberTypes } from '../memberTypes.ts';
import { type Entity, partsOf, type Type } from '../types.ts';
import { evaluate, initializersOf, typeOfBinding } from '../values.ts';
import { bodyOf, type Caller, type Callers } from './callers.ts';
import { heldUnder } from './held.ts';

/** One call that is under way: what its function's parameters are. */
export interface Frame {
  /** The scope that is the function's body. */
  readonly scope: Index;
  /** The expression of what is called. */
  readonly callee: Index;
  readonly outer: Frame | undefined;
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
        return fact.binding < 0 ? this.#typed(index) : this.#ofBinding(fact.binding, frame, depth);
      case 'literal':
      case 'array':
        return [{ kind: 'object', view: this.view, expression: index }];
      case 'function':
      case 'self':
      case 'super':
        return this.#typed(index);
      case 'call':
        return this.#ofCall(index, fact, frame, depth);
      case 'index':
        return this.#ofElement(index, fact, frame, depth);
      case 'member':
        return this.#ofMember(index, fact, frame, depth);
      default:
        return this.#typed(index);
    }
  }

  /** What a variable or parameter may be. */
  valuesOfBinding(index: Index): readonly Type[] {
    return this.#ofBinding(index, undefined, 0);
  }

  #typed(index: Index): readonly Type[] {
    return knownParts(evaluate(this.linking, this.view, index).type);
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
    for (const caller of this.#callers().get(binding.scope) ?? NONE) {
      values.push(...this.#givenBy(caller, parameter, depth));
      if (values.length > MOST_VALUES) break;
    }
    return values;
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

  #ofElement(index: Index, { operand, name }: ExpressionFact, frame: Frame | undefined, depth: number): readonly Type[] {
    const held = heldUnder(this.view, { whole: operand, key: name, before: this.view.expression(index)?.start ?? 0 });
    if (held.stored.length > 0) return held.stored.flatMap((each) => this.values(each, frame, depth + 1));
    const values: Type[] = [];
    for (const whole of this.values(operand, frame, depth + 1))
      if (whole.kind === 'object')
        for (const each of heldUnder(whole.view, { whole: whole.expression, key: name, before: -1 }).parts)
          values.push(...this.values(each, undefined, depth + 1));
    return values.length > 0 ? values : this.#typed(index);
  }

  #ofMember(index: Index, { operand, name }: ExpressionFact, frame: Frame | undefined, depth: number): readonly Type[] {
    const known = this.#typed(index);
    if (known.length > 0) return known;
    return this.values(operand, frame, depth + 1).flatMap((receiver) => {
      if (receiver.kind === 'object') return NONE;
      const types = knownParts(memberTypes(this.linking, { type: receiver, rule: 'flow' }, name).type);
      return types.length > 0 || receiver.kind !== 'instance' ? types : this.#ofField(receiver.entity, name, depth);
    });
  }

  /** What the methods of a class of this file put into a field. */
  #ofField(entity: Entity, name: string, depth: number): readonly Type[] {
    const fields = membersOfDefinition(this.linking, entity, name).filter(({ view }) => view.id === this.view.id);
    return fields.flatMap(({ symbol }) =>
      initializersOf(this.view, symbol).flatMap((initializer) => this.values(initializer, undefined, depth + 1)),
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
