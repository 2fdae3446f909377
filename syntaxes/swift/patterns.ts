/** Patterns: what their names hold. */
import { elementExpression, expressionOf, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** What a switch is about is what its patterns take apart. */
export function matchedSwitch(file: Extraction, node: number): HookAnswer {
  file.frames.initializer = expressionOf(file, file.child(node, 'expr'));
  return 'role';
}

/** `if case .a(let b) = c`. */
export function caseCondition(file: Extraction, node: number): HookAnswer {
  file.frames.initializer = expressionOf(file, file.child(node, 'value'));
  return 'children';
}

/** The literal for what a case holds at a place (link/expected.ts); its operand is the case. */
export const PAYLOAD = 'payload ';

export function patternNode(file: Extraction, node: number): HookAnswer {
  return take(file, node, false);
}

/** `let .d(i)`: names in it are new. */
export function bindingPattern(file: Extraction, node: number): HookAnswer {
  return take(file, node, true);
}

function take(file: Extraction, node: number, binds: boolean): HookAnswer {
  const { frames } = file;
  frames.use = USE.read;
  const around = frames.parentNode;
  const outside = inPlace(file, node, around);
  frames.initializer = outside;
  const type = file.child(node, 'type');
  if (type >= 0) frames.initializer = typedValue(file, outside, typeText(file, type), file.startAt(node));
  const name = file.child(node, 'name');
  if (name >= 0) declare(file, name, type);
  const plain = file.child(node, 'plain_name');
  if (plain >= 0 && binds) declare(file, plain, -1);
  const caseName = file.child(node, 'case_name');
  if (caseName >= 0 && outside >= 0) {
    addReference(file, caseName, USE.read, { receiver: outside, space: SPACE.both });
    frames.initializer = memberExpression(file, outside, file.textAt(caseName), file.startAt(caseName));
  }
  if (plain >= 0 && binds) return 'done';
  return name >= 0 && type < 0 ? 'done' : 'children';
}

/** What the pattern around holds at the place of this one. */
function inPlace(file: Extraction, node: number, around: number): number {
  const { frames } = file;
  const { initializer } = frames;
  const isInside = file.isA(around, 'pattern') || file.isA(around, 'binding_pattern') || file.isA(around, 'case_pattern');
  if (initializer < 0 || !isInside) return initializer;
  const siblings = file.children(around).filter((child) => file.isA(child, 'pattern') || file.isA(child, 'binding_pattern'));
  const place = siblings.indexOf(node);
  if (file.child(around, 'case_name') >= 0)
    return file.expressions.add(OPERATION.literal, initializer, file.names.idOf(`${PAYLOAD}${place}`), file.startAt(node), file.scope);
  return siblings.length > 1 ? elementExpression(file, initializer, file.startAt(node), place) : initializer;
}

function declare(file: Extraction, name: number, type: number): void {
  const text = file.textAt(name);
  if (text === '_') return;
  file.bindings.add({
    name: file.names.idOf(text),
    kind: 'variable',
    scope: file.scope,
    start: file.startAt(name),
    type: typeText(file, type),
    initializer: file.frames.initializer,
    space: SPACE.value,
  });
}

/** A caught error without a pattern is called `error`. */
export function catchBlock(file: Extraction, node: number): HookAnswer {
  const scope = openScope(file, node, 'block', -1);
  file.frames.initializer = -1;
  if (file.child(node, 'error') < 0)
    file.bindings.add({
      name: file.names.idOf('error'),
      kind: 'variable',
      scope,
      start: file.startAt(node),
      type: 'Error',
      space: SPACE.value,
    });
  return 'children';
}

/** `if x is A`. */
export function variableTest(file: Extraction, node: number): HookAnswer {
  openScope(file, node, 'block', -1);
  for (const test of file.children(node)) {
    if (!file.isA(test, 'check_expression')) continue;
    const value = file.child(test, 'target');
    const type = file.child(test, 'type');
    const body = file.childOfType(node, 'statements');
    if (!file.isA(value, 'simple_identifier') || type < 0 || body < 0) continue;
    const name = file.names.idOf(file.textAt(value));
    narrowName(file, name, { type: typeText(file, type), from: file.startAt(body), until: file.endAt(body) });
  }
  return 'children';
}
