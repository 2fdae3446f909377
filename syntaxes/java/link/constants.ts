/** Constants of the library whose type decides which overload is meant: what numbers begin and end with, truth values, encodings. */
import { type Builtin, builtin, type Type } from '../../../server/src/linker/types/types.ts';

/** Undefined for what is none. */
export function typeOfConstant(type: Type): Builtin | undefined {
  return type.kind === 'external' && MODULES.has(type.module) ? TYPES.get(type.name) : undefined;
}

const MODULES: ReadonlySet<string> = new Set(['java.lang', 'java.nio.charset']);

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
  ...constants('StandardCharsets', 'US_ASCII ISO_8859_1 UTF_8 UTF_16 UTF_16BE UTF_16LE', 'Charset'),
  ...['Byte', 'Short', 'Character', 'Integer', 'Long', 'Float', 'Double'].flatMap((owner) => constants(owner, 'SIZE BYTES', 'int')),
]);

function constants(owner: string, names: string, type: string): [string, Builtin][] {
  return names.split(' ').map((name) => [`${owner}.${name}`, builtin(type)]);
}
