/** Constants of java.lang whose type decides which overload is meant: what numbers begin and end with, and the two truth values. */
import { type Builtin, builtin, type Type } from '../../../server/src/linker/types/types.ts';

/** Undefined for what is none. */
export function typeOfConstant(type: Type): Builtin | undefined {
  return type.kind === 'external' && type.module === 'java.lang' ? TYPES.get(type.name) : undefined;
}

const LIMITS = 'MIN_VALUE MAX_VALUE';
const FRACTIONS = `${LIMITS} MIN_NORMAL NaN POSITIVE_INFINITY NEGATIVE_INFINITY`;

const TYPES: ReadonlyMap<string, Builtin> = new Map([
  ...constants('Byte', LIMITS, 'byte'),
  ...constants('Short', LIMITS, 'short'),
  ...constants('Character', LIMITS, 'char'),
  ...constants('Integer', LIMITS, 'int'),
  ...constants('Long', LIMITS, 'long'),
  ...constants('Float', FRACTIONS, 'float'),
  ...constants('Double', FRACTIONS, 'double'),
  ...constants('Math', 'E PI', 'double'),
  ...constants('Boolean', 'TRUE FALSE', 'Boolean'),
  ...['Byte', 'Short', 'Character', 'Integer', 'Long', 'Float', 'Double'].flatMap((owner) => constants(owner, 'SIZE BYTES', 'int')),
]);

function constants(owner: string, names: string, type: string): [string, Builtin][] {
  return names.split(' ').map((name) => [`${owner}.${name}`, builtin(type)]);
}
