/** Conditions of the preprocessor: what is defined under one says so, for of several definitions of a name one is compiled. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';

/** The name of the fact that holds a condition. */
export const CONDITION = '#if';

/** Notes the conditions around the node being visited, innermost last, as one expression. */
export function noteCondition(file: Extraction, symbol: number): void {
  const { frames } = file;
  const terms: string[] = [];
  // Whether what counts stands behind the branch that a condition opens.
  let isOther = false;
  for (let depth = frames.depth - 1; depth > 1; depth--) {
    const node = frames.nodeAt(depth);
    const type = file.typeAt(node);
    if (type === 'function_definition') return;
    if (!type.startsWith('preproc_')) continue;
    const own = type === 'preproc_else' || isGuard(file, node) ? '' : conditionOf(file, node);
    if (own !== '') terms.unshift(isOther ? `!(${own})` : own);
    // A later branch counts only where those before it do not hold.
    isOther = LATER.has(type);
  }
  if (terms.length === 0) return;
  const written = terms.map((term) => `(${term})`).join(' && ');
  file.decorators.push({ symbol, name: CONDITION, arguments: written, start: file.symbols[symbol]?.start ?? 0 });
}

const LATER: ReadonlySet<string> = new Set(['preproc_else', 'preproc_elif', 'preproc_elifdef']);

function conditionOf(file: Extraction, node: number): string {
  const name = file.child(node, 'name');
  if (name >= 0) {
    const word = file.text.slice(file.startAt(node), file.startAt(name));
    return `${/n[a-z]*def/.test(word.replace('endef', '')) && word.includes('ndef') ? '!' : ''}defined(${file.textAt(name)})`;
  }
  const condition = file.child(node, 'condition');
  return condition < 0 ? '' : foldedText(file.text, file.startAt(condition), file.endAt(condition)).replace(/\\\s/g, ' ');
}

/** `#ifndef NAME_H` or `#if !defined(NAME_H)`, `#define NAME_H` around a whole file. */
function isGuard(file: Extraction, node: number): boolean {
  const asked = file.child(node, 'name');
  const condition = file.child(node, 'condition');
  const first = asked >= 0 ? asked : condition;
  if (first < 0) return false;
  const name = asked >= 0 ? file.textAt(asked) : /^!\s*defined\s*\(?\s*(\w+)\s*\)?$/.exec(file.textAt(condition))?.[1];
  const define = file.children(node).find((child) => child !== first && !file.isA(child, 'comment'));
  return (
    define !== undefined &&
    file.isA(define, 'preproc_def') &&
    file.textAt(file.child(define, 'name')) === name &&
    file.endAt(node) - file.startAt(node) > 400
  );
}
