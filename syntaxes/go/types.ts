/** Type declarations: structs with their fields and what they embed, interfaces and type sets. */
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addBases } from '../../server/src/syntax/extract/heritage.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';

/** The types of `type ( A ...; B ... )` start with their own names. */
export function typeDeclaration(file: Extraction, node: number): HookAnswer {
  return isGroup(file, node) ? 'children' : 'role';
}

/** Whether a declaration has its specifications in parentheses. */
export function isGroup(file: Extraction, declaration: number): boolean {
  const first = file.firstChild(declaration);
  return file.text.slice(file.startAt(declaration), first < 0 ? file.endAt(declaration) : file.startAt(first)).includes('(');
}

export function typeSpec(file: Extraction, node: number): HookAnswer {
  const added = defineAt(file, node);
  const symbol = file.symbols[added];
  const type = file.child(node, 'type');
  const head = type < 0 ? undefined : HEADS[file.typeAt(type)];
  if (symbol !== undefined && head !== undefined) {
    // The members are symbols of their own: the line that shows the type ends before them.
    symbol.signature = signatureText(file, symbol.start, file.startAt(type) + head.length);
  }
  return 'children';
}

const HEADS: Readonly<Record<string, string>> = { struct_type: 'struct', interface_type: 'interface' };

export function fieldDeclaration(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const struct = frames.members;
  // The fields of a struct type that nothing is called after cannot be asked for.
  if (struct < 0) return 'children';
  const added = file.symbols.length;
  const names = file.children(node).filter((child) => file.fieldAt(child) === file.grammar.field('name'));
  if (names.length === 0) embed(file, node);
  for (const name of names) addField(file, node, name);
  if (file.symbols.length !== added + 1) frames.members = -1;
  else {
    frames.members = added;
    frames.owner = added;
  }
  return 'children';
}

/** A field without a name is called what its type is called, and hands its members on. */
function embed(file: Extraction, node: number): void {
  const type = file.child(node, 'type');
  let name = type;
  if (file.isA(name, 'generic_type')) name = file.child(name, 'type');
  if (file.isA(name, 'qualified_type')) name = file.child(name, 'name');
  if (!file.isA(name, 'type_identifier') || file.textAt(name) === '') return;
  addBases(file, node, 'embeds');
  addField(file, node, name);
}

/** A field of the struct being visited. The tag behind the type is not shown. */
function addField(file: Extraction, node: number, name: number): void {
  const written = file.textAt(name);
  if (written === '' || written === '_') return;
  const type = file.child(node, 'type');
  const end = type < 0 ? file.endAt(name) : file.endAt(type);
  const isEmbedded = name >= type;
  addSymbol(file, {
    name: written,
    kind: 'field',
    container: file.frames.members,
    modifiers: 0,
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), end),
    type: isEmbedded ? foldedText(file.text, file.startAt(node), end) : typeText(file, type),
  });
}

/** Interfaces written as constraints give the type no members. */
export function typeParameterList(file: Extraction): HookAnswer {
  file.frames.members = -1;
  return 'role';
}

/** An interface embeds the interfaces named in it; a union of types is no single one. */
export function typeElement(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  if (frames.members >= 0 && file.isA(frames.parentNode, 'interface_type') && file.children(node).length === 1)
    addBases(file, node, 'embeds');
  return 'role';
}
