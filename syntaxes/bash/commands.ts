/** Commands: calls of functions and programs, and those that the shell itself gives a meaning. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import { foldedLine, SIGNATURE_LIMIT } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { addCommand, assignVariable, COMMAND, callCommand, setVariable, VARIABLE } from './names.ts';
import { load, runScript, source } from './sources.ts';
import { argumentsOf, commandWord, isName, unquotedWord } from './words.ts';

export function command(file: Extraction, node: number): HookAnswer {
  const word = commandWord(file, node);
  const given = argumentsOf(file, node);
  if (word < 0) {
    // `"$DIR"/x.sh`: a script at a path that is put together.
    const name = file.child(node, 'name');
    if (name >= 0) runScript(file, node, name);
    return 'children';
  }
  const text = file.textAt(word);
  if (text === '@test') {
    // `@test 'name' { run x; }`: what begins on the line of the test is read as words of it.
    const opening = given.findIndex((each) => file.textAt(each) === '{');
    const [first, ...rest] = given.slice(opening + 1);
    if (opening >= 0 && first !== undefined && file.isA(first, 'word')) runCommand(file, node, first, rest);
    return 'children';
  }
  if (text === '}') return 'children';
  if (text.includes('/')) runScript(file, node, word);
  runCommand(file, node, word, given);
  return 'children';
}

function runCommand(file: Extraction, node: number, word: number, given: readonly number[]): void {
  callCommand(file, { start: file.startAt(word), end: file.endAt(word) }, given.length);
  SPECIAL.get(file.textAt(word))?.(file, node, given);
}

type Meaning = (file: Extraction, node: number, given: readonly number[]) => void;

const SPECIAL: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['source', source],
  ['.', source],
  ['load', load],
  ['bash', runFirst],
  ['sh', runFirst],
  ['run', runRest],
  ['time', runRest],
  ['coproc', runRest],
  ['eval', evaluated],
  ['trap', trap],
  ['alias', aliases],
  ['complete', completion],
  ['read', readNames],
  ['mapfile', readNames],
  ['readarray', readNames],
  ['printf', (file, _node, given) => nameBehind(file, given, '-v')],
  ['getopts', (file, _node, given) => setName(file, given[1])],
]);

/** `bash ./x.sh`. */
function runFirst(file: Extraction, node: number, given: readonly number[]): void {
  const script = given.find((each) => !file.textAt(each).startsWith('-'));
  if (script !== undefined) runScript(file, node, script);
}

/** `time f x`; programs that run others, such as xargs and sudo, know no functions. */
function runRest(file: Extraction, _node: number, given: readonly number[]): void {
  callWord(
    file,
    given.find((each) => !file.textAt(each).startsWith('-')),
  );
}

/** `eval f x`, `eval "f x; g"`. */
function evaluated(file: Extraction, _node: number, [first]: readonly number[]): void {
  if (file.isA(first ?? -1, 'word')) callWord(file, first);
  else if (first !== undefined) callsIn(file, first);
}

/** A word that is the name of a function to be called. */
function callWord(file: Extraction, node: number | undefined): void {
  if (node !== undefined && file.isA(node, 'word')) callCommand(file, { start: file.startAt(node), end: file.endAt(node) }, -1);
}

/** `trap cleanup EXIT`, `trap 'cleanup; exit' INT`. */
function trap(file: Extraction, _node: number, given: readonly number[]): void {
  const action = given.find((each) => !file.textAt(each).startsWith('-'));
  // `trap - EXIT` takes it back.
  if (action === undefined || given.length < 2 || given.some((each) => file.textAt(each) === '-')) return;
  if (file.isA(action, 'word')) callWord(file, action);
  else callsIn(file, action);
}

/** The commands at the beginnings of a quoted list. */
function callsIn(file: Extraction, quoted: number): void {
  const start = file.startAt(quoted);
  for (const match of file.textAt(quoted).matchAll(/(?:^["']\s*|[;&|]\s*|\n\s*)([A-Za-z_][\w-]*)(?=[\s;&|"'])(?!=)/g)) {
    const at = start + match.index + match[0].length - (match[1] ?? '').length;
    callCommand(file, { start: at, end: at + (match[1] ?? '').length }, -1);
  }
}

function aliases(file: Extraction, node: number, given: readonly number[]): void {
  for (const each of given) alias(file, node, each);
}

/** `alias ll='ls -l'`. */
function alias(file: Extraction, node: number, definition: number): void {
  const name = /^([\w.+-]+)=/.exec(file.textAt(definition))?.[1];
  if (name === undefined) return;
  const start = file.startAt(definition);
  const whole = { start: file.startAt(node), end: file.endAt(node) };
  const signature = `alias ${file.textAt(definition).split('\n')[0]?.slice(0, 100) ?? name}`;
  addCommand(file, { name, kind: 'macro', modifiers: 0, at: { start, end: start + name.length }, whole, signature });
}

/** `complete -F _function command`. */
function completion(file: Extraction, _node: number, given: readonly number[]): void {
  callWord(file, given[given.findIndex((each) => file.textAt(each) === '-F') + 1]);
}

/** Options of `read` and of `mapfile` that take a word. */
const OF_READ = /^-\w*[adinNptu]$/;
const OF_MAPFILE = /^-\w*[dnOsuCc]$/;

function readNames(file: Extraction, node: number, given: readonly number[]): void {
  const takesWord = file.text.startsWith('read ', file.startAt(node)) ? OF_READ : OF_MAPFILE;
  for (const [place, word] of given.entries()) {
    const before = given[place - 1];
    const option = before === undefined ? '' : file.textAt(before);
    if (option === '-a' || !takesWord.test(option)) setName(file, word);
  }
}

function nameBehind(file: Extraction, given: readonly number[], option: string): void {
  const place = given.findIndex((each) => file.textAt(each) === option);
  if (place >= 0) setName(file, given[place + 1]);
}

function setName(file: Extraction, word: number | undefined): void {
  if (word !== undefined && file.isA(word, 'word') && isName(file.textAt(word)))
    setVariable(file, { start: file.startAt(word), end: file.endAt(word) });
}

/** `local x=1 y`, `declare -r X`, `export X`, `readonly X=1`, `export -f f`. */
export function declaration(file: Extraction, node: number): HookAnswer {
  const start = file.startAt(node);
  const word = /^\w+/.exec(file.text.slice(start, start + 10))?.[0] ?? '';
  const options = file
    .children(node)
    .filter((child) => file.isA(child, 'word') && file.text[file.startAt(child)] === '-')
    .map((child) => file.textAt(child))
    .join('');
  const isLocal = word === 'local' || ((word === 'declare' || word === 'typeset') && !options.includes('g'));
  const isConstant = word === 'readonly' || options.includes('r');
  for (const child of file.children(node)) {
    const assignment = file.isA(child, 'variable_assignment');
    const name = assignment ? file.child(child, 'name') : child;
    if (!file.isA(name, 'variable_name')) continue;
    // Functions that are exported or shown.
    if (options.includes('f') || options.includes('F'))
      addReferenceAt(file, file.startAt(name), file.endAt(name), USE.read, { receiver: -1, space: COMMAND });
    else if (assignment || isLocal) assignVariable(file, { name, statement: node, isLocal, isConstant });
    else variableName(file, name);
  }
  return 'role';
}

/** `x=1`, `x+=1`; of a declaration the hook above has seen it. */
export function assignment(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (!file.isA(file.frames.parentNode, 'declaration_command') && file.isA(name, 'variable_name')) {
    // `LANG=C sort` sets it for the command alone.
    if (file.isA(file.frames.parentNode, 'command')) return 'role';
    assignVariable(file, { name, statement: node, isLocal: false, isConstant: false });
  }
  return 'role';
}

export function loop(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'variable');
  if (name >= 0) setVariable(file, { start: file.startAt(name), end: file.endAt(name) });
  return 'role';
}

/** A variable where it is used. Positions (`$1`) have no names. */
export function variableName(file: Extraction, node: number): HookAnswer {
  const [start, end] = [file.startAt(node), file.endAt(node)];
  if (file.isA(file.frames.parentNode, 'declaration_command') && file.frames.nodeAt(file.frames.depth) === node) return 'done';
  if (isName(file.textAt(node))) addReferenceAt(file, start, end, USE.read, { receiver: -1, space: VARIABLE });
  return 'done';
}

export function functionDefinition(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'role';
  const body = file.child(node, 'body');
  const text = file.textAt(name);
  const symbol = addCommand(file, {
    name: text,
    kind: 'function',
    modifiers: /^test[A-Z_]/.test(text) ? Modifier.test : 0,
    at: { start: file.startAt(name), end: file.endAt(name) },
    whole: { start: file.startAt(node), end: file.endAt(node) },
    signature: foldedLine(file.text.slice(file.startAt(node), body < 0 ? file.endAt(name) : file.startAt(body)), SIGNATURE_LIMIT),
  });
  file.held.set(node, symbol);
  return 'role';
}

/** A test of bats. */
export function batsTest(file: Extraction, node: number): HookAnswer {
  const [title] = argumentsOf(file, file.firstChild(node));
  if (title === undefined) return 'role';
  const start = file.startAt(title);
  const name = unquotedWord(file, title);
  if (name.includes('\n')) return 'role';
  const quote = /^["']/.test(file.textAt(title)) ? 1 : 0;
  const symbol = addCommand(file, {
    name,
    kind: 'function',
    modifiers: Modifier.test,
    at: { start: start + quote, end: start + quote + name.length },
    whole: { start: file.startAt(node), end: file.endAt(node) },
    signature: foldedLine(`@test ${file.textAt(title)}`, SIGNATURE_LIMIT),
  });
  file.held.set(node, symbol);
  return 'role';
}
