/** Assignments that say more than what a variable holds: `self.x = ...`, `__all__ = [...]`, `__slots__ = (...)`. */
import { elementExpression, expressionOf, unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport } from '../../server/src/syntax/extract/modules.ts';
import { pairedValues, placesIn } from '../../server/src/syntax/extract/pairs.ts';
import { assignAttribute, declareSlots } from './fields.ts';
import { holdStarred } from './starred.ts';
import { stringsIn } from './strings.ts';
import { commentedValue } from './typeComments.ts';
import { storedPart, storedParts } from './values.ts';

/** Takes a chain of assignments as a whole: in `self.a = self.b = c` both get c. */
export function assignment(file: Extraction, node: number): HookAnswer {
  if (file.isA(file.frames.parentNode, 'assignment')) return 'role';
  let last = node;
  while (file.isA(file.child(last, 'right'), 'assignment')) last = file.child(last, 'right');
  const value = file.child(last, 'right');
  for (let link = node; link >= 0 && link <= last; link = file.child(link, 'right')) assignTo(file, link, value);
  return 'role';
}

function assignTo(file: Extraction, node: number, value: number): void {
  const left = file.child(node, 'left');
  const typed = commentedValue(file, node);
  switch (left < 0 ? '' : file.typeAt(left)) {
    case 'attribute':
      assignAttribute(file, { node, target: left, value, type: file.child(node, 'type'), ...(typed < 0 ? {} : { initializer: typed }) });
      return;
    case 'identifier':
      if (typed >= 0) file.heldByPart.set(left, typed);
      assignSpecial(file, left, value);
      return;
    case 'subscript':
      storedPart(file, left, value);
      return;
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      assignParts(file, node, left, value);
      holdStarred(file, left, value);
      return;
    default:
  }
}

/** `self.a, (self.b, c) = x, y`. */
function assignParts(file: Extraction, node: number, pattern: number, value: number): void {
  const end = file.after(pattern);
  const attributes: number[] = [];
  for (let part = pattern + 1; part < end; ) {
    const isAttribute = file.isA(part, 'attribute');
    if (isAttribute) attributes.push(part);
    part = isAttribute || file.isA(part, 'subscript') ? file.after(part) : part + 1;
  }
  if (attributes.length === 0) return;
  const places = placesIn(file, pattern);
  const pairs = pairedValues(file, pattern, value);
  for (const target of attributes) {
    const place = places.get(target);
    const own = pairs.get(target) ?? -1;
    const field = { node, target, value: own, type: -1 };
    // What is nested deeper is an element of an element; that says too little.
    if (own >= 0 || place === undefined) assignAttribute(file, field);
    else assignAttribute(file, { ...field, initializer: elementExpression(file, expressionOf(file, value), file.startAt(target), place) });
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

/** `d.update({'a': f})` puts f under `'a'`. */
export function updatingCall(file: Extraction, node: number): void {
  const callee = file.child(node, 'function');
  if (!file.isA(callee, 'attribute') || file.textAt(file.child(callee, 'attribute')) !== 'update') return;
  const given = file.firstChild(file.child(node, 'arguments'));
  if (file.isA(given, 'dictionary')) storedParts(file, file.child(callee, 'object'), given);
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
