/** Parameters of methods: what a method is called on comes first; what follows `*args` is given by name. */
import { Modifier, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';

export function parameterList(file: Extraction, node: number): HookAnswer {
  const { owner } = file;
  // A lambda without a name is no symbol.
  if (file.scopes.symbolOf(file.scope) !== owner || owner < 0) return 'role';
  const first = firstParameter(file, owner);
  for (let index = first, rest = 0; index < file.parameters.length; index++) {
    const parameter = file.parameters[index];
    if (parameter === undefined) continue;
    if ((parameter.flags & ParameterFlag.keywordRest) === 0) file.parameters[index] = { ...parameter, flags: parameter.flags | rest };
    if ((parameter.flags & ParameterFlag.rest) !== 0) rest = ParameterFlag.keywordOnly;
  }
  const receiver = file.codeChildren(node)[0] ?? -1;
  if (receiver >= 0 && takesReceiver(file, owner)) bindReceiver(file, receiver, first);
  return 'role';
}

/** Place in the facts of the first parameter of the function that is being entered. */
function firstParameter(file: Extraction, symbol: number): number {
  let index = file.parameters.length;
  while (index > 0 && file.parameters[index - 1]?.symbol === symbol) index--;
  return index;
}

function takesReceiver(file: Extraction, symbol: number): boolean {
  const method = file.symbols[symbol];
  const around = file.scopes.kindOf(file.scopes.parentOf(file.scope));
  if (method === undefined || !METHODS.has(method.kind) || around !== 'class') return false;
  if ((method.modifiers & Modifier.static) === 0) return true;
  for (let index = file.decorators.length - 1; file.decorators[index]?.symbol === symbol; index--)
    if (file.decorators[index]?.name === 'staticmethod') return false;
  return true;
}

const METHODS: ReadonlySet<string> = new Set(['method', 'constructor', 'accessor']);

function bindReceiver(file: Extraction, node: number, index: number): void {
  const name = file.isA(node, 'typed_parameter') ? file.firstChild(node) : node;
  const parameter = file.parameters[index];
  if (!file.isA(name, 'identifier') || parameter === undefined) return;
  file.parameters[index] = { ...parameter, flags: parameter.flags | ParameterFlag.receiver };
  file.bindings.add({
    name: file.names.idOf(file.textAt(name)),
    kind: 'receiver',
    scope: file.scope,
    start: file.startAt(name),
    type: typeText(file, file.child(node, 'type')),
  });
}
