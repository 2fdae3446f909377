/** Types as PHP and its documentation write them, made into nodes. */
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionNode } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens } from '../../../server/src/linker/types/typeTokens.ts';

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

class TypeParser extends TypeTokens {
  #depth = 0;

  union(): TypeNode {
    if (++this.#depth > 30) return UNKNOWN_NODE;
    const parts = [this.#one()];
    let isAll = true;
    while (this.peek() === '|' || this.peek() === '&') {
      isAll &&= this.next() === '&';
      parts.push(this.#one());
    }
    this.#depth--;
    const lists = parts.filter((part) => isList(part));
    const known = parts.filter((part) => part.kind !== 'unknown');
    // `Collection|Foo[]`: a collection of Foos.
    const [list] = lists;
    if (list !== undefined && list.kind === 'builtin' && lists.length === 1)
      return unionNode(
        known.map((part) => (part.kind === 'name' && part.args.length === 0 && list.args.length > 0 ? { ...part, args: list.args } : part)),
      );
    const all = unionNode(known);
    // `A&B`: a value is both at once.
    return isAll && known.length > 1 ? { kind: 'derived', how: 'narrowest', of: all, name: '' } : all;
  }

  #one(): TypeNode {
    this.take('?');
    let type = this.#atom();
    while (true) {
      if (this.take('[]')) type = builtinNode('array', type);
      else return type;
    }
  }

  #atom(): TypeNode {
    const token = this.next();
    if (token === '(') {
      const inner = this.union();
      this.take(')');
      return inner;
    }
    // A list of type arguments.
    if (token === '[') return builtinNode('list', ...this.#list(']'));
    if (token === '$this') return builtinNode(SELF);
    if (!/^\\?[A-Za-z_]/.test(token)) return UNKNOWN_NODE;
    if (this.take('::')) {
      this.at++;
      return UNKNOWN_NODE;
    }
    const word = token.toLowerCase();
    const args = this.take('<') ? this.#list('>') : [];
    if ((word === 'array' || word === 'object' || word === 'list') && this.take('{')) return this.#shape();
    if ((word === 'callable' || /(?:^|\\)closure$/.test(word)) && this.take('(')) return this.#callable();
    return named(token, word, args);
  }

  #list(end: string): TypeNode[] {
    return this.listUntil(end, () => this.union());
  }

  #shape(): TypeNode {
    const members: (readonly [string, TypeNode])[] = [];
    let place = 0;
    while (!this.isAtEnd && !this.take('}')) {
      const key = this.peek();
      const hasKey = this.peek(1) === ':' || (this.peek(1) === '?' && this.peek(2) === ':');
      if (hasKey) this.at += this.peek(1) === ':' ? 2 : 3;
      const before = this.at;
      members.push([hasKey ? key.replace(/['"]/g, '') : String(place++), this.union()]);
      if (!this.take(',') && this.at === before) this.at++;
    }
    return { kind: 'record', members };
  }

  #callable(): TypeNode {
    const parameters = this.#list(')');
    const result = this.take(':') ? this.#one() : UNKNOWN_NODE;
    return { kind: 'function', result, parameters };
  }
}

function isList(node: TypeNode): boolean {
  return node.kind === 'builtin' && node.name === 'array';
}

function named(token: string, word: string, args: readonly TypeNode[]): TypeNode {
  const scalar = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (scalar === 'class') return args[0] === undefined ? UNKNOWN_NODE : nameOfClass(args[0]);
  if (scalar === '') return UNKNOWN_NODE;
  // A list of nobody says what: what it is made with may say more.
  if (scalar !== undefined) return args.length === 0 ? UNKNOWN_NODE : builtinNode(scalar, ...args);
  if (word === 'static') return builtinNode(SELF);
  if (word === 'self') return { kind: 'name', path: ['self'], args };
  return { kind: 'name', path: [token], args };
}

/** The name of a class makes what `new` makes of it, and has its static members. */
function nameOfClass(of: TypeNode): TypeNode {
  return unionNode([
    { kind: 'function', result: of, parameters: [] },
    { kind: 'derived', how: 'member', of, name: CLASS },
  ]);
}

/** The member of an object that is its class. */
export const CLASS = 'class';

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
