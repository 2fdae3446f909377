/**
 * Conditions of the preprocessor (C23 6.10.1): one reading for all who ask. What a condition says depends on what is known of the macros
 * in it, which may be nothing: then its value is known only where it does not depend on them.
 */

/** What is known of macros. */
export interface MacroNames {
  /** Undefined: nobody knows. */
  readonly isDefined: (name: string) => boolean | undefined;
  /** What a name stands for, 0 for one that is not defined; undefined where nobody knows. */
  readonly numberOf: (name: string) => number | undefined;
}

/** The number that a condition comes to, 0 for false; undefined where that is not known, and for what is no expression. */
export function conditionValue(condition: string, names: MacroNames): number | undefined {
  return new Expression(condition, names).value();
}

/** Whether a text has any conditions. */
export function hasConditions(text: string): boolean {
  return CONDITIONAL.test(text);
}

const CONDITIONAL = /^[ \t]*#[ \t]*if/m;

/** The condition of a directive without its sign: of `ifdef X` it is `defined(X)`, of `else` nothing. */
export function conditionOf(directive: string): string {
  const [, word = '', rest = ''] = /^\s*([a-z]+)([\s\S]*)$/.exec(directive) ?? [];
  const condition = rest.replace(NO_WORDS, ' ').replace(/\s+/g, ' ').trim();
  if (!word.endsWith('def')) return condition;
  const [name = ''] = /^\w+/.exec(condition) ?? [];
  return `${word.endsWith('ndef') ? '!' : ''}defined(${name})`;
}

const NO_WORDS = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|\\\r?\n/g;

const TOKEN = /\s*([A-Za-z_]\w*|\d\w*|'(?:[^'\\\n]|\\.)+'|&&|\|\||[=!<>]=|<<|>>|\S)/y;

/** Longer conditions are written by programs; reading one takes as many calls within calls as it has brackets. */
const MOST_TOKENS = 300;

class Expression {
  readonly #tokens: string[] = [];
  readonly #names: MacroNames;
  #at = 0;
  /** Whether all that was read so far made sense. */
  #isSound = true;

  constructor(text: string, names: MacroNames) {
    this.#names = names;
    TOKEN.lastIndex = 0;
    for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
      this.#tokens.push(token[1] ?? '');
      if (this.#tokens.length <= MOST_TOKENS) continue;
      this.#isSound = false;
      return;
    }
  }

  value(): number | undefined {
    if (!this.#isSound) return undefined;
    const value = this.#choice();
    return this.#isSound && this.#at === this.#tokens.length ? value : undefined;
  }

  /** `a ? b : c`, and all that binds more tightly. */
  #choice(): number | undefined {
    const asked = this.#binary(0);
    if (!this.#take('?')) return asked;
    const left = this.#choice();
    this.#expect(':');
    const right = this.#choice();
    return asked === undefined ? undefined : asked !== 0 ? left : right;
  }

  #binary(level: number): number | undefined {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (let operator = operators.get(this.#next()); operator !== undefined; operator = operators.get(this.#next())) {
      this.#at++;
      left = operator(left, this.#binary(level + 1));
    }
    return left;
  }

  #unary(): number | undefined {
    const token = this.#next();
    this.#at++;
    const sign = SIGNS.get(token);
    if (sign !== undefined) {
      const value = this.#unary();
      return value === undefined ? undefined : sign(value);
    }
    if (token === '(') {
      const value = this.#choice();
      this.#expect(')');
      return value;
    }
    if (token === 'defined') return this.#defined();
    if (/^\d/.test(token)) return numberIn(token);
    if (/^'.'$/.test(token)) return token.charCodeAt(1);
    if (!/^\w/.test(token)) return this.#nonsense();
    if (this.#next() === '(') this.#skipArguments();
    return this.#names.numberOf(token);
  }

  /** `defined X`, `defined(X)`. */
  #defined(): number | undefined {
    const isBracketed = this.#take('(');
    const name = this.#next();
    this.#at++;
    if (isBracketed) this.#expect(')');
    if (!/^[A-Za-z_]/.test(name)) return this.#nonsense();
    const isDefined = this.#names.isDefined(name);
    return isDefined === undefined ? undefined : Number(isDefined);
  }

  #skipArguments(): void {
    for (let depth = 0; this.#at < this.#tokens.length; this.#at++) {
      if (this.#next() === '(') depth++;
      else if (this.#next() === ')' && --depth === 0) {
        this.#at++;
        return;
      }
    }
  }

  #next(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #take(token: string): boolean {
    const isThere = this.#next() === token;
    if (isThere) this.#at++;
    return isThere;
  }

  #expect(token: string): void {
    if (!this.#take(token)) this.#nonsense();
  }

  #nonsense(): undefined {
    this.#isSound = false;
    return undefined;
  }
}

/** `0x10UL`, `017`, `0b11`. */
function numberIn(token: string): number | undefined {
  const digits = token.replace(/[uUlLzZ]+$/, '').replaceAll("'", '');
  const value = /^0\d/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return Number.isNaN(value) ? undefined : value;
}

type Operator = (left: number | undefined, right: number | undefined) => number | undefined;

const SIGNS: ReadonlyMap<string, (value: number) => number> = new Map([
  ['!', (value) => Number(value === 0)],
  ['-', (value) => -value],
  ['+', (value) => value],
  ['~', (value) => ~value],
]);

/** Where one side decides, the other need not be known. */
const either: Operator = (left, right) => {
  if ((left ?? 0) !== 0 || (right ?? 0) !== 0) return 1;
  return left === undefined || right === undefined ? undefined : 0;
};
const both: Operator = (left, right) => {
  if (left === 0 || right === 0) return 0;
  return left === undefined || right === undefined ? undefined : 1;
};

/** Of numbers that are both known. */
function known(operator: (left: number, right: number) => number | boolean | undefined): Operator {
  return (left, right) => {
    const value = left === undefined || right === undefined ? undefined : operator(left, right);
    return value === undefined ? undefined : Number(value);
  };
}

/** From the weakest to the strongest. */
const LEVELS: readonly ReadonlyMap<string, Operator>[] = [
  new Map([['||', either]]),
  new Map([['&&', both]]),
  new Map([['|', known((left, right) => left | right)]]),
  new Map([['^', known((left, right) => left ^ right)]]),
  new Map([['&', known((left, right) => left & right)]]),
  new Map([
    ['==', known((left, right) => left === right)],
    ['!=', known((left, right) => left !== right)],
  ]),
  new Map([
    ['<', known((left, right) => left < right)],
    ['>', known((left, right) => left > right)],
    ['<=', known((left, right) => left <= right)],
    ['>=', known((left, right) => left >= right)],
  ]),
  new Map([
    ['<<', known((left, right) => left * 2 ** right)],
    ['>>', known((left, right) => Math.floor(left / 2 ** right))],
  ]),
  new Map([
    ['+', known((left, right) => left + right)],
    ['-', known((left, right) => left - right)],
  ]),
  new Map([
    ['*', known((left, right) => left * right)],
    ['/', known((left, right) => (right === 0 ? undefined : Math.trunc(left / right)))],
    ['%', known((left, right) => (right === 0 ? undefined : left % right))],
  ]),
];
