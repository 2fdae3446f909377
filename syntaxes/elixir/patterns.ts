/** Patterns: every name in one is bound, but for those that are pinned or called. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { BINDING, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { operatorOf, stateOf } from './state.ts';

export interface Pattern {
  /** Record of the pattern. */
  readonly node: number;
  readonly kind: 'parameter' | 'variable';
  readonly scope: number;
  /** Offset from which its names are known. */
  readonly from: number;
}

export function bindPattern(file: Extraction, pattern: Pattern): void {
  const { node, kind, scope, from } = pattern;
  const inner = (child: number): void => bindPattern(file, { ...pattern, node: child });
  switch (node < 0 ? '' : file.typeAt(node)) {
    case 'identifier': {
      const name = file.textAt(node);
      stateOf(file).done.add(file.startAt(node));
      if (name === '_' || name.startsWith('__')) return;
      file.bindings.add({ name: file.names.idOf(name), kind, scope, start: file.startAt(node), space: SPACE.value, from });
      return;
    }
    case 'unary_operator':
      // `^x`, `-1`.
      return;
    case 'binary_operator': {
      const operator = operatorOf(file, node);
      stateOf(file).patterns.add(node);
      inner(file.child(node, 'left'));
      if (operator === '=' || operator === '<>' || operator === '|' || operator === '++' || operator === '..')
        inner(file.child(node, 'right'));
      return;
    }
    case 'call':
    case 'alias':
    case 'anonymous_function':
      return;
    default:
      for (const child of file.codeChildren(node)) inner(file.isA(child, 'pair') ? file.child(child, 'value') : child);
  }
}

/** Whether a name is a variable where it is written, as far as the file is read. */
export function isVariable(file: Extraction, name: string, offset: number): boolean {
  const id = file.names.idOf(name);
  for (let scope = file.scope; scope >= 0; scope = file.scopes.parentOf(scope)) {
    const first = file.bindings.firstOf(scope, id);
    if (first >= 0 && file.bindings.read(first, BINDING.from) <= offset) return true;
    // A function does not know the variables of its module.
    if (file.scopes.kindOf(scope) === 'function') return false;
  }
  return false;
}
