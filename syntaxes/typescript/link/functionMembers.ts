import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';

/** Whether something is no member of the function around it, but only stands inside: `function f() { function inner() {} }`. */
export function isInsideFunction(view: FileView, symbol: number): boolean {
  const fact = view.symbol(symbol);
  const around = view.symbol(fact?.container ?? -1)?.kind;
  if (fact === undefined || (around !== 'function' && around !== 'method')) return false;
  // What is assigned to a function has no binding that its name means.
  return (fact.modifiers & Modifier.local) !== 0 && fact.kind === 'function';
}
