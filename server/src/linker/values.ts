/** What values are: of symbols, of bindings, of expressions. All of it from declarations and initialisers; no flow of control is followed. */
import type { BindingFact, ExpressionFact, Index } from '../facts/fileFacts.ts';
import type { FileView } from './fileView.ts';
import type { Linking } from './linking.ts';
import { freeName, importMeanings } from './meanings.ts';
import { basesOf } from './members.ts';
import { memberTypes } from './memberTypes.ts';
import { resultOfCall } from './results.ts';
import { declaredType } from './typeNames.ts';
import {
  type Entity,
  joined,
  type Meaning,
  NOTHING,
  partsOf,
  type Rule,
  type Type,
  type Typed,
  UNKNOWN,
  unionOf,
  weaker,
} from './types.ts';

export function typeOfMeaning(linking: Linking, meaning: Meaning): Typed {
  switch (meaning.kind) {
    case 'symbol':
      return typeOfSymbol(linking, meaning.entity);
    case 'module':
      return { type: { kind: 'module', module: meaning.module }, rule: 'import' };
    case 'external':
      return { type: externalType(meaning.module, meaning.name), rule: 'import' };
    case 'value':
      return typeOfBinding(linking, meaning.view, meaning.binding);
  }
}

/** What no import brought is of the language itself, and its tables know it by name. */
export function externalType(module: string, name: string): Type {
  return module === '' ? { kind: 'builtin', name, args: [] } : { kind: 'external', module, name };
}

export function typeOfMeanings(linking: Linking, meanings: readonly Meaning[], rule: Rule): Typed {
  const typed = meanings.map((meaning) => typeOfMeaning(linking, meaning));
  return joined(typed, rule);
}

/** The value that the name of a symbol stands for. */
export function typeOfSymbol(linking: Linking, entity: Entity): Typed {
  return linking.symbols.get(entity.view, entity.symbol, NOTHING, () => symbolType(linking, entity));
}

function symbolType(linking: Linking, entity: Entity): Typed {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  const itself: Typed = { type: { kind: 'definition', entity }, rule: 'local' };
  switch (fact?.kind) {
    case undefined:
      return NOTHING;
    case 'accessor':
      return resultOfCall(linking, entity, undefined);
    case 'enum_member':
      return fact.container < 0
        ? NOTHING
        : { type: { kind: 'instance', entity: { view, symbol: fact.container }, args: [] }, rule: 'annotation' };
    case 'variable':
    case 'constant':
    case 'field':
      break;
    default:
      return itself;
  }
  if (fact.type !== '') {
    const declared = declaredType(linking, view, scopeAround(view, symbol), fact.type);
    if (declared.kind !== 'unknown') return { type: declared, rule: fact.kind === 'field' ? 'field' : 'annotation' };
  }
  const given = initializersOf(view, symbol);
  const values = given.map((expression) => evaluate(linking, view, expression));
  const value = joined(values, fact.kind === 'field' ? 'field' : 'initializer');
  const isObject = given.some((expression) => view.expression(expression)?.operation === 'object');
  if (!isObject && value.type.kind !== 'unknown') return value;
  // What has members of its own is known by them.
  for (const _ of view.memberNames(symbol)) return itself;
  return value;
}

/** Where a symbol's own declaration is written. */
function scopeAround(view: FileView, symbol: Index): Index {
  return view.binding(view.bindingOf(symbol))?.scope ?? view.scopeOf(symbol);
}

/** Expressions that give a variable or field its value, wherever they stand. */
function initializersOf(view: FileView, symbol: Index): readonly Index[] {
  const binding = view.binding(view.bindingOf(symbol));
  if (binding === undefined) return [];
  return view.named(binding.scope, binding.name).flatMap((index) => {
    const each = view.binding(index);
    return each !== undefined && each.symbol === symbol && each.initializer >= 0 ? [each.initializer] : [];
  });
}

/** The value in a binding. Bindings of a file's own scope must have been asked for by name. */
export function typeOfBinding(linking: Linking, view: FileView, index: Index): Typed {
  return linking.bindings.get(view, index, NOTHING, () => {
    const binding = view.binding(index);
    return binding === undefined ? NOTHING : bindingType(linking, view, binding);
  });
}

function bindingType(linking: Linking, view: FileView, binding: BindingFact): Typed {
  if (binding.import >= 0) return typeOfMeanings(linking, importMeanings(linking, view, binding.import), 'import');
  // A later value of a variable that is a symbol too, such as one that a test narrows.
  const isOwn = binding.symbol < 0 || view.bindingOf(binding.symbol) !== view.facts.bindings.indexOf(binding);
  if (binding.type !== '') {
    const declared = declaredType(linking, view, binding.scope, binding.type);
    if (declared.kind !== 'unknown') return { type: declared, rule: 'annotation' };
  }
  if (binding.symbol >= 0 && !(isOwn && binding.initializer >= 0)) return typeOfSymbol(linking, { view, symbol: binding.symbol });
  if (binding.initializer >= 0) {
    const { type, rule } = evaluate(linking, view, binding.initializer);
    return { type, rule: weaker(rule, 'initializer') };
  }
  if (binding.kind === 'receiver') return selfType(linking, view, binding.scope);
  if (binding.kind === 'parameter') return parameterType(linking, view, binding);
  return NOTHING;
}

function parameterType(linking: Linking, view: FileView, binding: BindingFact): Typed {
  const owner = view.scope(binding.scope)?.symbol ?? -1;
  if (owner < 0) return NOTHING;
  return linking.rulesOf(view).inferParameter?.(linking, { view, symbol: owner }, binding.name) ?? NOTHING;
}

/** What `this` or `self` is in a scope: an instance of the class around, or what the function is a member of. */
export function selfType(linking: Linking, view: FileView, scope: Index): Typed {
  for (let at = scope; at >= 0; at = view.scope(at)?.parent ?? -1) {
    const fact = view.scope(at);
    if (fact === undefined) break;
    const owner = fact.kind === 'class' ? fact.symbol : (view.symbol(fact.symbol)?.container ?? -1);
    if (owner < 0) continue;
    const entity = { view, symbol: owner };
    const isMember = fact.kind === 'class' || fact.symbol >= 0;
    if (!isMember) continue;
    const kind = view.symbol(owner)?.kind;
    if (kind === undefined || kind === 'namespace' || kind === 'module' || isLocalFunction(view, fact.symbol, owner)) continue;
    const asDefinition =
      (fact.kind !== 'class' && view.isStatic(fact.symbol)) || kind === 'variable' || kind === 'constant' || kind === 'field';
    if (!asDefinition) return { type: { kind: 'instance', entity, args: [] }, rule: 'self' };
    return { type: { kind: 'definition', entity }, rule: 'self' };
  }
  void linking;
  return NOTHING;
}

/** A function inside a function is contained by it, but no member of it. */
function isLocalFunction(view: FileView, symbol: Index, owner: Index): boolean {
  const inner = view.symbol(symbol)?.kind;
  const outer = view.symbol(owner)?.kind;
  if (outer !== 'function' && outer !== 'method' && outer !== 'constructor' && outer !== 'accessor') return false;
  return inner !== 'method' && inner !== 'accessor';
}

/** The value of an expression of a file. */
export function evaluate(linking: Linking, view: FileView, index: Index): Typed {
  if (index < 0 || linking.depth > DEEPEST || linking.isExhausted()) return NOTHING;
  return linking.expressions.get(view, index, NOTHING, () => {
    const expression = view.expression(index);
    if (expression === undefined) return NOTHING;
    linking.depth++;
    try {
      return evaluateFresh(linking, view, expression);
    } finally {
      linking.depth--;
    }
  });
}

const DEEPEST = 60;

function evaluateFresh(linking: Linking, view: FileView, expression: ExpressionFact): Typed {
  const { operation, operand, name, start } = expression;
  const rules = linking.rulesOf(view);
  switch (operation) {
    case 'name':
      return typeOfName(linking, view, expression);
    case 'self':
      return selfType(linking, view, view.scopeAt(start));
    case 'super':
      return superType(linking, view, view.scopeAt(start));
    case 'member':
      return memberTypes(linking, evaluate(linking, view, operand), name);
    case 'call':
      return callType(linking, view, operand);
    case 'new':
      return instancesOf(linking, evaluate(linking, view, operand));
    case 'index': {
      const { type, rule } = evaluate(linking, view, operand);
      return { type: rules.elementOf(linking, type, name), rule: weaker(rule, 'element') };
    }
    case 'await': {
      const { type, rule } = evaluate(linking, view, operand);
      return { type: rules.awaited(linking, type), rule };
    }
    case 'cast':
      return { type: declaredType(linking, view, view.scopeAt(start), name), rule: 'annotation' };
    case 'literal':
      return { type: rules.literal(name), rule: 'local' };
    case 'array':
    case 'object':
      return { type: rules.literal(operation), rule: 'local' };
    case 'function':
      return { type: { kind: 'function', result: UNKNOWN }, rule: 'local' };
    default:
      return NOTHING;
  }
}

function typeOfName(linking: Linking, view: FileView, { binding, name }: ExpressionFact): Typed {
  if (binding < 0) return typeOfMeanings(linking, freeName(linking, view, name), 'package');
  if (view.binding(binding)?.scope === 0) linking.reader.note(view, name);
  return typeOfBinding(linking, view, binding);
}

export function superType(linking: Linking, view: FileView, scope: Index): Typed {
  const self = selfType(linking, view, scope);
  const bases = partsOf(self.type).flatMap((part): readonly Type[] => {
    if (part.kind !== 'instance' && part.kind !== 'definition') return [];
    const found = basesOf(linking, part.entity);
    return found.map((entity) => (part.kind === 'instance' ? { kind: 'instance', entity, args: [] } : { kind: 'definition', entity }));
  });
  return { type: unionOf(bases), rule: 'self' };
}

/** What calling an expression gives. */
function callType(linking: Linking, view: FileView, callee: Index): Typed {
  const expression = view.expression(callee);
  const receiver = expression?.operation === 'member' ? evaluate(linking, view, expression.operand) : undefined;
  const called = evaluate(linking, view, callee);
  const results = partsOf(called.type).map((part): Typed => {
    if (part.kind === 'definition') return resultOfCall(linking, part.entity, receiver?.type);
    if (part.kind === 'function') return { type: part.result, rule: 'return' };
    if (part.kind === 'external') return { type: { kind: 'external', module: part.module, name: '' }, rule: 'return' };
    if (part.kind === 'builtin') return { type: linking.rulesOf(view).builtinMember(linking, part, '()') ?? UNKNOWN, rule: 'return' };
    return NOTHING;
  });
  return joined(results, called.rule);
}

/** Values made from a class. */
export function instancesOf(linking: Linking, { type, rule }: Typed): Typed {
  void linking;
  const made = partsOf(type).map((part): Type => {
    if (part.kind === 'definition') return { kind: 'instance', entity: part.entity, args: [] };
    if (part.kind === 'external') return { kind: 'external', module: part.module, name: part.name };
    return part.kind === 'builtin' ? part : UNKNOWN;
  });
  return { type: unionOf(made), rule: weaker(rule, 'constructor') };
}
