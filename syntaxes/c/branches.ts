/**
 * Branches of the preprocessor that make sense only one at a time: a condition inside of an expression, `#if A` `} else {` `#endif`, a
 * loop with two heads. The grammar reads all branches one behind the other, which works for whole statements and declarations; of others
 * one is kept, that of the usual system as far as its condition says so, and the rest becomes white space.
 */
import { conditionOf, conditionValue, type MacroNames } from './conditionValue.ts';
import { usualSystem } from './usualSystem.ts';

/** The text without such conditions, of the same length. */
export function withoutTornBranches(text: string, language: string): string {
  if (!CONDITIONAL.test(text)) return text;
  const holes: Hole[] = [];
  const names = usualSystem(language);
  const code = new Code(text);
  for (let line = code.next(); line !== undefined; line = code.next()) {
    const group = code.groups.at(-1);
    if (line.word === 'if') {
      code.groups.push({ branches: [], before: [...code.open], isTorn: isInside(code), least: code.open.length });
      begin(code, line);
    } else if (group !== undefined) {
      end(code, group, line);
      if (line.word === 'else') begin(code, line);
      else finish(code, group, line, { names, holes });
    }
  }
  return holes.length === 0 ? text : blanked(text, holes);
}

const CONDITIONAL = /^[ \t]*#[ \t]*if/m;

interface Hole {
  readonly start: number;
  readonly end: number;
}

interface Line extends Hole {
  readonly word: 'if' | 'else' | 'endif';
  /** Without the sign: `ifdef X`. */
  readonly directive: string;
}

interface Branch {
  readonly line: Line;
  /** Brackets that are open behind it. */
  after: readonly string[];
  /** Text that is no code. */
  isProse: boolean;
}

interface Group {
  readonly branches: Branch[];
  readonly before: readonly string[];
  /** Whether only one of the branches makes sense. */
  isTorn: boolean;
  /** How few brackets were open in the branch. */
  least: number;
}

/** Brackets and conditions of a text. */
class Code {
  readonly text: string;
  readonly groups: Group[] = [];
  /** `=` for braces that hold values. */
  open: string[] = [];
  /** What the code ends with that has been read. */
  ending = '';
  readonly #tokens = new RegExp(TOKEN);
  #head = '';

  constructor(text: string) {
    this.text = text;
  }

  /** The next line with a condition. */
  next(): Line | undefined {
    for (;;) {
      const from = this.#tokens.lastIndex;
      const match = this.#tokens.exec(this.text);
      if (match === null) return undefined;
      const [token, directive] = match;
      this.#read(from, match.index);
      if (directive !== undefined) {
        const word = KINDS[WORD.exec(directive)?.[0] ?? ''];
        if (word !== undefined) return { word, directive, start: match.index, end: this.#tokens.lastIndex };
      } else if (!token.startsWith('/')) this.#take(token);
    }
  }

  /** Code without brackets and texts. */
  #read(from: number, to: number): void {
    const end = this.text.slice(Math.max(from, to - 200), to).trimEnd();
    if (end !== '') this.ending = end.slice(-30);
  }

  #take(token: string): void {
    if (token === '{') this.open.push(this.open.at(-1) === '=' || /[=,(]$/.test(this.ending) ? '=' : token);
    else if (token === '(' || token === '[') {
      this.open.push(token === '(' && CONDITIONS.test(this.ending) ? 'if' : token);
    } else if (token === '}' || token === ')' || token === ']') {
      this.#head = this.open.pop() ?? '';
      for (const group of this.groups) group.least = Math.min(group.least, this.open.length);
      this.ending = this.#head === 'if' ? 'if' : token;
      return;
    }
    this.ending = token.slice(-1);
  }
}

const TOKEN =
  /\/\/(?:[^\n\\]|\\[\s\S])*|\/\*[\s\S]*?\*\/|^[ \t]*#((?:[^\n\\/]|\\\r?\n|\\|\/(?!\*)|\/\*[\s\S]*?\*\/)*)|R"([^\s(]{0,16})\([\s\S]*?\)\2"|"(?:[^"\\\n]|\\[\s\S])*"?|(?<![\da-fA-F])'(?:[^'\\\n]|\\.)*'?|[{}()[\]]/gm;
const WORD = /[a-z]+/;
const CONDITIONS = /\b(?:if|while|for|switch)$/;
const KINDS: Readonly<Record<string, Line['word']>> = {
  if: 'if',
  ifdef: 'if',
  ifndef: 'if',
  else: 'else',
  elif: 'else',
  elifdef: 'else',
  elifndef: 'else',
  endif: 'endif',
};

/** Whether what has been read is no end of a statement or declaration. */
function isInside({ open, ending }: Code): boolean {
  const bracket = open.at(-1);
  return (bracket !== undefined && bracket !== '{') || UNFINISHED.test(ending);
}

/** An operator, a text, a word that is no macro. */
const UNFINISHED = /(?:[=,+\-*/%&|^<?!~"]|(?:^|[^\w])(?:\w*[a-z]\w*))$/;
/** What no statement begins with. */
const CONTINUED = /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:else\b|&&|\|\||[=%^<>?.,)\]}"]|:(?!:)|\/(?![/*]))/;

function begin(code: Code, line: Line): void {
  const group = code.groups.at(-1);
  if (group === undefined) return;
  group.branches.push({ line, after: group.before, isProse: false });
  group.least = group.before.length;
  code.open = [...group.before];
  code.ending = '';
}

function end(code: Code, group: Group, line: Line): void {
  const branch = group.branches.at(-1);
  if (branch === undefined) return;
  branch.after = [...code.open];
  branch.isProse = code.ending.endsWith('.');
  const isWhole = code.open.length === group.before.length && group.least === group.before.length;
  const text = code.text.slice(branch.line.end, Math.min(line.start, branch.line.end + 2000));
  if (!isWhole || branch.isProse || UNFINISHED.test(code.ending) || CONTINUED.test(text)) group.isTorn = true;
}

function finish(code: Code, group: Group, line: Line, { names, holes }: { names: MacroNames; holes: Hole[] }): void {
  code.groups.pop();
  code.ending = ';';
  if (!group.isTorn) return;
  const kept = group.branches.find(({ line: { directive }, isProse }) => !isProse && conditionValue(conditionOf(directive), names) !== 0);
  code.open = [...(kept?.after ?? group.before)];
  for (const outer of code.groups) outer.least = Math.min(outer.least, code.open.length);
  for (const [place, branch] of group.branches.entries()) {
    const until = group.branches[place + 1]?.line ?? line;
    holes.push({ start: branch.line.start, end: branch === kept ? branch.line.end : until.start });
  }
  holes.push({ start: line.start, end: line.end });
}

function blanked(text: string, holes: Hole[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of holes.sort((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    out += text.slice(at, from) + text.slice(from, end).replace(/[^\n\r]/g, ' ');
    at = end;
  }
  return out + text.slice(at);
}
