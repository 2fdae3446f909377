/** What the standard library brings: enough for chains to survive it. */
import { CALL_SIGNATURE } from '../../../server/src/linker/inference/functions.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';

export function literal(kind: string): Type {
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? builtin(kind) : UNKNOWN;
}

/** By function: the type of what it gives. */
const RESULTS: Readonly<Record<string, string>> = {
  tostring: 'string',
  tonumber: 'number',
  type: 'string',
  'string.format': 'string',
  'string.gsub': 'string',
  'string.sub': 'string',
  'string.rep': 'string',
  'string.lower': 'string',
  'string.upper': 'string',
  'string.reverse': 'string',
  'string.match': 'string',
  'string.char': 'string',
  'table.concat': 'string',
  'io.open': 'file',
  'io.popen': 'file',
  'file.read': 'string',
  'os.getenv': 'string',
  'os.date': 'string',
  'os.time': 'number',
};

/** A function of the library is a builtin of its full name; what calling it gives is a member of that. */
export function builtinMember(type: Builtin, name: string): Type | undefined {
  if (name !== CALL_SIGNATURE) return builtin(`${type.name}.${name}`);
  const result = Object.hasOwn(RESULTS, type.name) ? RESULTS[type.name] : undefined;
  return result === undefined ? undefined : builtin(result);
}

/** What a loop or an index gives. */
export function elementOf(linking: Linking, type: Type): Type {
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each)));
    case 'builtin':
      return type.name === 'list' ? (type.args[0] ?? UNKNOWN) : type.name === 'table' ? (type.args[1] ?? UNKNOWN) : UNKNOWN;
    case 'object':
      return unionOf(
        type.view
          .parts(type.expression)
          .filter(({ name }) => name === '')
          .map(({ expression }) => linking.ask.evaluate(linking, type.view, expression).type),
      );
    default:
      return UNKNOWN;
  }
}

/** Everything that is builtin and no value is a function. */
export function isLibraryFunction(name: string): boolean {
  return !VALUES.has(name);
}

const VALUES: ReadonlySet<string> = new Set(
  'string number integer boolean function thread userdata lightuserdata list table file self math io os debug coroutine utf8'.split(' '),
);
