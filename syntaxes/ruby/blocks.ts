/** What methods give to the blocks they are called with: `yield x`, `block.call(x)`, and what they pass the block on to. */
import { ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { scopeOfSymbol } from '../../server/src/syntax/extract/assigned.ts';
import { elementExpression, expressionOf, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { NEVER, OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { isInOwnMethod, methodAround } from './methods.ts';

/** The name under which a method binds what it gives to its block: a list of values by their places. */
export const YIELDED = '&yield';

/** The name of the part of a call that is the block behind it. */
export const BLOCK = '&';

export function yieldStatement(file: Extraction, node: number): HookAnswer {
  yieldTo(file, node, file.children(file.childOfType(node, 'argument_list')));
  return 'role';
}

/** `block.call(x)`, `list.each(&block)` in a method that takes `&block`. */
export function passBlock(file: Extraction, node: number): void {
  const [receiver, list] = [file.child(node, 'receiver'), file.child(node, 'arguments')];
  const given = file.children(list);
  const passed = given.at(-1) ?? -1;
  const method = file.textAt(file.child(node, 'method'));
  if (file.isA(passed, 'block_argument') && method === 'each') {
    if (receiver >= 0 && isBlock(file, file.firstChild(passed)))
      give(file, node, [elementExpression(file, expressionOf(file, receiver), file.startAt(node))]);
  } else if (method === 'call' && isBlock(file, receiver)) yieldTo(file, node, given);
}

function isBlock(file: Extraction, node: number): boolean {
  if (!file.isA(node, 'identifier')) return false;
  const method = methodAround(file);
  const name = file.textAt(node);
  // Other parameters that may be left out have a value.
  return file.parameters.some(
    (each) => each.symbol === method && each.name === name && each.flags === ParameterFlag.optional && each.default === '',
  );
}

function yieldTo(file: Extraction, node: number, given: readonly number[]): void {
  if (given.length > 0)
    give(
      file,
      node,
      given.map((each) =>
        file.isA(each, 'self') && !isInOwnMethod(file) ? typedValue(file, -1, 'self', file.startAt(each)) : expressionOf(file, each),
      ),
    );
}

function give(file: Extraction, node: number, values: readonly number[]): void {
  const method = methodAround(file);
  if (method < 0) return;
  const scope = scopeOfSymbol(file, method);
  const start = file.startAt(node);
  const initializer = file.expressions.add(OPERATION.array, -1, file.names.idOf(YIELDED), start, file.scope);
  for (const [place, value] of values.entries()) file.parts.add(initializer, place, NO_NAME, value);
  file.bindings.add({ name: file.names.idOf(YIELDED), kind: 'variable', scope, start, initializer, from: NEVER });
}
