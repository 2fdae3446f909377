/** Operators that numbers have of themselves: extensions of the same name are for what is no number. */
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { callOf } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Found, Reference } from '../../../server/src/linker/rules/reference.ts';
import { partsOf, type Type } from '../../../server/src/linker/types/types.ts';
import { isNumber } from './distance.ts';

/** `n * x` of a number, unless what it is given is known to be none. */
export function operatorOfNumber(linking: Linking, view: FileView, use: Reference, receiver: Type): Found | undefined {
  const { name } = use;
  if (!OPERATORS.has(name) || !partsOf(receiver).every(isNumber)) return undefined;
  const [given] = callOf(view, use).parts;
  const type = given === undefined ? undefined : linking.ask.evaluate(linking, view, given.expression).type;
  const isOther = type !== undefined && type.kind !== 'unknown' && !partsOf(type).every(isNumber);
  return isOther ? undefined : { meanings: [{ kind: 'external', module: '', name }], rule: 'annotation', receiver, reason: '' };
}

const OPERATORS: ReadonlySet<string> = new Set('+ - * / % < > <= >= == != & | ^ << >> >>>'.split(' '));
