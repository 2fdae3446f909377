/** Finds who calls the functions of a file, in that file. */
import { push } from '../../base/grouping.ts';
import { type Index, REFERENCE_ROLES } from '../../facts/fileFacts.ts';
import { evaluate, typeOfBinding } from '../inference/values.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { partsOf, type Type } from '../types/types.ts';
import { bodyOf, type Caller, type Callers, madeBy } from './callers.ts';
import { Flow } from './flow.ts';
import { mayBeOfFile } from './ownFunctions.ts';
import { isPut } from './put.ts';

const known = new WeakMap<Linking, Callers>();

/** Told once per file that is linked. */
export function callersIn(linking: Linking, view: FileView): Callers {
  let callers = known.get(linking);
  if (callers === undefined) {
    known.set(linking, new Map());
    callers = findCallers(linking, view);
    known.set(linking, callers);
  }
  return callers;
}

/** Calls by types first; then, with what these give, calls of parameters and variables, so often as functions are handed on. */
function findCallers(linking: Linking, view: FileView): Callers {
  const callers = new Map<Index, Caller[]>();
  const open: Index[] = [];
  const add = (type: Type, caller: Caller): void => {
    const scope = bodyOf(view, madeBy(linking, type));
    if (scope >= 0) push(callers, scope, caller);
  };
  const callees = calleesIn(view);
  if (callees.size > MOST_CALLEES) return callers;
  for (const callee of callees) {
    const types = partsOf(evaluate(linking, view, callee).type);
    if (types.every(({ kind }) => kind === 'unknown')) open.push(callee);
    for (const type of types) add(type, { kind: 'call', callee });
  }
  for (const { type, symbol } of decoratedIn(linking, view)) add(type, { kind: 'decorated', symbol });
  const flow = (): Flow => new Flow(linking, view, () => callers);
  for (let round = 0; round < MOST_ROUNDS && open.length > 0; round++) {
    const before = open.length;
    const found = open.map((callee) => ({ callee, types: flow().values(callee, undefined) }));
    for (const { callee, types } of found) {
      if (types.length === 0) continue;
      for (const type of types) add(type, { kind: 'call', callee });
      open.splice(open.indexOf(callee), 1);
    }
    if (open.length === before) break;
  }
  return callers;
}

const MOST_ROUNDS = 3;
/** A file with more is many in one, and what flows through it is more than is worth to follow. */
const MOST_CALLEES = 400;

/** Expressions of what is called with something that may be a function, and may itself be one of this file. */
function calleesIn(view: FileView): ReadonlySet<Index> {
  const { count, whole, name } = view.facts.columns('parts');
  const callees = new Set<Index>();
  for (let row = 0; row < count; row++) {
    const callee = whole[row] as number;
    if (!callees.has(callee) && mayBeOfFile(view, callee) && !isPut(view.facts.text(name[row] as number))) callees.add(callee);
  }
  return callees;
}

interface Decorated {
  /** What decorates. */
  readonly type: Type;
  readonly symbol: Index;
}

/** Definitions with a decorator that is a bare name: it is called with them. */
function decoratedIn(linking: Linking, view: FileView): readonly Decorated[] {
  const { count, role, start, binding } = view.facts.columns('references');
  const bindings = new Map<number, Index>();
  for (let row = 0; row < count; row++) if (role[row] === DECORATOR) bindings.set(start[row] as number, binding[row] as number);
  const all = view.facts.decorators;
  return all.flatMap(({ symbol, start: at, arguments: given }, place) => {
    // What stands above another decorator is given what that one makes.
    if (all[place + 1]?.symbol === symbol) return [];
    const index = bindings.get(at) ?? bindings.get(at + 1) ?? -1;
    if (index < 0 || given !== '') return [];
    const scope = view.binding(index)?.scope;
    if (scope === 0) linking.reader.note(view, view.binding(index)?.name ?? '');
    return partsOf(typeOfBinding(linking, view, index).type).map((type) => ({ type, symbol }));
  });
}

const DECORATOR = REFERENCE_ROLES.indexOf('decorator');
