/** Names behind a dot that are used alike on one and the same type mean the same all over a file. */
import { NAMELESS } from '../facts/fileFacts.ts';
import { choosesByArguments } from './inference/argumentChoice.ts';
import type { FileView } from './reading/fileView.ts';
import type { Linking } from './rules/linking.ts';
import type { Reference } from './rules/reference.ts';
import { chainsOf } from './wordCalls.ts';

/** All that decides what is meant besides the type in front, as a text; undefined where the very place decides as well. */
export function memberKey(linking: Linking, view: FileView, reference: Reference): string | undefined {
  const { name, role, argumentCount, flags, receiver } = reference;
  const rules = linking.rulesOf(view);
  // Where definitions are chosen by what a call is given, or by where it stands.
  if (choosesByArguments(rules) || rules.definitions !== undefined || rules.calledThrough !== undefined) return undefined;
  // What is called without a name may be held by what is given something else later, and a base is that of the class around.
  if (name === NAMELESS || view.expression(receiver)?.operation === 'super') return undefined;
  if (chainsOf(linking, view, reference) !== undefined) return undefined;
  return `${role} ${argumentCount} ${flags} ${name}`;
}
