/** What is put into variables and what they hold after they were made, gathered once a file by the path of what it is put into. */
import { push } from '../../base/grouping.ts';
import { oncePer } from '../../base/oncePer.ts';
import { ASSIGNED, type BindingFact, type Index, STORED_UNDER } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';

/** What something can be put into. */
export interface Place {
  readonly path: string;
  /** Of the variable. */
  readonly scope: Index;
}

export interface Stored {
  readonly key: string;
  readonly expression: Index;
  readonly start: number;
  /** `SOMETIMES`, or 0. */
  readonly place: number;
}

/** By path. */
interface Put {
  readonly stored: ReadonlyMap<string, readonly Stored[]>;
  readonly assigned: ReadonlyMap<string, readonly Stored[]>;
}

export const putIn = oncePer((view: FileView): Put => {
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
  return { stored, assigned };
});

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
  return placeOf(view, expression)?.path ?? '';
}

/** A variable, or a member or element of it; undefined where that is not known. */
export function placeOf(view: FileView, expression: Index): Place | undefined {
  let keys = '';
  let fact = view.expression(expression);
  while (fact !== undefined) {
    if (fact.operation === 'member') keys = memberKey(fact.name) + keys;
    else if (fact.operation === 'index' && isKnown(fact.name)) keys = ` ${fact.name}${keys}`;
    else break;
    fact = view.expression(fact.operand);
  }
  const root = fact?.operation === 'name' ? view.binding(fact.binding) : undefined;
  return root && { path: rootPath(root) + keys, scope: root.scope };
}

export function rootPath({ scope, name }: BindingFact): string {
  return `${scope} ${name}`;
}

export function memberKey(name: string): string {
  return `.${name}`;
}
