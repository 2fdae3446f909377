/** Functions, aliases and variables of a script. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { BINDING, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { namespaceOf } from './namespace.ts';

/** Commands and variables do not know each other's names; the room knows two kinds of names, values and types. */
export const COMMAND = SPACE.type;
export const VARIABLE = SPACE.value;

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface NewCommand {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly modifiers: number;
  readonly at: Range;
  readonly whole: Range;
  readonly signature: string;
}

/** A function or an alias belongs to the whole script, wherever it is defined. */
export function addCommand(file: Extraction, { name, kind, modifiers, at, whole, signature }: NewCommand): number {
  const symbol = addSymbol(file, {
    name,
    kind,
    container: -1,
    modifiers: Modifier.exported | modifiers,
    nameStart: at.start,
    nameEnd: at.end,
    ...whole,
    signature,
    type: '',
    local: false,
  });
  file.bindings.add({ name: file.names.idOf(name), kind: 'symbol', scope: 0, start: at.start, symbol, space: COMMAND });
  addShared(file, namespaceOf(name), name, symbol, at.start);
  return symbol;
}

/** A call of a command by its name at these offsets. */
export function callCommand(file: Extraction, { start, end }: Range, argumentCount: number): void {
  const { frames } = file;
  const [count, flags] = [frames.argumentCount, frames.flags];
  frames.argumentCount = argumentCount;
  frames.flags = 0;
  addReferenceAt(file, start, end, USE.call, { receiver: -1, space: COMMAND });
  frames.argumentCount = count;
  frames.flags = flags;
}

export interface Assigned {
  /** Record of the name. */
  readonly name: number;
  /** Record of the statement; its name alone where nothing is assigned that a person would look for. */
  readonly statement: number;
  readonly isLocal: boolean;
  readonly isConstant: boolean;
}

/** A variable of the function or of the script; further assignments are references. */
export function assignVariable(file: Extraction, { name, statement, isLocal, isConstant }: Assigned): void {
  const text = file.textAt(name);
  const id = file.names.idOf(text);
  const start = file.startAt(name);
  const function_ = isLocal ? functionScope(file) : 0;
  if (isKnown(file, id, function_)) {
    addReferenceAt(file, start, file.endAt(name), USE.write, { receiver: -1, space: VARIABLE });
    return;
  }
  if (function_ > 0) {
    file.bindings.add({ name: id, kind: 'variable', scope: function_, start, space: VARIABLE });
    return;
  }
  const symbol = addSymbol(file, {
    name: text,
    kind: isConstant ? 'constant' : 'variable',
    container: -1,
    modifiers: isConstant ? Modifier.readonly : 0,
    nameStart: start,
    nameEnd: file.endAt(name),
    start: file.startAt(statement),
    end: file.endAt(statement),
    signature: signatureText(file, file.startAt(statement), signatureEnd(file, statement)),
    type: '',
    local: false,
  });
  file.bindings.add({ name: id, kind: 'symbol', scope: 0, start, symbol, space: VARIABLE });
}

function signatureEnd(file: Extraction, statement: number): number {
  const line = file.text.indexOf('\n', file.startAt(statement));
  return line < 0 ? file.endAt(statement) : Math.min(file.endAt(statement), line);
}

/** A name that a command sets, such as `read -r line`: no symbol, for nobody searches it. */
export function setVariable(file: Extraction, { start, end }: Range): void {
  const id = file.names.intern(file.text, start, end);
  if (isKnown(file, id, 0)) addReferenceAt(file, start, end, USE.write, { receiver: -1, space: VARIABLE });
  else file.bindings.add({ name: id, kind: 'variable', scope: 0, start, space: VARIABLE });
}

/** Whether a variable is known in the scope, or, for those of the script, in any function around. */
function isKnown(file: Extraction, id: number, scope: number): boolean {
  for (let at = scope > 0 ? scope : file.scope; at >= 0; at = file.scopes.parentOf(at)) {
    if (hasVariable(file, at, id)) return true;
    if (scope > 0) return false;
  }
  return false;
}

/** A function of that name is something else. */
function hasVariable(file: Extraction, scope: number, id: number): boolean {
  const { bindings } = file;
  return [bindings.firstOf(scope, id), bindings.lastOf(scope, id)].some(
    (each) => each >= 0 && bindings.read(each, BINDING.space) === VARIABLE,
  );
}

function functionScope(file: Extraction): number {
  let scope = file.scope;
  while (scope > 0 && file.scopes.kindOf(scope) !== 'function') scope = file.scopes.parentOf(scope);
  return scope;
}
