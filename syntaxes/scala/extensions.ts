/** Extensions: methods that other types are given, by the name of the method from wherever they are known. */
import { ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { nameText, typeText } from '../../server/src/syntax/extract/parts.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { addTypeParameters } from './typeParameters.ts';

/** The namespace in which extensions are known by their names. */
export const EXTENSIONS = 'scala-extension';

/** `extension (x: A) ...`: the parameter is known to all of its methods. */
export function extension(file: Extraction, node: number): HookAnswer {
  openScope(file, node, 'block', -1);
  return 'children';
}

/** Tells of a method, where the node of its definition stands in an extension or an implicit class. */
export function tellExtension(file: Extraction, node: number, symbol: number): void {
  const { frames } = file;
  const fact = file.symbols[symbol];
  const [holder, around] = [frames.parentNode, frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1];
  if (fact === undefined) return;
  const extended = [holder, around].find((each) => file.isA(each, 'extension_definition'));
  if (extended !== undefined) addReceiver(file, extended, symbol);
  else if (!isImplicitClass(file, fact.container)) return;
  addShared(file, EXTENSIONS, fact.name, symbol, file.startAt(node));
}

function isImplicitClass(file: Extraction, symbol: number): boolean {
  const fact = file.symbols[symbol];
  return fact?.kind === 'class' && /\bimplicit\b[^(]*\bclass\b/.test(fact.signature);
}

function addReceiver(file: Extraction, extended: number, symbol: number): void {
  const types = file.childOfType(extended, 'type_parameters');
  if (types >= 0) addTypeParameters(file, types, symbol);
  const list = file.children(extended).find((child) => file.isA(child, 'parameters') && file.child(file.firstChild(child), 'name') >= 0);
  const parameter = list === undefined ? -1 : file.firstChild(list);
  const receiver = {
    symbol,
    name: nameText(file, file.child(parameter, 'name')),
    type: typeText(file, file.child(parameter, 'type')),
    default: '',
    flags: ParameterFlag.receiver,
  };
  const first = file.parameters.findIndex((each) => each.symbol === symbol);
  file.parameters.splice(first < 0 ? file.parameters.length : first, 0, receiver);
}
