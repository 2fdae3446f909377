/** What is put into variables and what they hold after they were made, gathered once a file by the path of what it is put into. */
import { push } from '../../base/grouping.ts';
import { ASSIGNED, type BindingFact, type Index, STORED_UNDER } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';

export interface Stored {
  readonly key: string;
  readonly expression: Index;
  readonly start: number;
  /** `SOMETIMES`, or 0. */
  readonly place: number;
}

const known = new WeakMap<FileView, Put>();

/** By path. */
interface Put {
  readonly stored: ReadonlyMap<string, readonly Stored[]>;
  readonly assigned: ReadonlyMap<string, readonly Stored[]>;
}

export function putIn(view: FileView): Put {
  const before = known.get(view);
  if (before !== undefined) return before;
  const stored = new Map<string, Stored[]>();
  const assigned = new Map<string, Stored[]>();
  const { count, name: names, whole: wholes, expression: expressions, place: places } = view.facts.columns('parts');
  for (let row = 0; row < count; row++) {
    const name = view.facts.text(names[row] as number);
    if (!isPut(name)) continue;
    const [whole, expression, place] = [wholes[row] as number, expressions[row] as number, places[row] as number];
    const startOf = (index: Index): number => view.expression(index)?.start ?? 0;
    if (name === ASSIGNED) push(assigned, pathOf(view, whole), { key: '', expression, start: startOf(expression), place });
    else push(stored, pathOf(view, whole), { key: name.slice(STORED_UNDER.length), expression, start: startOf(whole), place });
  }
  const put = { stored, assigned };
  known.set(view, put);
  return put;
}

/** Whether the name of a part says that something is put somewhere. */
export function isPut(name: string): boolean {
  return name === ASSIGNED || name.startsWith(STORED_UNDER);
}

/** Whether a key is a number or a text. */
export function isKnown(key: string): boolean {
  return /^['\d]/.test(key);
}

/** The same for all expressions that mean the same variable, or the same member or element of it; '' where that is not known. */
export function pathOf(view: FileView, expression: Index): string {
  const { binding, keys } = stepsTo(view, expression);
  const root = view.binding(binding);
  return root === undefined ? '' : rootPath(root) + keys;
}

/** The binding of the variable that a path begins with, or -1. */
export function rootOf(view: FileView, expression: Index): Index {
  return stepsTo(view, expression).binding;
}

function stepsTo(view: FileView, expression: Index): { readonly binding: Index; readonly keys: string } {
  let keys = '';
  let fact = view.expression(expression);
  while (fact !== undefined) {
    if (fact.operation === 'member') keys = memberKey(fact.name) + keys;
    else if (fact.operation === 'index' && isKnown(fact.name)) keys = ` ${fact.name}${keys}`;
    else break;
    fact = view.expression(fact.operand);
  }
  return { binding: fact?.operation === 'name' ? fact.binding : -1, keys };
}

export function rootPath({ scope, name }: BindingFact): string {
  return `${scope} ${name}`;
}

export function memberKey(name: string): string {
  return `.${name}`;
}
