/**
 * Which of several definitions under conditions is compiled: as far as the folder says what is defined, on the system that stands for all
 * others (a Unix with GCC), with nothing given to the compiler.
 */
import type { FileView } from '../../../server/src/linker/fileView.ts';
import type { Linking } from '../../../server/src/linker/linking.ts';
import type { Entity } from '../../../server/src/linker/types.ts';
import { CONDITION } from '../conditions.ts';
import { closureOf } from './includes.ts';
import { everywhere } from './world.ts';

/** Those that are compiled; all of them where none is. */
export function compiled(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const found = entities.filter((each) => isCompiled(linking, from, each));
  return found.length > 0 ? found : entities;
}

/** `from` is the file that is compiled: what it includes says what is defined. */
export function isCompiled(linking: Linking, from: FileView, entity: Entity): boolean {
  return new Evaluation(linking, from).isCompiled(entity);
}

const DEEPEST = 6;

class Evaluation {
  readonly #linking: Linking;
  readonly #from: FileView;
  #depth = 0;
  /** The definition whose condition is asked for: it does not define the name that it asks for. */
  #own: Entity | undefined;

  constructor(linking: Linking, from: FileView) {
    this.#linking = linking;
    this.#from = from;
  }

  isCompiled(entity: Entity): boolean {
    const condition = entity.view.decorators(entity.symbol).find(({ name }) => name === CONDITION)?.arguments;
    if (condition === undefined) return true;
    if (this.#depth >= DEEPEST) return false;
    const before = this.#own;
    this.#own = entity;
    this.#depth++;
    const value = new Condition(condition, this).value();
    this.#depth--;
    this.#own = before;
    return value !== 0;
  }

  isDefined(name: string): boolean {
    if (name.startsWith('HAVE_') || PREDEFINED.has(name)) return true;
    if (PREDEFINED_CPP.has(name)) return this.#own?.view.language === 'cpp';
    return this.#macros(name).length > 0;
  }

  /** The number that a name stands for; 0 for one that is not defined, as the language says. */
  numberOf(name: string): number {
    const known = PREDEFINED.get(name) ?? (this.#own?.view.language === 'cpp' ? PREDEFINED_CPP.get(name) : undefined);
    if (known !== undefined) return known;
    if (name.startsWith('HAVE_')) return 1;
    const [macro] = this.#macros(name);
    if (macro === undefined || this.#depth >= DEEPEST) return 0;
    const value = macro.view.symbol(macro.symbol)?.type ?? '';
    this.#depth++;
    const number = value === '' ? 1 : new Condition(value, this).value();
    this.#depth--;
    return number;
  }

  #macros(name: string): readonly Entity[] {
    const own = this.#own;
    return everywhere(this.#linking, name).filter((each) => {
      if (!closureOf(this.#linking, this.#from).files.has(each.view.id)) return false;
      if (each.view.symbol(each.symbol)?.kind !== 'macro' || (own !== undefined && !isBefore(each, own, name))) return false;
      return this.isCompiled(each);
    });
  }
}

/** Of the name of a definition itself only those count that stand before it. */
function isBefore(each: Entity, own: Entity, name: string): boolean {
  if (each.view.id !== own.view.id) return true;
  const fact = own.view.symbol(own.symbol);
  return fact?.name !== name || fact.kind !== 'macro' || (each.view.symbol(each.symbol)?.ordinal ?? 0) < fact.ordinal;
}

/** What GCC defines on Linux. */
const PREDEFINED: ReadonlyMap<string, number> = new Map([
  ['__GNUC__', 13],
  ['__GNUC_MINOR__', 2],
  ['__STDC__', 1],
  ['__STDC_VERSION__', 201_710],
  ['__unix__', 1],
  ['__unix', 1],
  ['unix', 1],
  ['__linux__', 1],
  ['__linux', 1],
  ['__x86_64__', 1],
  ['__ELF__', 1],
  ['__OPTIMIZE__', 1],
  ['__SIZEOF_POINTER__', 8],
  ['__SIZEOF_INT__', 4],
  ['__LP64__', 1],
  ['__has_builtin', 1],
  ['__has_attribute', 1],
  ['INT_MAX', 2_147_483_647],
  ['UINT_MAX', 4_294_967_295],
  ['LLONG_MAX', 9_223_372_036_854_776_000],
  ['ULONG_MAX', 18_446_744_073_709_552_000],
]);

/** What it defines for C++17, its default (https://en.cppreference.com/w/cpp/feature_test). */
const PREDEFINED_CPP: ReadonlyMap<string, number> = new Map(
  Object.entries({
    cplusplus: 201_703,
    EXCEPTIONS: 1,
    has_include: 1,
    has_cpp_attribute: 1,
    GXX_RTTI: 1,
    cpp_aligned_new: 201_606,
    cpp_alias_templates: 200_704,
    cpp_constexpr: 201_603,
    cpp_decltype: 200_707,
    cpp_deduction_guides: 201_703,
    cpp_exceptions: 199_711,
    cpp_fold_expressions: 201_603,
    cpp_generic_lambdas: 201_304,
    cpp_if_constexpr: 201_606,
    cpp_initializer_lists: 200_806,
    cpp_inline_variables: 201_606,
    cpp_lambdas: 200_907,
    cpp_noexcept_function_type: 201_510,
    cpp_nontype_template_args: 201_411,
    cpp_range_based_for: 201_603,
    cpp_return_type_deduction: 201_304,
    cpp_rtti: 199_711,
    cpp_rvalue_references: 200_610,
    cpp_static_assert: 201_411,
    cpp_structured_bindings: 201_606,
    cpp_variable_templates: 201_304,
    cpp_variadic_templates: 200_704,
  }).map(([name, value]) => [`__${name}`, value]),
);

const TOKEN = /\s*(defined\b|[A-Za-z_]\w*|0[xX][\da-fA-F]+[uUlL]*|\d+[uUlL]*|&&|\|\||[=!<>]=|<<|>>|\S)/y;

/** Expressions of the preprocessor. */
class Condition {
  readonly #tokens: string[] = [];
  readonly #names: Evaluation;
  #at = 0;

  constructor(text: string, names: Evaluation) {
    this.#names = names;
    TOKEN.lastIndex = 0;
    for (let token = TOKEN.exec(text); token !== null && this.#tokens.length < 300; token = TOKEN.exec(text))
      this.#tokens.push(token[1] ?? '');
  }

  value(): number {
    return this.#binary(0);
  }

  #binary(level: number): number {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (let token = this.#tokens[this.#at]; token !== undefined && operators.includes(token); token = this.#tokens[this.#at]) {
      this.#at++;
      left = apply(token, left, this.#binary(level + 1));
    }
    return left;
  }

  #unary(): number {
    const token = this.#tokens[this.#at++] ?? '';
    if (token === '!') return this.#unary() === 0 ? 1 : 0;
    if (token === '-') return -this.#unary();
    if (token === '+') return this.#unary();
    if (token === '(') {
      const value = this.#binary(0);
      if (this.#tokens[this.#at] === ')') this.#at++;
      return value;
    }
    if (token === 'defined') return this.#defined();
    if (/^0[xX]/.test(token)) return Number.parseInt(token, 16) || 0;
    if (/^\d/.test(token)) return Number.parseInt(token, 10) || 0;
    if (!/^[A-Za-z_]/.test(token)) return 0;
    if (this.#tokens[this.#at] === '(') this.#skipArguments();
    return this.#names.numberOf(token);
  }

  /** `defined X`, `defined(X)`. */
  #defined(): number {
    const isBracketed = this.#tokens[this.#at] === '(';
    const name = this.#tokens[isBracketed ? this.#at + 1 : this.#at] ?? '';
    this.#at += isBracketed ? 3 : 1;
    return this.#names.isDefined(name) ? 1 : 0;
  }

  #skipArguments(): void {
    for (let depth = 0; this.#at < this.#tokens.length; this.#at++) {
      if (this.#tokens[this.#at] === '(') depth++;
      else if (this.#tokens[this.#at] === ')' && --depth === 0) {
        this.#at++;
        return;
      }
    }
  }
}

/** From the weakest to the strongest. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

function apply(operator: string, left: number, right: number): number {
  return OPERATORS[operator]?.(left, right) ?? 0;
}

const OPERATORS: Readonly<Record<string, (left: number, right: number) => number>> = {
  '||': (left, right) => Number(left !== 0 || right !== 0),
  '&&': (left, right) => Number(left !== 0 && right !== 0),
  '==': (left, right) => Number(left === right),
  '!=': (left, right) => Number(left !== right),
  '<': (left, right) => Number(left < right),
  '>': (left, right) => Number(left > right),
  '<=': (left, right) => Number(left <= right),
  '>=': (left, right) => Number(left >= right),
  '<<': (left, right) => left * 2 ** right,
  '>>': (left, right) => Math.floor(left / 2 ** right),
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? 0 : Math.trunc(left / right)),
  '%': (left, right) => (right === 0 ? 0 : left % right),
};
