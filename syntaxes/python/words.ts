/** Statements that run methods without naming them: `for`, `with`. They are calls by their word; which methods is for the linker to say. */
import { ReferenceFlag } from '../../server/src/facts/fileFacts.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** `for x in xs`. */
export function loopStatement(file: Extraction, node: number): HookAnswer {
  callByWord(file, node, file.child(node, 'right'));
  return 'role';
}

/** `with a as b, c`: each of them. */
export function withStatement(file: Extraction, node: number): HookAnswer {
  for (const item of file.children(file.childOfType(node, 'with_clause'))) {
    const value = file.child(item, 'value');
    callByWord(file, node, file.isA(value, 'as_pattern') ? file.firstChild(value) : value);
  }
  return 'role';
}

/** The word at the beginning of a statement, behind `async`, calls something of the value at `receiver`. */
function callByWord(file: Extraction, statement: number, receiver: number): void {
  if (receiver < 0 || isOfLanguage(file, receiver)) return;
  const value = expressionOf(file, receiver);
  if (value < 0 || file.expressions.read(value, EXPRESSION.operation) === OPERATION.other) return;
  const from = file.startAt(statement);
  const [ahead = '', word = ''] = WORD.exec(file.text.slice(from, from + LONGEST)) ?? [];
  const end = from + ahead.length;
  const { frames } = file;
  frames.argumentCount = 0;
  frames.flags = ahead === word ? 0 : ReferenceFlag.awaited;
  addReferenceAt(file, end - word.length, end, USE.call, { receiver: value, space: 0 });
  frames.argumentCount = -1;
  frames.flags = 0;
}

const WORD = /^(?:async\s+)?(for|with)\b/;
const LONGEST = 40;

/** Calls of functions of the language, most of all loops: what they give is of the language too. */
function isOfLanguage(file: Extraction, node: number): boolean {
  const callee = file.isA(node, 'call') ? file.child(node, 'function') : -1;
  return file.isA(callee, 'identifier') && LISTS.has(file.textAt(callee));
}

const LISTS: ReadonlySet<string> = new Set([
  'range',
  'enumerate',
  'zip',
  'sorted',
  'reversed',
  'list',
  'tuple',
  'set',
  'open',
  'map',
  'filter',
]);
