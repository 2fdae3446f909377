/** Bare names that are bound alike and used alike mean the same all over a file. */
import { isAssigned } from './flow/assigned.ts';
import { choosesByGiven } from './inference/argumentChoice.ts';
import { isInside } from './inference/bareMembers.ts';
import { freeNameScope } from './lookup/meanings.ts';
import type { FileView } from './reading/fileView.ts';
import type { Linking } from './rules/linking.ts';
import type { Reference } from './rules/reference.ts';

/** All that decides what a bare name means, as a text; undefined where it takes the very place. */
export function bareNameKey(linking: Linking, view: FileView, reference: Reference): string | undefined {
  const { role, binding, name, argumentCount, flags, scope } = reference;
  const rules = linking.rulesOf(view);
  const { bareMembers, superWord, isConstantAround, followsFlow, receiverIn } = rules;
  // What `super` is depends on where it stands, and overloads on what they are given.
  if (name === 'super' || name === superWord || choosesByGiven(rules, argumentCount)) return undefined;
  // What a variable holds that is given several values depends on those above.
  if (followsFlow === true && role !== 'read' && binding >= 0 && isAssigned(view, binding)) return undefined;
  // Names of the class around depend on the class.
  const isOwn = bareMembers === 'innermost' || (bareMembers !== undefined && !isInside(view, binding));
  const place = isOwn ? ` ${view.classAround(scope)} ${view.ownerNameAround(scope)}` : '';
  // Or on what a function around is called on.
  const inside = receiverIn === undefined ? '' : ` ${view.innermost('function', scope)}`;
  const sign = isOwn && isConstantAround?.(view, scope) === true ? ' constant' : '';
  const around = binding < 0 ? ` in ${freeNameScope(linking, view, scope)}` : '';
  return `${binding < 0 ? name : binding} ${role} ${argumentCount} ${flags}${place}${inside}${sign}${around}`;
}
