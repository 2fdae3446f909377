import { type Index, Modifier } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';

/** `@callback f(a) :: b` says what other modules have, and tests are run by their titles: no name means either. */
export function isNeverCalled(view: FileView, symbol: Index): boolean {
  const fact = view.symbol(symbol);
  return (
    fact !== undefined &&
    (/^(?:@|defcallback\b)/.test(fact.signature) || (fact.modifiers & Modifier.test) !== 0) &&
    fact.kind === 'function'
  );
}
