/** Types as PHP and its documentation write them, made into nodes. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { SELF } from '../../../server/src/linker/results.ts';

const UNKNOWN_NODE: TypeNode = { kind: 'unknown' };

export function parseType(text: string): TypeNode {
  const alias = /^([\w\\]+)::(\w+)\(\)$/.exec(text);
  if (alias !== null) return resultOfMember(alias[1] ?? '', alias[2] ?? '');
  const tokens = text.match(TOKENS) ?? [];
  const parser = new TypeParser(tokens);
  return parser.union();
}

const TOKENS = /\\?[A-Za-z_][\w\\-]*|\$this|\.\.\.|::|\[\]|'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?|[<>{}()|&?,:=*[\]]/g;

/** What a method that a class takes from a trait under another name gives. */
function resultOfMember(owner: string, name: string): TypeNode {
  const of: TypeNode = { kind: 'name', path: [owner], args: [] };
  const member: TypeNode = { kind: 'derived', how: 'member', of: { kind: 'definition', of }, name };
  return { kind: 'derived', how: 'result', of: member, name: '' };
}

class TypeParser {
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  union(): TypeNode {
    if (++this.#depth > 30) return UNKNOWN_NODE;
    const parts = [this.#one()];
    while (this.#takes('|') || this.#takes('&')) parts.push(this.#one());
    this.#depth--;
    const lists = parts.filter((part) => isList(part));
    const known = parts.filter((part) => part.kind !== 'unknown');
    // `Collection|Foo[]`: a collection of Foos.
    const [list] = lists;
    if (list !== undefined && list.kind === 'builtin' && lists.length === 1)
      return asUnion(
        known.map((part) => (part.kind === 'name' && part.args.length === 0 && list.args.length > 0 ? { ...part, args: list.args } : part)),
      );
    return asUnion(known);
  }

  #one(): TypeNode {
    this.#takes('?');
    let type = this.#atom();
    while (true) {
      if (this.#takes('[]')) type = { kind: 'builtin', name: 'array', args: [type] };
      else return type;
    }
  }

  #atom(): TypeNode {
    const token = this.#tokens[this.#at++];
    if (token === undefined) return UNKNOWN_NODE;
    if (token === '(') {
      const inner = this.union();
      this.#takes(')');
      return inner;
    }
    if (token === '$this') return { kind: 'builtin', name: SELF, args: [] };
    if (!/^\\?[A-Za-z_]/.test(token)) return UNKNOWN_NODE;
    if (this.#takes('::')) {
      this.#at++;
      return UNKNOWN_NODE;
    }
    const word = token.toLowerCase();
    const args = this.#takes('<') ? this.#list('>') : [];
    if ((word === 'array' || word === 'object' || word === 'list') && this.#takes('{')) return this.#shape();
    if ((word === 'callable' || /(?:^|\\)closure$/.test(word)) && this.#takes('(')) return this.#callable();
    return named(token, word, args);
  }

  #list(end: string): TypeNode[] {
    const args: TypeNode[] = [];
    while (this.#at < this.#tokens.length && !this.#takes(end)) {
      const before = this.#at;
      args.push(this.union());
      if (!this.#takes(',') && this.#at === before) this.#at++;
    }
    return args;
  }

  #shape(): TypeNode {
    const members: (readonly [string, TypeNode])[] = [];
    let place = 0;
    while (this.#at < this.#tokens.length && !this.#takes('}')) {
      const key = this.#tokens[this.#at] ?? '';
      const hasKey = this.#tokens[this.#at + 1] === ':' || (this.#tokens[this.#at + 1] === '?' && this.#tokens[this.#at + 2] === ':');
      if (hasKey) this.#at += this.#tokens[this.#at + 1] === ':' ? 2 : 3;
      const before = this.#at;
      members.push([hasKey ? key.replace(/['"]/g, '') : String(place++), this.union()]);
      if (!this.#takes(',') && this.#at === before) this.#at++;
    }
    return { kind: 'record', members };
  }

  #callable(): TypeNode {
    const parameters = this.#list(')');
    const result = this.#takes(':') ? this.#one() : UNKNOWN_NODE;
    return { kind: 'function', result, parameters };
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}

function isList(node: TypeNode): boolean {
  return node.kind === 'builtin' && node.name === 'array';
}

function asUnion(parts: readonly TypeNode[]): TypeNode {
  const [first, ...others] = parts;
  if (first === undefined) return UNKNOWN_NODE;
  return others.length === 0 ? first : { kind: 'union', of: parts };
}

function named(token: string, word: string, args: readonly TypeNode[]): TypeNode {
  const scalar = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (scalar === 'class') return args[0] === undefined ? UNKNOWN_NODE : { kind: 'function', result: args[0], parameters: [] };
  if (scalar === '') return UNKNOWN_NODE;
  if (scalar !== undefined) return { kind: 'builtin', name: scalar, args };
  if (word === 'static') return { kind: 'builtin', name: SELF, args: [] };
  if (word === 'self') return { kind: 'name', path: ['self'], args };
  return { kind: 'name', path: [token], args };
}

/** Types without members: nothing is to be known of their values. */
const SCALARS =
  'int integer positive-int non-negative-int negative-int float double number string non-empty-string numeric-string literal-string callable-string array-key bool boolean true false null void never no-return mixed object resource scalar callable parent'.split(
    ' ',
  );

/** Words of types: what they come down to; '' for those that say nothing, `class` for names of classes, which make what `new` makes of them. */
const WORDS: Readonly<Record<string, string>> = {
  'class-string': 'class',
  'interface-string': 'class',
  array: 'array',
  'non-empty-array': 'array',
  list: 'array',
  'non-empty-list': 'array',
  iterable: 'iterable',
  ...Object.fromEntries(SCALARS.map((word) => [word, ''])),
};
