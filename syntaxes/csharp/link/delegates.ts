/** How well a function fits a delegate: by the number of what it takes, and by whether it gives anything. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { placeOfParameter } from '../../../server/src/linker/inference/contexts.ts';
import { parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { memberTypes } from '../../../server/src/linker/lookup/memberTypes.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { partsOf, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';

type Distance = (linking: Linking, wanted: Type, given: Type) => number | undefined;
type FunctionType = Type & { readonly kind: 'function' };

/** Undefined where the one cannot stand for the other. */
export function distanceOfDelegates(linking: Linking, wanted: FunctionType, given: Type, distance: Distance): number | undefined {
  const count = arityOf(given);
  const taken = wanted.parameters?.length;
  // `delegate { }` says nothing of what it takes.
  if (count !== undefined && taken !== undefined && count !== taken) return given.kind === 'closure' && count === 0 ? UNLIKELY : undefined;
  const gives = givesValue(linking, wanted, given);
  if (gives === undefined || wanted.result.kind === 'unknown') return SAME + 1;
  const isWanted = !isVoid(wanted.result);
  if (gives === isWanted) return given.kind === 'function' && gives ? distanceOfResults(linking, wanted, given, distance) : SAME;
  if (given.kind !== 'closure') return undefined;
  // What is given may be left; a function that waits for something gives a task without saying so.
  return gives ? LEFT : isTask(wanted.result) ? LEFT : undefined;
}

/** What a delegate gives may be nearer to what is wanted; of types that need to be found anything may be. */
function distanceOfResults(linking: Linking, wanted: FunctionType, given: FunctionType, distance: Distance): number | undefined {
  if (given.result.kind === 'unknown' || given.result.kind === 'union') return SAME;
  const away = distance(linking, wanted.result, given.result);
  return away === undefined ? undefined : SAME + away / FURTHEST;
}

const SAME = 1;
/** More than types are ever apart. */
const FURTHEST = 64;
const LEFT = 6;
const UNLIKELY = 500;

/** How many arguments a function takes; undefined where overloads of it take others. */
function arityOf(given: Type): number | undefined {
  switch (given.kind) {
    case 'function':
      return given.parameters?.length;
    case 'closure':
      return [...given.view.parameterBindings(given.scope)].length;
    case 'definition': {
      const { view, symbol } = given.entity;
      return view.overloads(symbol).length === 1 ? parametersOf(given.entity).length : undefined;
    }
    default:
      return undefined;
  }
}

function givesValue(linking: Linking, wanted: FunctionType, given: Type): boolean | undefined {
  switch (given.kind) {
    case 'function':
      return given.result.kind === 'unknown' ? undefined : !isVoid(given.result);
    case 'closure':
      return closureGives(linking, wanted, given);
    default:
      return undefined;
  }
}

/** A call may give nothing: then what is called says so, as long as it is known before the function is. */
function closureGives(linking: Linking, wanted: FunctionType, { view, scope }: Closure): boolean | undefined {
  const [returned, ...others] = view.returnsOf(scope);
  if (returned === undefined) return false;
  const fact = view.expression(returned);
  if (others.length > 0 || fact?.operation !== 'call') return true;
  const results = partsOf(calledIn(linking, wanted, { view, scope }, fact.operand)).map((called) => resultIsValue(called));
  return results.every((each) => each === results[0]) ? results[0] : undefined;
}

type Closure = Pick<Type & { readonly kind: 'closure' }, 'view' | 'scope'>;

/** What a function calls: by a name of what is around it, or a member of what it is given, as the delegate says it. */
function calledIn(linking: Linking, wanted: FunctionType, { view, scope }: Closure, callee: Index): Type {
  const { operation, operand = -1, binding = -1, name = '' } = view.expression(callee) ?? {};
  if (operation === 'name') return view.binding(binding)?.scope === scope ? UNKNOWN : linking.ask.evaluate(linking, view, callee).type;
  const owner = view.expression(operand);
  if (operation !== 'member' || owner?.operation !== 'name' || view.binding(owner.binding)?.scope !== scope) return UNKNOWN;
  const type = wanted.parameters?.[placeOfParameter(view, owner.binding)] ?? UNKNOWN;
  return memberTypes(linking, { type, rule: 'argument' }, name).type;
}

function resultIsValue(called: Type): boolean | undefined {
  if (called.kind === 'function') return called.result.kind === 'unknown' ? undefined : !isVoid(called.result);
  return called.kind === 'definition' ? called.entity.view.symbol(called.entity.symbol)?.type !== 'void' : undefined;
}

function isVoid(type: Type): boolean {
  return type.kind === 'builtin' && type.name === 'void';
}

function isTask(type: Type): boolean {
  return type.kind === 'builtin' && (type.name === 'Task' || type.name === 'ValueTask');
}
