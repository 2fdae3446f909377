/**
 * What others may learn from a file, name by name: two versions of a file that agree on a name's digest cannot be told apart by asking
 * for that name. Ranges, documentation and bodies are not in it; what a body returns is.
 */
import { ByteReader, ByteWriter } from '../facts/byteColumns.ts';
import type { Index } from '../facts/fileFacts.ts';
import type { FileView } from './fileView.ts';
import { STARS } from './linkReader.ts';
import { maskOf, type NameMask, union } from './places.ts';

/** Digest of each name that can be asked for. */
export type Interface = ReadonlyMap<string, number>;

export function interfaceOf(view: FileView): Interface {
  const digests = new Map<string, Digest>();
  const of = (name: string): Digest => {
    let digest = digests.get(name);
    if (digest === undefined) {
      digest = new Digest();
      digests.set(name, digest);
    }
    return digest;
  };
  const { facts } = view;
  for (const name of view.topNames()) for (const binding of view.named(0, name)) addBinding(of(name), view, binding, new Set());
  for (const { form, name, local, specifier, flags } of facts.exports)
    of(name === '' ? STARS : name)
      .words('export', form, name, local, specifier)
      .number(flags);
  for (const { form, specifier, name, scope } of facts.imports)
    if (form === 'star' || form === 'reexportStar') of(STARS).words('star', specifier, name).number(scope);
  for (let index = 0; index < facts.symbols.length; index++) addSymbol(of(nameOfOwner(view, index)), view, index);
  addSelf(digests, view);
  return new Map([...digests].map(([name, digest]) => [name, digest.value()]));
}

/**
 * What a file says of itself decides who sees any of its names: the package it belongs to, the condition under which it is built. Under
 * '' stands that it is there.
 */
function addSelf(digests: Map<string, Digest>, { facts }: FileView): void {
  const packages = facts.exports.filter(({ form, symbol, specifier }) => form === 'namespace' && symbol < 0 && specifier === '');
  const conditions = facts.decorators.filter(({ symbol }) => symbol < 0);
  if (packages.length === 0 && conditions.length === 0) return;
  digests.set('', new Digest());
  for (const digest of digests.values()) {
    for (const { name } of packages) digest.words('package', name);
    for (const each of conditions) digest.words('condition', each.name, each.arguments);
  }
}

/** The name under which a symbol is asked for: that of the outermost one around it. */
function nameOfOwner(view: FileView, symbol: Index): string {
  const owner = view.symbol(view.outermost(symbol));
  if (owner === undefined) return '';
  return owner.containerName === '' ? owner.name : (owner.containerName.split('.')[0] ?? '');
}

/** 48 bits of two independent FNV hashes. */
class Digest {
  #one = 0x811c9dc5;
  #other = 0x9747b28c;

  word(text: string): this {
    let one = this.#one;
    let other = this.#other;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit, 0x5bd1e995);
    }
    this.#one = one;
    this.#other = other;
    return this.number(text.length);
  }

  words(...texts: readonly string[]): this {
    for (const text of texts) this.word(text);
    return this;
  }

  number(value: number): this {
    this.#one = Math.imul(this.#one ^ value, 0x01000193);
    this.#other = Math.imul(this.#other ^ (value + 0x9e37) ^ (this.#other >>> 15), 0x5bd1e995);
    return this;
  }

  value(): number {
    return (this.#one >>> 0) * 0x10000 + (this.#other >>> 16);
  }
}

function addSymbol(digest: Digest, view: FileView, index: Index): void {
  const fact = view.symbol(index);
  if (fact === undefined) return;
  const { name, kind, container, containerName, ordinal, visibility, modifiers, type } = fact;
  digest.words('symbol', name, kind, container < 0 ? containerName : (view.symbol(container)?.name ?? ''), visibility, type);
  digest.number(ordinal).number(modifiers);
  for (const each of view.parameters(index)) digest.words('parameter', each.name, each.type, each.default).number(each.flags);
  for (const each of view.heritage(index)) digest.words(each.relation, each.name, each.arguments);
  for (const each of view.typeParameters(index)) digest.words('type parameter', each.name, each.constraint, each.default);
  // A decorator may change what a call gives.
  for (const { name: decorator } of view.decorators(index)) digest.words('decorator', decorator);
  for (const expression of view.returns(index)) addExpression(digest, view, expression, new Set());
  // What a field or variable is given, wherever that stands.
  const binding = view.binding(view.bindingOf(index));
  if (binding === undefined || (binding.scope === 0 && container < 0)) return;
  for (const each of view.named(binding.scope, binding.name)) addBinding(digest, view, each, new Set());
}

function addBinding(digest: Digest, view: FileView, index: Index, seen: Set<Index>): void {
  const binding = view.binding(index);
  if (binding === undefined || seen.has(index)) return;
  seen.add(index);
  const { name, kind, type, initializer, symbol } = binding;
  digest.words('binding', name, kind, type);
  const fact = view.facts.imports[binding.import];
  if (fact !== undefined) digest.words(fact.form, fact.specifier, fact.name, fact.alias).number(fact.flags);
  const itself = view.symbol(symbol);
  if (itself !== undefined) digest.word(itself.kind).number(itself.ordinal);
  addExpression(digest, view, initializer, seen);
}

function addExpression(digest: Digest, view: FileView, index: Index, seen: Set<Index>): void {
  for (let at = index; at >= 0; ) {
    const expression = view.expression(at);
    if (expression === undefined) return;
    digest.words(expression.operation, expression.name);
    // What a call is given and what a literal holds say what it gives.
    for (const part of view.parts(at)) {
      digest.number(part.place).word(part.name);
      addExpression(digest, view, part.expression, seen);
    }
    const fact = view.binding(expression.binding);
    // A name of the file's own scope is asked for by itself.
    if (fact !== undefined && fact.scope !== 0) addBinding(digest, view, expression.binding, seen);
    at = expression.operand;
  }
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
