/** Parameters with a declared type that hold something else later, in languages where that type is of what is given alone. */
import type { BindingFact } from '../../facts/fileFacts.ts';
import { stepsUp } from '../lookup/stepsUp.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { partsOf, type Type, type Typed } from '../types/types.ts';

/**
 * What an assignment puts into a variable. It may stand in a branch (`if ($x === null) $x = new A`), so that what is declared of a
 * parameter counts where it is true of the new value too, or may be.
 */
export function assignedOver(linking: Linking, view: FileView, { scope, name, type }: BindingFact, value: Typed): Typed {
  if (type !== '' || linking.rulesOf(view).parametersAreRetyped !== true) return value;
  const [first = -1] = view.named(scope, name);
  const before = view.binding(first);
  if (before?.kind !== 'parameter' || before.type === '') return value;
  const declared = linking.ask.typeOfMeaning(linking, { kind: 'value', view, binding: first });
  return declared.type.kind === 'unknown' || isOfOtherKind(linking, value.type, declared.type) ? value : declared;
}

/** Whether a value is surely none of a type. */
function isOfOtherKind(linking: Linking, value: Type, type: Type): boolean {
  const isOther = (one: Type, other: Type): boolean =>
    one.kind === 'instance' && other.kind === 'instance' && stepsUp(linking, one.entity, other.entity) === undefined;
  return partsOf(value).every((one) => partsOf(type).every((other) => isOther(one, other)));
}
