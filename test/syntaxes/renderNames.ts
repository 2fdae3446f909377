/** Names of symbols, bindings and access paths in rendered facts. */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { containerPath } from '../../server/src/facts/symbolKey.ts';

/** `User.save`; '' for -1. */
export function symbolPath(facts: FileFacts, index: number): string {
  const symbol = facts.symbols[index];
  if (symbol === undefined) return '';
  const container = containerPath(facts.symbols, index);
  return container === '' ? symbol.name : `${container}.${symbol.name}`;
}

export function renderBinding(facts: FileFacts, index: number): string {
  const binding = facts.bindings[index];
  if (binding === undefined) return '?';
  const symbol = facts.symbols[binding.symbol];
  return symbol === undefined ? `${binding.kind} ${binding.name}` : `${symbol.kind} ${symbolPath(facts, binding.symbol)}`;
}

/** An access path, written much as in the source: `new Foo().bar`, `await f()`, `<string>`. */
export function renderExpression(facts: FileFacts, index: number): string {
  const expression = facts.expressions[index];
  if (expression === undefined) return '?';
  const { operation, name } = expression;
  const operand = expression.operand < 0 ? '?' : renderExpression(facts, expression.operand);
  const forms: Readonly<Record<typeof operation, string>> = {
    name,
    self: name,
    super: name,
    member: `${operand}.${name}`,
    call: `${operand}()`,
    new: `new ${operand}()`,
    index: `${operand}[${name}]`,
    await: `(await ${operand})`,
    cast: expression.operand < 0 ? `(as ${name})` : `(${operand} as ${name})`,
    literal: `<${name}>`,
    function: '<function>',
    object: '<object>',
    array: '<array>',
    other: '<other>',
  };
  return forms[operation];
}
