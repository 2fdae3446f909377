/** Members that nothing in the folder defines. */
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { Found, Reference } from '../rules/reference.ts';
import { hasForeignBase } from './members.ts';

/** A name that nothing here has may be a member of what a class around builds on outside. */
export function findForeignMember(linking: Linking, view: FileView, { name, scope }: Reference): Found {
  const unknown: Found = { meanings: [], rule: 'package', receiver: undefined, reason: 'unknown name' };
  const owner = view.classAround(scope);
  const implied = owner < 0 ? undefined : linking.rulesOf(view).impliedMember?.(linking, { view, symbol: owner }, name);
  const outside = implied !== undefined ? '' : owner < 0 ? undefined : hasForeignBase(linking, { view, symbol: owner });
  return outside === undefined ? unknown : { ...unknown, meanings: [{ kind: 'external', module: outside, name }], rule: 'self' };
}
