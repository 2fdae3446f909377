/** Types of one name that differ by the number of their type parameters. */
import { type Index, type PartFact, TYPE_ARGUMENTS } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { Entity, Meaning } from '../types/types.ts';
import { freeName } from './meanings.ts';

export interface TypeName {
  readonly scope: Index;
  /** The parts of the name as written. */
  readonly path: readonly string[];
  /** How many type arguments stand behind it. */
  readonly count: number;
}

/**
 * Of types of one name those that take as many arguments, in languages that tell types apart by that. One that stands here does not hide
 * another of the namespace; where none takes as many, a type outside is meant.
 */
export function ofTypeArity(
  linking: Linking,
  view: FileView,
  meanings: readonly Meaning[],
  { scope, path, count }: TypeName,
): readonly Meaning[] {
  if (linking.rulesOf(view).arityTellsTypes !== true) return meanings;
  const fitting = thatTake(meanings, count);
  if (fitting.length > 0) return fitting;
  const [name = '', ...more] = path;
  const others = more.length === 0 ? thatTake(freeName(linking, view, name, scope), count) : [];
  if (others.length > 0) return others;
  return count > 0 && meanings.length > 0 ? [{ kind: 'external', module: '', name: path.at(-1) ?? '' }] : meanings;
}

/** Of what a bare name behind `new` may mean the types that take as many as stand in brackets: `new Result<A>()` makes no `Result`. */
export function ofWrittenTypes(
  linking: Linking,
  view: FileView,
  meanings: readonly Meaning[],
  { name, scope, parts }: { readonly name: string; readonly scope: Index; readonly parts: readonly PartFact[] },
): readonly Meaning[] {
  return ofTypeArity(linking, view, meanings, { scope, path: [name], count: countOfWrittenTypes(view, parts) });
}

function thatTake(meanings: readonly Meaning[], count: number): readonly Meaning[] {
  return meanings.filter((meaning) => meaning.kind !== 'symbol' || arityOf(meaning.entity) === count);
}

function arityOf({ view, symbol }: Entity): number {
  return view.typeParameters(symbol).length;
}

/** How many types a list of type arguments names: `A, B<C, D>` are two. */
export function countOfTypes(written: string): number {
  if (written.trim() === '') return 0;
  let depth = 0;
  let count = 1;
  for (const sign of written) {
    if ('<([{'.includes(sign)) depth++;
    else if ('>)]}'.includes(sign)) depth--;
    else if (sign === ',' && depth === 0) count++;
  }
  return count;
}

/** How many types stand in brackets behind what is called, by what is known of its arguments. */
export function countOfWrittenTypes(view: FileView, parts: readonly PartFact[]): number {
  const written = parts.find(({ name }) => name === TYPE_ARGUMENTS);
  return countOfTypes(view.expression(written?.expression ?? -1)?.name ?? '');
}
