/** Bare names that mean members of the class around, inherited ones too, where a language leaves the receiver out: `size` for `this.size`. */
import type { Index } from '../facts/fileFacts.ts';
import type { FileView } from './fileView.ts';
import type { Linking } from './linking.ts';
import { membersOfDefinition } from './members.ts';
import { selfType } from './receivers.ts';
import { type Entity, type Meaning, partsOf } from './types.ts';

/** Of the innermost class that has such a member; empty where the language writes its receivers, or none has. */
export function membersWithoutReceiver(linking: Linking, view: FileView, scope: Index, name: string): readonly Meaning[] {
  const rules = linking.rulesOf(view);
  if (rules.implicitReceiver === undefined) return [];
  for (let at = scope; at >= 0; ) {
    const owner = view.classAround(at);
    if (owner < 0) return [];
    const found = membersIn(linking, view, at, owner, name);
    if (found.length > 0) return found.map((entity) => ({ kind: 'symbol', entity }));
    at = view.scope(view.bodyOf(owner))?.parent ?? -1;
  }
  return [];
}

function membersIn(linking: Linking, view: FileView, scope: Index, owner: Index, name: string): readonly Entity[] {
  const own = membersOfDefinition(linking, { view, symbol: owner }, name);
  if (own.length > 0) return own;
  const more = linking.rulesOf(view).extensionMembers;
  if (more === undefined) return [];
  return partsOf(selfType(linking, view, scope).type).flatMap((part) =>
    more(linking, view, part, name).flatMap((meaning) => (meaning.kind === 'symbol' ? [meaning.entity] : [])),
  );
}
