/**
 * Tells into a digest whatever may be learnt by way of one name: declarations with their members, and of bodies what decides the values
 * that come out of them. Whoever evaluates an expression of another file walks along the same paths as this does.
 */
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from './fileView.ts';

export class Teller {
  readonly #view: FileView;
  #one = 0x811c9dc5;
  #other = 0x9747b28c;
  /** What was told before is told again as its place in this order: that ends circles, and tells things of one name apart. */
  readonly #bindings = new Map<Index, number>();
  readonly #expressions = new Map<Index, number>();
  readonly #scopes = new Map<Index, number>();

  constructor(view: FileView) {
    this.#view = view;
  }

  /** 48 bits of two independent FNV hashes. */
  value(): number {
    return (this.#one >>> 0) * 0x10000 + (this.#other >>> 16);
  }

  words(...texts: readonly string[]): this {
    for (const text of texts) this.#word(text);
    return this;
  }

  number(value: number): this {
    this.#one = Math.imul(this.#one ^ value, 0x01000193);
    this.#other = Math.imul(this.#other ^ (value + 0x9e37) ^ (this.#other >>> 15), 0x5bd1e995);
    return this;
  }

  #word(text: string): void {
    let one = this.#one;
    let other = this.#other;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit, 0x5bd1e995);
    }
    this.#one = one;
    this.#other = other;
    this.number(text.length);
  }

  symbol(index: Index): void {
    const view = this.#view;
    const fact = view.symbol(index);
    if (fact === undefined) return;
    const { name, kind, container, containerName, ordinal, visibility, modifiers, type, signature } = fact;
    this.words('symbol', name, kind, container < 0 ? containerName : (view.symbol(container)?.name ?? ''), visibility, type);
    // What a language says in words that have no field: `partial`, `opaque`, `requires`, the `&&` behind a method.
    this.words(signature);
    this.number(ordinal).number(modifiers);
    for (const each of view.parameters(index)) this.words('parameter', each.name, each.type, each.default).number(each.flags);
    for (const each of view.heritage(index)) this.words(each.relation, each.name, each.arguments);
    for (const each of view.typeParameters(index)) this.words('type parameter', each.name, each.constraint, each.default);
    for (const each of view.decorators(index)) this.words('decorator', each.name, each.arguments);
    for (const expression of view.returns(index)) this.expression(expression);
    // What a field or variable is given, wherever that stands.
    const binding = view.binding(view.bindingOf(index));
    if (binding === undefined || (binding.scope === 0 && container < 0)) return;
    for (const each of view.named(binding.scope, binding.name)) this.binding(each);
  }

  binding(index: Index): void {
    const view = this.#view;
    const binding = view.binding(index);
    if (binding === undefined || this.#isTold(this.#bindings, index)) return;
    const { name, kind, type, initializer, symbol, scope } = binding;
    this.words('binding', name, kind, type);
    const fact = view.facts.imports[binding.import];
    if (fact !== undefined) this.words(fact.form, fact.specifier, fact.name, fact.alias).number(fact.flags);
    const itself = view.symbol(symbol);
    if (itself !== undefined) this.words(itself.kind).number(itself.ordinal);
    this.expression(initializer);
    // Other values of the same variable.
    if (symbol >= 0 && scope > 0) for (const each of view.named(scope, name)) this.binding(each);
    if (kind === 'parameter' || kind === 'receiver') this.#function(scope);
  }

  expression(index: Index): void {
    const view = this.#view;
    for (let at = index; at >= 0; ) {
      const expression = view.expression(at);
      if (expression === undefined || this.#isTold(this.#expressions, at)) return;
      const { operation, name, binding, operand, start } = expression;
      this.words(operation, name);
      // `require('a')` and `import('a')` in the middle of an expression.
      const loaded = operation === 'call' ? view.facts.imports[view.importAt(start)] : undefined;
      if (loaded !== undefined) this.words(loaded.form, loaded.specifier, loaded.name);
      // A name of the file's own scope is asked for by itself.
      if ((view.binding(binding)?.scope ?? 0) !== 0) this.binding(binding);
      for (const part of view.parts(at)) {
        this.words('part', part.name).number(part.place);
        this.expression(part.expression);
      }
      if (operation === 'function') this.#closure(view.closureAt(at));
      else if (operation === 'self' || operation === 'super' || operation === 'parameter') this.#around(view.scopeAt(start));
      at = operand;
    }
  }

  /** A function without a name: what it gives. One with a symbol is told as that. */
  #closure(scope: Index): void {
    if (scope < 0 || (this.#view.scope(scope)?.symbol ?? -1) >= 0) return;
    for (const expression of this.#view.returnsOf(scope)) this.expression(expression);
  }

  /** The functions around a place, out to the one that has the receiver there. */
  #around(from: Index): void {
    const view = this.#view;
    for (let scope = from; scope > 0; scope = view.scope(scope)?.parent ?? -1) {
      const fact = view.scope(scope);
      if (fact === undefined || fact.kind === 'class') return;
      if (fact.kind !== 'function') continue;
      const receiver = view.receiver(scope);
      if (receiver >= 0) this.binding(receiver);
      this.#function(scope);
      if (receiver >= 0) return;
    }
  }

  /** What the function whose body a scope is may be given: that depends on where it stands. */
  #function(scope: Index): void {
    if (this.#isTold(this.#scopes, scope)) return;
    this.#place(this.#view.functionOf(scope));
  }

  #place(expression: Index): void {
    const view = this.#view;
    const use = view.use(expression);
    if (use === undefined) return;
    this.words(use.kind);
    if (use.kind === 'binding') {
      const binding = view.binding(use.binding);
      this.words(binding?.type ?? '', view.symbol(binding?.symbol ?? -1)?.type ?? '');
    } else if (use.kind === 'return') {
      this.words(view.symbol(view.scope(use.scope)?.symbol ?? -1)?.type ?? '');
      this.#function(use.scope);
    } else {
      this.words(use.part.name).number(use.part.place);
      this.expression(use.part.whole);
      if (view.expression(use.part.whole)?.operation !== 'object' && view.expression(use.part.whole)?.operation !== 'array') return;
      this.#place(use.part.whole);
    }
  }

  #isTold(told: Map<Index, number>, index: Index): boolean {
    const before = told.get(index);
    if (before === undefined) told.set(index, told.size);
    else this.words('again').number(before);
    return before !== undefined;
  }
}
