/** Who calls the functions of a file, in that file: what their parameters may be is what they are given there. */
import type { Index } from '../../facts/fileFacts.ts';
import { membersOfDefinition } from '../lookup/members.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { Entity, Type } from '../types/types.ts';

export type Caller =
  /** A call, by the expression of what it calls. */
  | { readonly kind: 'call'; readonly callee: Index }
  /** A definition that the function decorates. */
  | { readonly kind: 'decorated'; readonly symbol: Index };

/** By the scope that is the function's body. */
export type Callers = ReadonlyMap<Index, readonly Caller[]>;

/** The scope that is a function's body, of a function of the file; -1 for anything else. */
export function bodyOf(view: FileView, type: Type): Index {
  if (type.kind === 'closure') return type.view.id === view.id ? type.scope : -1;
  if (type.kind !== 'definition' || type.entity.view.id !== view.id) return -1;
  const scope = view.bodyOf(type.entity.symbol);
  return view.scope(scope)?.kind === 'function' ? scope : -1;
}

/** What making an instance of a class runs. */
export function madeBy(linking: Linking, type: Type): Type {
  if (type.kind !== 'definition') return type;
  const { view, symbol } = type.entity;
  const fact = view.symbol(symbol);
  const name = fact?.kind === 'class' ? (linking.rulesOf(view).constructorName?.(fact.name) ?? 'constructor') : undefined;
  const [maker] = name === undefined ? [] : membersOfDefinition(linking, type.entity, name);
  return maker === undefined ? type : { kind: 'definition', entity: maker };
}

/** The scope that is the body of what making an instance runs; -1 where that is not of the file. */
export function makerOf(linking: Linking, view: FileView, entity: Entity): Index {
  return bodyOf(view, madeBy(linking, { kind: 'definition', entity }));
}
