/** Which of several definitions of a name a use means by its kind and the number of its arguments. */
import { Modifier, ParameterFlag, ReferenceFlag } from '../../facts/fileFacts.ts';
import type { Choice } from '../rules/choosingCall.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, type Rule, weaker } from '../types/types.ts';
import { choosesByTypes } from './argumentChoice.ts';

interface Use {
  readonly role: string;
  readonly argumentCount: number;
  readonly flags: number;
}

/**
 * Among definitions of one name in one place a call chooses by the number of its arguments. Signatures come before the body that
 * implements them all, and that is no choice of a caller.
 */
export function chooseOverload(use: Use, entities: readonly Entity[], rule: Rule): Choice {
  const kinds = ofKind(use, entities.length === 1 ? withSiblings(entities) : entities);
  if (kinds.length <= 1) return { chosen: kinds, rule };
  const signatures = kinds.filter(hasNoBody);
  const open = signatures.length > 0 && signatures.length < kinds.length && isOnePlace(kinds) ? signatures : kinds;
  if (use.argumentCount < 0 || (use.flags & ReferenceFlag.spread) !== 0)
    return { chosen: isOnePlace(open) ? open.slice(0, 1) : open, rule };
  const fitting = open.filter((entity) => takes(entity, use.argumentCount));
  const [first] = fitting.length > 0 ? fitting : open;
  if (!isOnePlace(open)) return { chosen: fitting.length > 0 ? fitting : open, rule };
  return { chosen: first === undefined ? [] : [first], rule: fitting.length === 1 ? rule : weaker(rule, 'overload') };
}

/** A function with the signatures beside it. Definitions that merely replace each other are no overloads. */
export function withSiblings(entities: readonly Entity[]): readonly Entity[] {
  const functions = functionsBeside(entities);
  return functions.length > 1 && functions.some(hasNoBody) ? functions : entities;
}

/** The same where the types of arguments decide which is meant: then all of them are. */
export function overloadsBeside(linking: Linking, entities: readonly Entity[]): readonly Entity[] {
  const [entity, ...others] = entities;
  if (entity === undefined || others.length > 0 || !choosesByTypes(linking.rulesOf(entity.view))) return entities;
  // Extensions were chosen by what they extend, and those beside them extend something else.
  if (entity.view.parameters(entity.symbol).some(({ flags }) => (flags & ParameterFlag.receiver) !== 0)) return entities;
  const beside = functionsBeside(entities);
  return beside.length === 1 ? beside : (linking.rulesOf(entity.view).compiledOverloads?.(linking, beside) ?? beside);
}

/** A function of a file with those of its name beside it. What is none stays as it is. */
export function functionsBeside(entities: readonly Entity[]): readonly Entity[] {
  const [entity] = entities;
  if (entity === undefined || entity.view.symbol(entity.symbol)?.kind !== 'function') return entities;
  const same = entity.view.overloads(entity.symbol).map((symbol): Entity => ({ view: entity.view, symbol }));
  const functions = same.filter((each) => each.view.symbol(each.symbol)?.kind === 'function');
  return functions.length > 1 ? functions : entities;
}

/** Those that a call with so many arguments may mean; all where none fits. Of signatures with a body beside them only the signatures. */
export function fittingOverloads(entities: readonly Entity[], count: number): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const signatures = entities.filter(hasNoBody);
  const open = signatures.length > 0 && isOnePlace(entities) ? signatures : entities;
  const fitting = count < 0 ? open : open.filter((entity) => takes(entity, count));
  return fitting.length > 0 ? fitting : open;
}

/** Those that take so many arguments; all where it is not known how many. */
export function takingCount(entities: readonly Entity[], count: number): readonly Entity[] {
  return entities.filter((entity) => count < 0 || takes(entity, count));
}

/** The same of the first place that has any. */
export function ofArity(entities: readonly Entity[], count: number): readonly Entity[] {
  const fitting = takingCount(entities, count);
  return fitting.filter((entity) => isOnePlace([entity, ...fitting.slice(0, 1)]));
}

/** A type and a value may share a name: a call means the value, a type position the type. */
function ofKind({ role }: Use, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const isType = role === 'type' || role === 'heritage';
  const wanted = entities.filter((entity) => {
    const kind = entity.view.symbol(entity.symbol)?.kind;
    const isOnlyType = kind === 'interface' || kind === 'type';
    return isType ? isOnlyType || kind === 'class' || kind === 'enum' : !isOnlyType && kind !== 'namespace';
  });
  return wanted.length > 0 ? wanted : entities;
}

function hasNoBody({ view, symbol }: Entity): boolean {
  return ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.signatureOnly) !== 0;
}

/** Whether all are written side by side. */
export function isOnePlace([first, ...others]: readonly Entity[]): boolean {
  const owner = first?.view.symbol(first.symbol)?.container;
  return first !== undefined && others.every(({ view, symbol }) => view.id === first.view.id && view.symbol(symbol)?.container === owner);
}

function takes({ view, symbol }: Entity, count: number): boolean {
  const parameters = view.parameters(symbol).filter(({ flags }) => (flags & ParameterFlag.receiver) === 0);
  const needed = parameters.filter(
    (each) => each.default === '' && (each.flags & (ParameterFlag.optional | ParameterFlag.rest | ParameterFlag.keywordRest)) === 0,
  );
  const isOpen = parameters.some(({ flags }) => (flags & (ParameterFlag.rest | ParameterFlag.keywordRest)) !== 0);
  return count >= needed.length && (isOpen || count <= parameters.length);
}
