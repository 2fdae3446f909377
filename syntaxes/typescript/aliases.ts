/** What a name in front of an assigned member stands for: the exports of the file, or what a function is called on. */
import type { ExpressionOperation } from '../../server/src/facts/fileFacts.ts';
import { bindingAround } from '../../server/src/syntax/extract/assigned.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { BINDING, EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** `module.exports`. */
export function isModule(file: Extraction, object: number, property: number): boolean {
  return file.isA(object, 'identifier') && file.textAt(object) === 'module' && file.textAt(property) === 'exports';
}

/** `exports`, `module.exports`, or a variable of the file that holds one of them: `var helpers = exports`. */
export function isExports(file: Extraction, node: number): boolean {
  if (file.isA(node, 'identifier')) return file.textAt(node) === 'exports' || isExportsAlias(file, node);
  return file.isA(node, 'member_expression') && isModule(file, file.child(node, 'object'), file.child(node, 'property'));
}

function isExportsAlias(file: Extraction, name: number): boolean {
  const binding = bindingAround(file, name);
  if (binding < 0 || file.bindings.read(binding, BINDING.scope) !== 0) return false;
  const held = file.bindings.read(binding, BINDING.initializer);
  if (isExpression(file, held, 'name', 'exports')) return true;
  return (
    isExpression(file, held, 'member', 'exports') && isExpression(file, file.expressions.read(held, EXPRESSION.operand), 'name', 'module')
  );
}

/** `var self = this`: another name of what the function around is called on. */
export function isSelf(file: Extraction, node: number): boolean {
  if (file.isA(node, 'this')) return true;
  const binding = file.isA(node, 'identifier') ? bindingAround(file, node) : -1;
  return binding >= 0 && isExpression(file, file.bindings.read(binding, BINDING.initializer), 'self');
}

function isExpression({ expressions, names }: Extraction, expression: number, operation: ExpressionOperation, name?: string): boolean {
  if (expression < 0 || expressions.read(expression, EXPRESSION.operation) !== OPERATION[operation]) return false;
  return name === undefined || names.text(expressions.read(expression, EXPRESSION.name)) === name;
}
