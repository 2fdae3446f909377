import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Meaning } from '../../../server/src/linker/types/types.ts';
import { isTypeVariableText } from '../typeVariables.ts';

/** Whether a name is bound to a call of `TypeVar`. */
export function isTypeVariable(linking: Linking, meaning: Meaning): boolean {
  if (meaning.kind !== 'symbol') return false;
  const { view, symbol } = meaning.entity;
  linking.reader.noteOwner(view, symbol);
  const value = view.expression(view.binding(view.bindingOf(symbol))?.initializer ?? -1);
  return value?.operation === 'cast' && isTypeVariableText(value.name);
}
