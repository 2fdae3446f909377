/** Variables of languages whose patterns are read by hooks: a name, what is declared of it, and what it holds. */
import { SPACE } from '../scopes/tables.ts';
import type { Extraction } from './extraction.ts';
import { nameText } from './parts.ts';

export interface PlainVariable {
  /** As written; ''. */
  readonly type: string;
  /** What it holds, as an expression; -1. */
  readonly initializer: number;
  /** Of its name, where types and values have names apart. */
  readonly space?: number;
}

/** Makes the name at a record a variable of the scope in force; `_` is none. */
export function bindPlainVariable(file: Extraction, name: number, { type, initializer, space = SPACE.any }: PlainVariable): void {
  if (name < 0 || !file.isA(name, 'identifier') || file.startAt(name) === file.endAt(name) || file.textAt(name) === '_') return;
  file.bindings.add({
    name: file.names.idOf(nameText(file, name)),
    kind: 'variable',
    scope: file.scope,
    start: file.startAt(name),
    type,
    initializer,
    space,
  });
}
