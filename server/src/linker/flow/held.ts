/** What lists and dictionaries hold under a key: as they are written, and as it is put in later. */
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import { isKnown, pathOf, putIn, type Stored } from './put.ts';

interface Asked {
  /** The literal, or the name in front of the brackets. */
  readonly whole: Index;
  /** As facts name it: a number, a text behind a quotation mark, or anything else for `not known`. */
  readonly key: string;
  /** Where it is asked: what is put in further down counts less. */
  readonly before: number;
}

interface Held {
  /** What is put in under that very key, last of all before it is asked. */
  readonly stored: readonly Index[];
  /** What the literal holds. */
  readonly parts: readonly Index[];
  /** What may be under the key as well, for either this key or that of what is put in is not known. */
  readonly others: readonly Index[];
}

export function heldUnder(view: FileView, { whole, key, before }: Asked): Held {
  const fact = view.expression(whole);
  if (fact?.operation === 'array' || fact?.operation === 'literal' || fact?.operation === 'object') {
    const all = view.parts(whole);
    const isPlace = fact.operation === 'array';
    // Of keys that are the same the last one counts.
    const named = all.filter((part) => (isPlace ? String(part.place) === key : part.name === key)).slice(-1);
    return { stored: [], parts: (isKnown(key) ? named : key.startsWith(SLICE) ? [] : all).map(({ expression }) => expression), others: [] };
  }
  const all = storedIn(view, whole);
  const stored = all.filter((part) => part.key === key && isKnown(key));
  const above = stored.filter(({ start }) => start < before).at(-1);
  const others = all.filter((part) => !isKnown(part.key) || (!isKnown(key) && !key.startsWith(SLICE)));
  return { stored: expressionsOf(above === undefined ? stored : [above]), parts: [], others: expressionsOf(others) };
}

const SLICE = ':';

function expressionsOf(stored: readonly Stored[]): readonly Index[] {
  return stored.map(({ expression }) => expression);
}

/** What is put into what a name or an element stands for, anywhere in the file. */
function storedIn(view: FileView, whole: Index): readonly Stored[] {
  const path = pathOf(view, whole);
  if (path === '') return [];
  return putIn(view).stored.get(path) ?? [];
}
