/** What lists and dictionaries hold under a key: as they are written, and as it is put in later. */
import { push } from '../../base/grouping.ts';
import { type Index, STORED_UNDER } from '../../facts/fileFacts.ts';
import type { FileView } from '../fileView.ts';

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
}

export function heldUnder(view: FileView, { whole, key, before }: Asked): Held {
  const fact = view.expression(whole);
  if (fact?.operation === 'array' || fact?.operation === 'literal') {
    const all = view.parts(whole);
    const isPlace = fact.operation === 'array';
    const named = all.filter((part) => (isPlace ? String(part.place) === key : part.name === key));
    return { stored: [], parts: (isKnown(key) ? named : key === SLICE ? [] : all).map(({ expression }) => expression) };
  }
  const stored = storedIn(view, whole).filter((part) => part.key === key && isKnown(key));
  const above = stored.filter(({ start }) => start < before).at(-1);
  return { stored: (above === undefined ? stored : [above]).map(({ expression }) => expression), parts: [] };
}

const SLICE = ':';

function isKnown(key: string): boolean {
  return /^['\d]/.test(key);
}

interface Stored {
  readonly key: string;
  readonly expression: Index;
  readonly start: number;
}

/** What is put into what a name or an element stands for, anywhere in the file. */
function storedIn(view: FileView, whole: Index): readonly Stored[] {
  const path = pathOf(view, whole);
  if (path === '') return [];
  return allStored(view).get(path) ?? [];
}

const known = new WeakMap<FileView, ReadonlyMap<string, readonly Stored[]>>();

/** By path; gathered once a file, for files that are all elements and keys. */
function allStored(view: FileView): ReadonlyMap<string, readonly Stored[]> {
  const before = known.get(view);
  if (before !== undefined) return before;
  const stored = new Map<string, Stored[]>();
  for (const { name, whole, expression } of view.facts.parts) {
    if (!name.startsWith(STORED_UNDER)) continue;
    push(stored, pathOf(view, whole), { key: name.slice(STORED_UNDER.length), expression, start: view.expression(whole)?.start ?? 0 });
  }
  known.set(view, stored);
  return stored;
}

/** The same for all expressions that mean the same variable or element of it; '' where that is not known. */
function pathOf(view: FileView, expression: Index): string {
  const keys: string[] = [];
  let fact = view.expression(expression);
  for (; fact?.operation === 'index' && isKnown(fact.name); fact = view.expression(fact.operand)) keys.push(fact.name);
  const binding = fact?.operation === 'name' ? view.binding(fact.binding) : undefined;
  return binding === undefined ? '' : `${binding.scope} ${binding.name} ${keys.join(' ')}`;
}
