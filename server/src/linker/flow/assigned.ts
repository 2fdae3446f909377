/** What variables, and members and elements of what they hold, may have been given where they are used. */
import { type Index, SOMETIMES } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import { memberKey, type Place, placeOf, putIn, rootPath } from './put.ts';

/**
 * What a variable may have been given when it is used at an offset: the last value above that it is given on every way to it, and those that
 * it may be given later. A function finds any, for nobody knows when it runs.
 */
export function assignedTo(view: FileView, binding: Index, at: number): Assigned {
  const root = view.binding(binding);
  return root === undefined ? NOTHING_ASSIGNED : assignedAt(view, { path: rootPath(root), scope: root.scope }, at);
}

/** Whether a variable is given anything after it was made, as far as that is followed. */
export function isAssigned(view: FileView, binding: Index): boolean {
  const { assigned } = putIn(view);
  if (assigned.size === 0) return false;
  const root = view.binding(binding);
  return root !== undefined && assigned.has(rootPath(root));
}

/** What an element of what a variable holds may have been given, by the expression of the element. */
export function assignedToElement(view: FileView, element: Index): Assigned {
  return assignedBelow(view, { whole: element, below: '', at: view.expression(element)?.start ?? 0 });
}

/** The same of a member of what an expression stands for. */
export function assignedToMember(view: FileView, { whole, name, at }: MemberUse): Assigned {
  return assignedBelow(view, { whole, below: memberKey(name), at });
}

/** A member where it is used; `whole` is what stands in front of the dot. */
export interface MemberUse {
  readonly whole: Index;
  readonly name: string;
  readonly at: number;
}

interface Below {
  readonly whole: Index;
  /** Of what the whole stands for, as paths have it. */
  readonly below: string;
  readonly at: number;
}

function assignedBelow(view: FileView, { whole, below, at }: Below): Assigned {
  if (putIn(view).assigned.size === 0) return NOTHING_ASSIGNED;
  const place = placeOf(view, whole);
  return place === undefined ? NOTHING_ASSIGNED : assignedAt(view, { path: place.path + below, scope: place.scope }, at);
}

function assignedAt(view: FileView, variable: Place, at: number): Assigned {
  const all = putIn(view).assigned.get(variable.path);
  if (all === undefined) return NOTHING_ASSIGNED;
  const scope = view.scopeAt(at);
  const body = view.innermost('function', scope);
  if (body !== view.innermost('function', variable.scope)) return { values: all.map(({ expression }) => expression), isCertain: false };
  const values: Index[] = [];
  for (const { expression, start, place } of all.toReversed()) {
    const from = view.scopeAt(start);
    const isHere = view.innermost('function', from) === body;
    if (isHere && start >= at) continue;
    values.push(expression);
    if (isHere && place !== SOMETIMES && view.isWithin(scope, from)) return { values, isCertain: true };
  }
  return { values, isCertain: false };
}

export interface Assigned {
  readonly values: readonly Index[];
  /** Whether it is one of them, and nothing that it held before. */
  readonly isCertain: boolean;
}

const NOTHING_ASSIGNED: Assigned = { values: [], isCertain: false };
