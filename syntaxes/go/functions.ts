/** Functions and methods: receivers, tests, parameters that take the rest. */
import { Modifier, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { visitParameter } from '../../server/src/syntax/extract/parameters.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';

export function functionDeclaration(file: Extraction, node: number): HookAnswer {
  const added = define(file, node);
  if (added >= 0 && isTest(file, added)) flag(file, added, Modifier.test);
  return 'children';
}

/** `func (r *T) m()` is a member of T, which another file of the package may define. */
export function methodDeclaration(file: Extraction, node: number): HookAnswer {
  const first = file.parameters.length;
  const added = define(file, node);
  const receiver = receiverOf(file, file.child(node, 'receiver'));
  if (added < 0 || receiver === undefined) return 'children';
  const { name, type, base } = receiver;
  const written = name < 0 ? '' : file.textAt(name);
  const fact = { symbol: added, name: written, type: typeText(file, type), default: '', flags: ParameterFlag.receiver };
  file.parameters.splice(first, 0, fact);
  if (base >= 0) {
    const container = file.names.idOf(file.textAt(base));
    file.pendingContainers.push({ symbol: added, name: container, scope: 0, start: file.startAt(base), modifiers: 0, elsewhere: true });
  }
  return 'children';
}

/** The symbol that the definition at `node` gives, or -1 for one without a name. */
function define(file: Extraction, node: number): number {
  const added = defineAt(file, node);
  // Its body is written in another language, unless the parser has lost it.
  if (added >= 0 && file.child(node, 'body') < 0 && !file.tree.hasError) flag(file, added, Modifier.declared);
  return added;
}

function flag(file: Extraction, symbol: number, modifier: number): void {
  const added = file.symbols[symbol];
  if (added !== undefined) added.modifiers |= modifier;
}

/** What `go test` runs. */
function isTest(file: Extraction, symbol: number): boolean {
  const name = file.symbols[symbol]?.name ?? '';
  const word = /^(Test|Benchmark|Fuzz|Example)(?!\p{Ll})/u.exec(name)?.[1];
  if (word === undefined) return false;
  const parameters = file.parameters.filter((parameter) => parameter.symbol === symbol);
  if (word === 'Example') return parameters.length === 0;
  const wanted = name === 'TestMain' ? ['*testing.M', '*testing.T'] : [`*testing.${word[0]}`];
  return parameters.length === 1 && wanted.includes(parameters[0]?.type ?? '');
}

interface Receiver {
  /** Record of its name, or -1. */
  readonly name: number;
  readonly type: number;
  /** Record of the name of its type, without pointer and type arguments, or -1. */
  readonly base: number;
  /** Record of the type arguments, which name the type parameters of the method, or -1. */
  readonly typeArguments: number;
}

function receiverOf(file: Extraction, list: number): Receiver | undefined {
  const parameter = file.childOfType(list, 'parameter_declaration');
  if (parameter < 0) return undefined;
  const type = file.child(parameter, 'type');
  let base = type;
  while (file.isA(base, 'pointer_type') || file.isA(base, 'parenthesized_type')) base = file.firstChild(base);
  const typeArguments = file.isA(base, 'generic_type') ? file.child(base, 'type_arguments') : -1;
  if (typeArguments >= 0) base = file.child(base, 'type');
  return { name: file.child(parameter, 'name'), type, base: file.isA(base, 'type_identifier') ? base : -1, typeArguments };
}

/** The receiver is known in the method, and so are the names it gives to the type parameters. */
export function parameterList(file: Extraction, node: number): HookAnswer {
  if (file.fieldAt(node) !== file.grammar.field('receiver')) return 'role';
  const receiver = receiverOf(file, node);
  if (receiver === undefined) return 'done';
  if (receiver.name >= 0) bind(file, receiver.name, 'receiver', typeText(file, receiver.type));
  if (receiver.base >= 0) addReference(file, receiver.base, USE.type, { receiver: -1, space: SPACE.type });
  for (const argument of file.children(receiver.typeArguments)) {
    const name = file.isA(argument, 'type_elem') ? file.firstChild(argument) : argument;
    if (file.isA(name, 'type_identifier')) bind(file, name, 'typeParameter', '');
  }
  return 'done';
}

function bind(file: Extraction, node: number, kind: 'receiver' | 'typeParameter', type: string): void {
  const name = file.textAt(node);
  if (name !== '' && name !== '_')
    file.bindings.add({ name: file.names.idOf(name), kind, scope: file.scope, start: file.startAt(node), type });
}

/** `xs ...T` is a slice inside the function; its type keeps the dots. */
export function variadicParameter(file: Extraction, node: number): HookAnswer {
  visitParameter(file, node, USE.bind, file.roleOf(node));
  const { declaration } = file.frames;
  if (declaration !== undefined) file.frames.declaration = { ...declaration, type: `...${declaration.type}` };
  return 'children';
}
