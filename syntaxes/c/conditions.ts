/** Conditions of the preprocessor: what is defined under one says so, for of several definitions of a name one is compiled. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { conditionOf } from './conditionValue.ts';

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
    const own = type === 'preproc_else' || isGuard(file, node) ? '' : writtenAt(file, node);
    if (own !== '') terms.unshift(isOther ? `!(${own})` : own);
    // A later branch counts only where those before it do not hold.
    isOther = LATER.has(type);
  }
  if (terms.length === 0) return;
  const written = terms.map((term) => `(${term})`).join(' && ');
  file.decorators.push({ symbol, name: CONDITION, arguments: written, start: file.symbols[symbol]?.start ?? 0 });
}

const LATER: ReadonlySet<string> = new Set(['preproc_else', 'preproc_elif', 'preproc_elifdef']);

function writtenAt(file: Extraction, node: number): string {
  const asked = Math.max(file.child(node, 'name'), file.child(node, 'condition'));
  return asked < 0 ? '' : conditionOf(file.text.slice(file.startAt(node), file.endAt(asked)).replace(/^\s*#/, ''));
}

/** Around a whole file, not just around the default of a switch. */
function isGuard(file: Extraction, node: number): boolean {
  return guardIn(file, node) >= 0 && file.endAt(node) - file.startAt(node) > 400;
}

/** Whether a macro being visited is the guard of its header: it stands for nothing, and what asks for it holds all that follows. */
export function isHeaderGuard(file: Extraction, define: number): boolean {
  const around = file.frames.nodeAt(file.frames.depth - 1);
  const value = file.child(define, 'value');
  if (guardIn(file, around) !== define || (value >= 0 && file.textAt(value).trim() !== '1')) return false;
  const isLast = file.text.slice(file.endAt(around)).replace(COMMENTS, '').trim() === '';
  return isLast && file.children(around).some((child) => file.startAt(child) > file.startAt(define) && !file.isA(child, 'comment'));
}

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*/g;

/** The `#define NAME_H` that follows upon `#ifndef NAME_H` or `#if !defined(NAME_H)`; -1: no such condition. */
function guardIn(file: Extraction, node: number): number {
  if (!file.typeAt(node).startsWith('preproc_if')) return -1;
  const asked = file.child(node, 'name');
  const condition = file.child(node, 'condition');
  const first = asked >= 0 ? asked : condition;
  if (first < 0) return -1;
  const name = asked >= 0 ? file.textAt(asked) : /^!\s*defined\s*\(?\s*(\w+)\s*\)?$/.exec(file.textAt(condition))?.[1];
  const define = file.children(node).find((child) => child !== first && !file.isA(child, 'comment'));
  if (define === undefined || !file.isA(define, 'preproc_def')) return -1;
  return file.textAt(file.child(define, 'name')) === name ? define : -1;
}
