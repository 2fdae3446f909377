/** Assignments that say more than what a variable holds: `self.x = ...`, `__all__ = [...]`, `__slots__ = (...)`. */
import { elementExpression, expressionOf, unwrapped } from '../../server/src/syntax/extractExpressions.ts';
import { addExport } from '../../server/src/syntax/extractModules.ts';
import { pairedValues } from '../../server/src/syntax/extractPairs.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extractState.ts';
import { assignAttribute, declareSlots } from './fields.ts';
import { stringsIn } from './strings.ts';

export function assignment(file: Extraction, node: number): HookAnswer {
  const left = file.child(node, 'left');
  switch (left < 0 ? '' : file.typeAt(left)) {
    case 'attribute':
      assignAttribute(file, { node, target: left, value: endOfChain(file, node), type: file.child(node, 'type') });
      break;
    case 'identifier':
      assignSpecial(file, left, file.child(node, 'right'));
      break;
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      assignParts(file, left, endOfChain(file, node));
      break;
    default:
  }
  return 'role';
}

/** What is assigned in the end: in `self.a = self.b = c` it is c. */
function endOfChain(file: Extraction, node: number): number {
  let value = file.child(node, 'right');
  while (file.isA(value, 'assignment')) value = file.child(value, 'right');
  return value;
}

/** `self.a, self.b = x, y`. */
function assignParts(file: Extraction, pattern: number, value: number): void {
  const parts = file.children(pattern).filter((part) => file.isA(part, 'attribute'));
  if (parts.length === 0) return;
  const pairs = new Map(pairedValues(file, pattern, value));
  for (const target of parts) {
    const own = pairs.get(target);
    if (own !== undefined) assignAttribute(file, { node: target, target, value: own, type: -1 });
    else {
      const initializer = elementExpression(file, expressionOf(file, value), file.startAt(target));
      assignAttribute(file, { node: target, target, value: -1, type: -1, initializer });
    }
  }
}

function assignSpecial(file: Extraction, name: number, value: number): void {
  if (!file.text.startsWith('__', file.startAt(name))) return;
  const text = file.textAt(name);
  if (text === '__all__' && file.scope === 0) exportNames(file, value);
  else if (text === '__slots__' && file.scopes.kindOf(file.scope) === 'class') declareSlots(file, value);
}

/** `__all__ += [...]`. */
export function augmentedAssignment(file: Extraction, node: number): HookAnswer {
  const left = file.child(node, 'left');
  if (file.scope === 0 && file.isA(left, 'identifier') && file.textAt(left) === '__all__') exportNames(file, file.child(node, 'right'));
  return 'role';
}

/** `__all__.extend([...])`, `__all__.append('x')`. */
export function extendingCall(file: Extraction, node: number): void {
  if (file.scope !== 0 || !file.text.startsWith('__all__.', file.startAt(node))) return;
  if (file.isA(file.child(file.child(node, 'function'), 'object'), 'identifier')) exportNames(file, file.child(node, 'arguments'));
}

function exportNames(file: Extraction, value: number): void {
  const listed = new Set(file.exports.map((fact) => fact.name));
  for (const { text, start } of stringsIn(file, value < 0 ? value : unwrapped(file, value))) {
    if (listed.has(text)) continue;
    listed.add(text);
    addExport(file, { form: 'named', name: text, local: text, start });
  }
}
