/** Names in front of a dot that stand for types outside of the folder, not for values. */
import type { Index } from '../../facts/fileFacts.ts';
import { freeName, importMeanings } from '../lookup/meanings.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { findBareMembers } from './bareMembers.ts';

/** Nothing extends the type itself: `Enumerable.Concat(a, b)` means no extension of the folder. */
export function isTypeOutside(linking: Linking, view: FileView, expression: Index): boolean {
  const fact = view.expression(expression);
  if (fact?.operation !== 'name' || linking.rulesOf(view).extensionsAreStatic !== true) return false;
  const { binding, name } = fact;
  const scope = view.scopeAt(fact.start);
  const bound = view.binding(binding);
  if (bound !== undefined && bound.import < 0) return false;
  if (findBareMembers(linking, { view, name, scope, binding, isCalled: false }) !== undefined) return false;
  const meanings = bound === undefined ? freeName(linking, view, name, scope) : importMeanings(linking, view, bound.import);
  return meanings.length > 0 && meanings.every(({ kind }) => kind === 'external');
}
