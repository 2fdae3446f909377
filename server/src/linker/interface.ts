/**
 * What others may learn from a file, name by name: two versions of a file that agree on a name's digest cannot be told apart by asking
 * for that name. Ranges, documentation and bodies are not in it; what a body returns is.
 */
import { ByteReader, ByteWriter } from '../facts/byteColumns.ts';
import type { Index } from '../facts/fileFacts.ts';
import type { FileView } from './fileView.ts';
import { STARS } from './linkReader.ts';
import { hash, maskOf, type NameMask, union } from './places.ts';

/** Digest of each name that can be asked for. */
export type Interface = ReadonlyMap<string, number>;

export function interfaceOf(view: FileView): Interface {
  const parts = new Map<string, string[]>();
  const add = (name: string, text: string): void => {
    const list = parts.get(name);
    if (list === undefined) parts.set(name, [text]);
    else list.push(text);
  };
  const { facts } = view;
  for (const name of view.topNames()) for (const binding of view.named(0, name)) add(name, bindingText(view, binding, new Set()));
  for (const { form, name, local, specifier, flags } of facts.exports)
    add(name === '' ? STARS : name, `export ${form} ${name} ${local} ${specifier} ${flags}`);
  for (const { form, specifier, name, scope } of facts.imports)
    if (form === 'star' || form === 'reexportStar') add(STARS, `star ${specifier} ${name} ${scope}`);
  const owners = Int32Array.from(facts.symbols, (_, symbol) => view.outermost(symbol));
  for (const [index, symbol] of facts.symbols.entries()) {
    const owner = facts.symbols[owners[index] ?? 0];
    const name = owner === undefined ? symbol.name : owner.containerName === '' ? owner.name : (owner.containerName.split('.')[0] ?? '');
    add(name, symbolText(view, index));
  }
  return new Map([...parts].map(([name, texts]) => [name, digest(texts)]));
}

function digest(texts: readonly string[]): number {
  const text = texts.join('\0');
  // 48 bits of two independent hashes.
  return hash(text, 0x811c9dc5) * 0x10000 + (hash(text, 0x9747b28c) >>> 16);
}

function symbolText(view: FileView, index: Index): string {
  const fact = view.symbol(index);
  if (fact === undefined) return '';
  const { name, kind, container, containerName, ordinal, visibility, modifiers, type } = fact;
  return JSON.stringify([
    name,
    kind,
    container < 0 ? containerName : view.symbol(container)?.name,
    ordinal,
    visibility,
    modifiers,
    type,
    view.parameters(index).map((each) => [each.name, each.type, each.default !== '', each.flags]),
    view.heritage(index).map((each) => [each.relation, each.name, each.arguments]),
    view.facts.typeParameters.filter(({ symbol }) => symbol === index).map((each) => [each.name, each.constraint]),
    view.returns(index).map((expression) => expressionText(view, expression, new Set())),
    ...fieldTexts(view, index),
  ]);
}

/** What a field or variable is given, wherever that stands. */
function fieldTexts(view: FileView, symbol: Index): string[] {
  const binding = view.binding(view.bindingOf(symbol));
  if (binding === undefined) return [];
  return view.named(binding.scope, binding.name).map((each) => bindingText(view, each, new Set()));
}

function bindingText(view: FileView, index: Index, seen: Set<Index>): string {
  const binding = view.binding(index);
  if (binding === undefined || seen.has(index)) return '';
  seen.add(index);
  const { name, kind, type, initializer, symbol } = binding;
  const fact = view.facts.imports[binding.import];
  const imported = fact === undefined ? '' : `${fact.form} ${fact.specifier} ${fact.name} ${fact.alias} ${fact.flags}`;
  const itself = symbol < 0 ? '' : `${view.symbol(symbol)?.kind} ${view.symbol(symbol)?.ordinal}`;
  return `${name} ${kind} ${type} ${imported} ${itself} ${expressionText(view, initializer, seen)}`;
}

function expressionText(view: FileView, index: Index, seen: Set<Index>): string {
  const expression = view.expression(index);
  if (expression === undefined) return '';
  const { operation, operand, name, binding } = expression;
  const fact = view.binding(binding);
  // A name of the file's own scope is asked for by itself.
  const bound = fact === undefined ? '' : fact.scope === 0 ? 'top' : bindingText(view, binding, seen);
  return `(${operation} ${name} ${bound} ${expressionText(view, operand, seen)})`;
}

/** Each name with its digest, in order of names, and all names as a mask. */
export function packInterface(names: Interface): { readonly packed: Uint8Array; readonly mask: NameMask } {
  const writer = new ByteWriter(names.size * 10 + 8);
  let mask: NameMask = 0;
  writer.unsigned(names.size);
  for (const [name, value] of [...names].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const encoded = Buffer.from(name);
    writer.unsigned(encoded.length);
    writer.bytes(encoded);
    writer.unsigned(Math.floor(value / 0x1000000));
    writer.unsigned(value % 0x1000000);
    mask = union(mask, maskOf(name));
  }
  return { packed: writer.view().slice(), mask };
}

export function unpackInterface(packed: Uint8Array): Interface {
  const reader = new ByteReader(packed);
  return new Map(
    Array.from({ length: reader.unsigned() }, () => {
      const name = Buffer.from(reader.bytes(reader.unsigned())).toString();
      return [name, reader.unsigned() * 0x1000000 + reader.unsigned()] as const;
    }),
  );
}

/** Names that one of two interfaces has and the other lacks or says differently, as a mask. */
export function changedNames(before: Interface, after: Interface): NameMask {
  let mask: NameMask = 0;
  for (const [name, value] of after) if (before.get(name) !== value) mask = union(mask, maskOf(name));
  for (const name of before.keys()) if (!after.has(name)) mask = union(mask, maskOf(name));
  return mask;
}
