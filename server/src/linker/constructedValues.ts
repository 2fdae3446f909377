/** `new C()` where C is no class but a name that holds one. */
import type { SymbolKind } from '../facts/fileFacts.ts';
import { typeOfMeanings } from './inference/values.ts';
import type { Linking } from './rules/linking.ts';
import type { Found } from './rules/reference.ts';
import { type Meaning, partsOf } from './types/types.ts';

/** `new C()` of a variable or parameter: of the class that it holds, when that is known. */
export function findConstructedValue(linking: Linking, meaning: Meaning): Found {
  const { type, rule } = typeOfMeanings(linking, [meaning], 'assigned');
  const meanings = partsOf(type).flatMap((part): readonly Meaning[] =>
    part.kind === 'definition' && MAKERS.has(part.entity.view.symbol(part.entity.symbol)?.kind ?? 'type')
      ? [{ kind: 'symbol', entity: part.entity }]
      : [],
  );
  return { meanings, rule, receiver: undefined, reason: 'unknown name' };
}

/** What is made with `new`; an object that has a construct signature is not. */
const MAKERS: ReadonlySet<SymbolKind> = new Set(['class', 'struct', 'function', 'method']);
