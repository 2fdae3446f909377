/** Members that nothing in the folder defines. */
import type { FileView } from './fileView.ts';
import type { Linking } from './linking.ts';
import { hasForeignBase } from './members.ts';
import type { Found, Reference } from './reference.ts';

/** A name that nothing here has may be a member of what a class around builds on outside. */
export function findForeignMember(linking: Linking, view: FileView, { name, scope }: Reference): Found {
  const unknown: Found = { meanings: [], rule: 'package', receiver: undefined, reason: 'unknown name' };
  const owner = view.classAround(scope);
  const implied = owner < 0 ? undefined : linking.rulesOf(view).impliedMember?.(linking, { view, symbol: owner }, name);
  const outside = implied !== undefined ? '' : owner < 0 ? undefined : hasForeignBase(linking, { view, symbol: owner });
  return outside === undefined ? unknown : { ...unknown, meanings: [{ kind: 'external', module: outside, name }], rule: 'self' };
}
