/**
 * Branches of the preprocessor that make sense only one at a time: a condition inside of an expression, `#if A` `} else {` `#endif`, a
 * loop with two heads. The grammar reads all branches one behind the other, which works for whole statements and declarations; of others
 * one is kept, that of the usual system as far as its condition says so, and the rest becomes white space.
 */
import { type Stretch, withoutStretches } from '../../server/src/syntax/stretches.ts';
import { type Bracket, BracketReader, type Directive } from './bracketReader.ts';
import { conditionOf, conditionValue, hasConditions, type MacroNames } from './conditionValue.ts';
import { usualSystem } from './usualSystem.ts';

/** The text without such conditions, of the same length. */
export function withoutTornBranches(text: string, language: string): string {
  if (!hasConditions(text)) return text;
  const holes: Stretch[] = [];
  const names = usualSystem(language);
  const groups: Group[] = [];
  const code = new BracketReader(text, (depth) => {
    for (const group of groups) group.least = Math.min(group.least, depth);
  });
  for (let line = code.next(); line !== undefined; line = code.next()) {
    const kind = KINDS[line.word];
    if (kind === 'if') groups.push({ branches: [], before: [...code.open], isTorn: isInside(code), least: code.open.length });
    const group = groups.at(-1);
    if (kind === undefined || group === undefined) continue;
    if (kind !== 'if') end(code, group, line);
    if (kind !== 'endif') begin(code, group, line);
    else {
      groups.pop();
      finish(code, group, line, { names, holes });
      for (const outer of groups) outer.least = Math.min(outer.least, code.open.length);
    }
  }
  return holes.length === 0 ? text : withoutStretches(text, holes);
}

interface Branch {
  readonly line: Directive;
  /** Brackets that are open behind it. */
  after: readonly Bracket[];
  /** Text that is no code. */
  isProse: boolean;
}

interface Group {
  readonly branches: Branch[];
  readonly before: readonly Bracket[];
  /** Whether only one of the branches makes sense. */
  isTorn: boolean;
  /** How few brackets were open in the branch. */
  least: number;
}

const KINDS: Readonly<Record<string, 'if' | 'else' | 'endif'>> = {
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
function isInside({ open, ending }: BracketReader): boolean {
  const bracket = open.at(-1);
  return (bracket !== undefined && bracket !== '{' && bracket !== 'enum') || UNFINISHED.test(ending);
}

/** An operator, a text, a word that is no macro. */
const UNFINISHED = /(?:[=,+\-*/%&|^<?!~"]|(?:^|[^\w])(?:\w*[a-z]\w*))$/;
/** What no statement begins with. */
const CONTINUED = /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:else\b|&&|\|\||[=%^<>?.,)\]}"]|:(?!:)|\/(?![/*]))/;

/** Behind the last branch: each is the head of a constructor. */
const INITIALIZERS = /^(?:\s|\/\/[^\n]*\n)*:(?!:)/;

/** What belongs to the declaration behind it. */
const ATTRIBUTE = /^\s*(?:__attribute__|__declspec)\s*\([^;{}]*\)\s*$/;

function begin(code: BracketReader, group: Group, line: Directive): void {
  group.branches.push({ line, after: group.before, isProse: false });
  group.least = group.before.length;
  code.open = [...group.before];
  code.ending = '';
}

function end(code: BracketReader, group: Group, line: Directive): void {
  const branch = group.branches.at(-1);
  if (branch === undefined) return;
  branch.after = [...code.open];
  branch.isProse = code.ending.endsWith('.');
  const isWhole = code.open.length === group.before.length && group.least === group.before.length;
  const text = code.text.slice(branch.line.end, Math.min(line.start, branch.line.end + 2000));
  if (!isWhole || branch.isProse || UNFINISHED.test(code.ending) || CONTINUED.test(text) || ATTRIBUTE.test(text)) group.isTorn = true;
}

function finish(code: BracketReader, group: Group, line: Directive, { names, holes }: { names: MacroNames; holes: Stretch[] }): void {
  code.ending = ';';
  if (!group.isTorn && !INITIALIZERS.test(code.text.slice(line.end, line.end + 200))) return;
  const kept = group.branches.find(({ line: { text }, isProse }) => !isProse && conditionValue(conditionOf(text), names) !== 0);
  code.open = [...(kept?.after ?? group.before)];
  for (const [place, branch] of group.branches.entries()) {
    const until = group.branches[place + 1]?.line ?? line;
    holes.push({ start: branch.line.start, end: branch === kept ? branch.line.end : until.start });
  }
  holes.push({ start: line.start, end: line.end });
}
