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
  const name = symbol === undefined ? `${binding.kind} ${binding.name}` : `${symbol.kind} ${symbolPath(facts, binding.symbol)}`;
  return name + whatItHolds(facts, index);
}

/** Of several bindings of one variable, what this one says. */
function whatItHolds({ bindings, ...facts }: FileFacts, index: number): string {
  const binding = bindings[index];
  const first = bindings.findIndex(({ name, scope }) => name === binding?.name && scope === binding.scope);
  if (binding === undefined || first === index || bindings[first]?.symbol !== binding.symbol) return '';
  if (binding.type !== '') return `: ${binding.type}`;
  return binding.initializer < 0 ? '' : ` = ${renderExpression({ bindings, ...facts }, binding.initializer)}`;
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
    array: `<${name}>`,
    other: '<other>',
    parameter: `<parameter ${name}>`,
  };
  return forms[operation];
}
