/** Blocks, `if` and `match` as values. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { functionScope, openScope } from '../../server/src/syntax/extract/scopes.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { bindPattern } from './patterns.ts';
import { addBranch, isCallOfType } from './values.ts';

/**
 * A block gives what its last expression gives; that of a closure is what the closure gives. A function says itself what it gives, which tells
 * what `Trait::name()` at its end means.
 */
export function block(file: Extraction, node: number): HookAnswer {
  const around = file.frames.parentNode;
  const isBody = file.fieldAt(node) === file.grammar.field('body');
  const isClosure = isBody && file.isA(around, 'closure_expression');
  const isFunction = isBody && file.isA(around, 'function_item');
  if (!isClosure && !isFunction) openScope(file, node, 'block', -1);
  const tail = tailOf(file, node);
  if (isClosure) {
    const value = expressionOf(file, tail);
    const scope = functionScope(file, file.scope);
    if (value >= 0 && file.expressions.read(value, EXPRESSION.operation) !== OPERATION.other) file.returns.add(scope, value);
    return 'children';
  }
  if (isFunction) {
    if (isCallOfType(file, tail)) file.returns.add(functionScope(file, file.scope), expressionOf(file, tail));
    return 'children';
  }
  addBranch(file, node, 0, tail);
  return 'children';
}

/** The expression at the end of a block, or -1. Statements that are expressions themselves (`if`, `match`) need no `;` in front of them. */
function tailOf(file: Extraction, node: number): number {
  const last = file.codeChildren(node).at(-1);
  if (last === undefined) return -1;
  if (file.isA(last, 'expression_statement')) return file.text[file.endAt(last) - 1] === ';' ? -1 : file.firstChild(last);
  return STATEMENTS.has(file.typeAt(last)) ? -1 : last;
}

const STATEMENTS: ReadonlySet<string> = new Set(
  'let_declaration function_item struct_item enum_item union_item impl_item trait_item type_item const_item static_item use_declaration mod_item macro_definition extern_crate_declaration attribute_item label return_expression break_expression continue_expression'.split(
    ' ',
  ),
);

/** The names of a condition are known in the first branch alone. */
export function ifExpression(file: Extraction, node: number): HookAnswer {
  addBranch(file, node, 0, file.child(node, 'consequence'));
  return 'role';
}

export function elseClause(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  frames.scope = file.scopes.parentOf(frames.scope);
  addBranch(file, frames.parentNode, 1, file.firstChild(node));
  return 'children';
}

/** What is matched is asked for before the walk comes to its parts, which are kept then: `match (a, b) { (Some(a), _) => ... }`. */
export function matchExpression(file: Extraction, node: number): HookAnswer {
  expressionOf(file, file.child(node, 'value'));
  return 'role';
}

export function matchArm(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const whole = frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1;
  const scope = openScope(file, node, 'block', -1);
  const pattern = file.child(node, 'pattern');
  bindPattern(file, file.firstChild(pattern), expressionOf(file, file.child(whole, 'value')), {
    scope,
    kind: 'variable',
    from: file.startAt(node),
  });
  addBranch(file, whole, 0, file.child(node, 'value'));
  return 'children';
}
