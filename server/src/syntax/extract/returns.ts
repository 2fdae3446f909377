/** What functions give back: `return x`, and the body of a function that is an expression. */
import type { CompiledRole } from '../roles/compiledRoles.ts';
import { USE, type UseCode } from '../roles/compiledRoles.ts';
import type { ChoiceRole, LiteralRole } from '../roles/expressionRoles.ts';
import { EXPRESSION, OPERATION } from '../scopes/tables.ts';
import { expressionOf, NOTHING, unwrapped } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { typeText } from './parts.ts';
import { functionScope } from './scopes.ts';

export function visitReturn(extraction: Extraction, node: number, _use: UseCode, _role: CompiledRole): number {
  const value = extraction.codeChildren(node)[0];
  if (value !== undefined) addReturned(extraction, value);
  extraction.frames.use = USE.read;
  return node + 1;
}

/** The body of a function without statements; a block has return statements of its own. */
export function noteBody(extraction: Extraction, body: number): void {
  const { role, source } = extraction.roleOf(body);
  const isBlock = role === 'scope' && source?.role === 'scope' && source.kind !== 'comprehension';
  if (!isBlock) addReturned(extraction, body);
}

/** What a function without a symbol declares to return. */
export function noteReturnType(extraction: Extraction, type: number): void {
  const start = extraction.startAt(type);
  const text = extraction.names.idOf(typeText(extraction, type));
  extraction.returns.add(extraction.scope, extraction.expressions.add(OPERATION.cast, -1, text, start, extraction.scope));
}

/** Each branch of a choice may be what is returned. Where nothing is returned, nothing is noted. */
function addReturned(extraction: Extraction, value: number, depth = 0): void {
  const inner = unwrapped(extraction, value);
  const { role, source } = extraction.roleOf(inner);
  if (role === 'choice' && depth < 4) {
    const { condition } = source as ChoiceRole;
    const parts = extraction.codeChildren(inner);
    for (const [place, part] of parts.entries()) if (place !== condition) addReturned(extraction, part, depth + 1);
    return;
  }
  if (role === 'literal' && NOTHING.has((source as LiteralRole).literal)) return;
  const scope = functionScope(extraction, extraction.scope);
  if (extraction.scopes.kindOf(scope) !== 'function') return;
  const expression = expressionOf(extraction, value);
  if (expression >= 0 && extraction.expressions.read(expression, EXPRESSION.operation) !== OPERATION.other)
    extraction.returns.add(scope, expression);
}
