/** What a symbol says of its value before anything is evaluated. */
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import { partsOf, type Type, unionOf } from '../types/types.ts';

/** Whether a member of an enumeration is made from values. */
export function holdsValues(view: FileView, symbol: Index): boolean {
  for (const _ of view.memberNames(symbol)) return true;
  return view.parameters(symbol).length > 0;
}

/** A type that is written out has its members as symbols: they say more than the text, which may be cut. */
export function withOwnMembers(view: FileView, symbol: Index, declared: Type): Type {
  const others = partsOf(declared).filter(({ kind }) => kind !== 'record');
  if (others.length === partsOf(declared).length) return declared;
  for (const _ of view.memberNames(symbol)) return unionOf([{ kind: 'definition', entity: { view, symbol } }, ...others]);
  return declared;
}

/** Where a symbol's own declaration is written. */
export function scopeAround(view: FileView, symbol: Index): Index {
  return view.binding(view.bindingOf(symbol))?.scope ?? view.scopeOf(symbol);
}

/** Expressions that give a variable or field its value, wherever they stand. */
export function initializersOf(view: FileView, symbol: Index): readonly Index[] {
  const binding = view.binding(view.bindingOf(symbol));
  if (binding === undefined) return [];
  return view.named(binding.scope, binding.name).flatMap((index) => {
    const each = view.binding(index);
    return each !== undefined && each.symbol === symbol && each.initializer >= 0 ? [each.initializer] : [];
  });
}

/** Of functions and types the binding tells what they give or stand for, not what they are. */
export function isDefinition(view: FileView, symbol: Index): boolean {
  const kind = view.symbol(symbol)?.kind;
  return kind !== undefined && kind !== 'variable' && kind !== 'constant' && kind !== 'field';
}
