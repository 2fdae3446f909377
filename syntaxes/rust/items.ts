/** Items: what their visibility, attributes and surroundings make of them. */
import { type HeritageFact, Modifier, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import type { Extraction, HookAnswer, OpenSymbol } from '../../server/src/syntax/extract/extraction.ts';
import { addBases } from '../../server/src/syntax/extract/heritage.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { BINDING, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { implementationAt } from './implementations.ts';
import { bindSelf } from './selfType.ts';

export function item(file: Extraction, node: number): HookAnswer {
  define(file, node);
  return 'children';
}

/** The symbol that the item at `node` gives, or -1 for one without a name. */
function define(file: Extraction, node: number): number {
  const around = file.scope;
  const owner = file.symbols[file.owner];
  const added = defineAt(file, node);
  const symbol = file.symbols[added];
  if (symbol === undefined) return -1;
  const implementation = implementationAt(file, around);
  // What a trait asks for is as visible as the trait.
  if (implementation?.isOfTrait === true || owner?.kind === 'trait') symbol.visibility = 'public';
  if (implementation?.isOfTrait === true) symbol.modifiers |= Modifier.override;
  if (implementation !== undefined) implementation.take(added);
  else if (
    symbol.visibility === 'public' &&
    symbol.kind !== 'enum_member' &&
    owner?.kind !== 'trait' &&
    (symbol.modifiers & Modifier.local) === 0
  )
    symbol.modifiers |= Modifier.exported;
  return added;
}

export function callableItem(file: Extraction, node: number): HookAnswer {
  const isForeign = file.frames.depth > 2 && file.isA(file.frames.nodeAt(file.frames.depth - 2), 'foreign_mod_item');
  const added = define(file, node);
  const symbol = file.symbols[added];
  if (symbol === undefined) return 'children';
  if (isForeign) symbol.modifiers = (symbol.modifiers & ~Modifier.signatureOnly) | Modifier.declared;
  const hasReceiver = receives(file, added);
  if (symbol.kind === 'method' && !hasReceiver) symbol.modifiers |= Modifier.static;
  return 'children';
}

/** Whether the symbol that was added last takes `self`, which comes first. */
function receives(file: Extraction, symbol: number): boolean {
  for (let index = file.parameters.length - 1; index >= 0 && file.parameters[index]?.symbol === symbol; index--)
    if (((file.parameters[index]?.flags ?? 0) & ParameterFlag.receiver) !== 0) return true;
  return false;
}

/** Functions of other languages: what a block with `extern` names lies outside. */
export function foreignItems(): HookAnswer {
  return 'children';
}

export function structItem(file: Extraction, node: number): HookAnswer {
  const added = define(file, node);
  if (added < 0) return 'children';
  addPlaces(file, added, file.child(node, 'body'));
  derive(file, added);
  return 'children';
}

export function enumVariant(file: Extraction, node: number): HookAnswer {
  const added = define(file, node);
  if (added >= 0) addPlaces(file, added, file.child(node, 'body'));
  return 'children';
}

/** `struct P(A, B)` is made by calling it, and its fields are called 0 and 1. */
function addPlaces(file: Extraction, symbol: number, body: number): void {
  if (!file.isA(body, 'ordered_field_declaration_list')) return;
  const types = file.children(body).filter((child) => file.fieldAt(child) === file.grammar.field('type'));
  for (const [place, type] of types.entries())
    file.parameters.push({ symbol, name: String(place), type: typeText(file, type), default: '', flags: 0 });
}

/** What `#[derive(...)]` implements. */
function derive(file: Extraction, symbol: number): void {
  for (let index = file.decorators.length - 1; index >= 0 && file.decorators[index]?.symbol === symbol; index--) {
    const { name, arguments: written, start } = file.decorators[index] ?? { name: '', arguments: '', start: 0 };
    if (name !== 'derive') continue;
    for (const trait of written.split(',')) {
      const path = trait.trim().replaceAll('::', '.');
      if (path !== '') file.heritage.push({ symbol, relation: 'implements', name: path, arguments: '', start, scope: file.scope });
    }
  }
}

/** `type Item: Bound;` of a trait: what stands for it has the members of the bound. */
export function associatedType(file: Extraction, node: number): HookAnswer {
  const added = define(file, node);
  const bounds = file.child(node, 'bounds');
  if (added < 0 || bounds < 0) return 'children';
  const first = file.heritage.length;
  file.frames.members = added;
  addBases(file, bounds, 'extends');
  dotNames(file.heritage, first);
  return 'children';
}

/** What a trait builds on is named behind it. */
export function traitBounds(file: Extraction): HookAnswer {
  const { frames } = file;
  frames.use = file.isA(frames.parentNode, 'trait_item') ? USE.heritage : USE.type;
  return 'children';
}

export function traitItem(file: Extraction, node: number): HookAnswer {
  const added = define(file, node);
  const symbol = file.symbols[added];
  if (symbol === undefined) return 'children';
  const bounds = file.child(node, 'bounds');
  const first = file.heritage.length;
  file.frames.members = added;
  if (bounds >= 0) addBases(file, bounds, 'extends');
  dotNames(file.heritage, first);
  const parameters = typeText(file, file.child(node, 'type_parameters'));
  const names = [...parameters.matchAll(/[<,]\s*(?:const )?(\p{L}[\p{L}\p{N}_]*)/gu)].map(([, name]) => name);
  const type = names.length === 0 ? symbol.name : `${symbol.name}<${names.join(', ')}>`;
  bindSelf(file, type, file.startAt(node));
  return 'children';
}

/** Names of what is built on are kept with dots. */
function dotNames(heritage: HeritageFact[], first: number): void {
  for (const [index, fact] of heritage.entries())
    if (index >= first && fact.name.includes(':')) heritage[index] = { ...fact, name: fact.name.replace(/\s*::\s*/g, '.') };
}

/** `mod a;` is what another file holds, `mod a { ... }` a part of this one. */
export function moduleItem(file: Extraction, node: number): HookAnswer {
  const scope = file.scope;
  const added = define(file, node);
  const symbol = file.symbols[added];
  if (symbol === undefined) return 'children';
  onlyIn(file, scope, symbol, SPACE.type);
  if (file.child(node, 'body') >= 0) return 'children';
  symbol.modifiers |= Modifier.declared;
  const path = attribute(file, added, 'path') ?? '';
  const base = path.replaceAll('"', '').split('/').at(-1) ?? '';
  if (base !== '') addShared(file, MODULE_PATHS, base, -1, symbol.nameStart);
  return 'children';
}

/** What an attribute of the symbol that was added last says; undefined when there is none of the name. */
function attribute(file: Extraction, symbol: number, name: string): string | undefined {
  for (let index = file.decorators.length - 1; index >= 0 && file.decorators[index]?.symbol === symbol; index--)
    if (file.decorators[index]?.name === name) return file.decorators[index]?.arguments;
  return undefined;
}

/** The namespace of files that a `#[path]` names. */
export const MODULE_PATHS = 'rust:path';
/** The namespace of macros, which are known by more ways than paths. */
export const MACROS = 'rust:macro';

/** Modules are no values, macros neither. */
function onlyIn(file: Extraction, scope: number, { name }: OpenSymbol, space: number): void {
  const binding = file.bindings.lastOf(scope, file.names.idOf(name));
  if (binding >= 0) file.bindings.write(binding, BINDING.space, space);
}

export function macroDefinition(file: Extraction, node: number): HookAnswer {
  const scope = file.scope;
  const added = define(file, node);
  const symbol = file.symbols[added];
  if (symbol === undefined) return 'done';
  onlyIn(file, scope, symbol, SPACE.callable);
  const isExported = attribute(file, added, 'macro_export') !== undefined;
  if (isExported) {
    symbol.visibility = 'public';
    symbol.modifiers |= Modifier.exported;
  }
  addShared(file, MACROS, symbol.name, -1, symbol.nameStart);
  return 'done';
}

/** Attributes are kept for items alone: those of statements and arms say nothing that is asked for. */
export function attributeItem(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  let next = file.after(node);
  while (next < frames.end && SKIPPED.has(file.typeAt(next))) next = file.after(next);
  const end = file.after(frames.parentNode);
  while (next < end && SKIPPED.has(file.typeAt(next))) next = file.after(next);
  if (next < end && ITEMS.has(file.typeAt(next))) file.waitingDecorators.push({ node, parent: frames.parentNode });
  return 'done';
}

const SKIPPED: ReadonlySet<string> = new Set(['attribute_item', 'line_comment', 'block_comment']);
const ITEMS: ReadonlySet<string> = new Set(
  'function_item function_signature_item struct_item union_item enum_item enum_variant field_declaration trait_item type_item associated_type const_item static_item mod_item macro_definition'.split(
    ' ',
  ),
);
