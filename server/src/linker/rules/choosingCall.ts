/** A call, for whoever chooses among definitions of one name, and what is chosen. */
import type { Index, PartFact } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Entity, Rule, Type } from '../types/types.ts';
import type { Reference } from './reference.ts';

/** A call as far as it chooses. */
export interface ChoosingCall {
  readonly view: FileView;
  /** Where it is written. */
  readonly scope: Index;
  /** -1 when it is not known. */
  readonly argumentCount: number;
  readonly flags: number;
  /** Whether it is called without what it extends, which is an argument then like any other. */
  readonly isUnbound?: boolean;
  /** What stands in front of the dot: its type arguments may say what a method takes. */
  readonly on?: Type | undefined;
  /** The same where it is the first of the arguments; `argumentCount` counts it. */
  readonly front?: Type;
  /** Arguments of which something is known, by their places. */
  readonly parts: readonly PartFact[];
}

export interface Choice {
  readonly chosen: readonly Entity[];
  readonly rule: Rule;
}

/** Whether a call stands in a definition. */
export function standsIn({ view, scope }: ChoosingCall, entity: Entity): boolean {
  if (entity.view.id !== view.id) return false;
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0) if (view.scope(at)?.symbol === entity.symbol) return true;
  return false;
}

/** What a reference calls with. */
export function callOf(view: FileView, { argumentCount, flags, receiver, start, scope }: Reference): ChoosingCall {
  return { view, scope, argumentCount, flags, parts: view.parts(view.calleeAt(receiver, start)) };
}
