/**
 * Macros that open and close namespaces: `LIB_BEGIN_NAMESPACE` ... `LIB_END_NAMESPACE`, each alone on its line. For the parser an opening
 * one is `namespace{` and a closing one `}`; which names they stand for, the definition in the same file says, or, where they are linked,
 * that of another file.
 */

/** A namespace that a macro opens; '' has no name. */
export interface Opened {
  readonly name: string;
  readonly isInline: boolean;
}

/** The text with signs the parser knows in place of such macros, as far as each that opens has one that closes. */
export function withNamespaceMacros(text: string): string {
  if (!CANDIDATE.test(text)) return text;
  const defined = namespaceMacrosIn(text);
  const open: Place[] = [];
  const pairs: Place[] = [];
  for (const match of text.matchAll(LINE)) {
    const name = match[1] ?? '';
    const start = match.index + match[0].length - name.length;
    const kind = kindOf(defined, name);
    if (kind === 'open') open.push({ start, length: name.length, sign: OPENING });
    else if (kind === 'close') {
      const opening = open.pop();
      if (opening !== undefined && opening.length >= OPENING.length) pairs.push(opening, { start, length: name.length, sign: '}' });
    }
  }
  return replaced(text, pairs);
}

const OPENING = 'namespace{';

interface Place {
  readonly start: number;
  readonly length: number;
  readonly sign: string;
}

/** What the macros of a file open, by name; of those that close nothing but namespaces `}`. */
export function namespaceMacrosIn(text: string): ReadonlyMap<string, readonly Opened[] | '}'> {
  const found = new Map<string, readonly Opened[] | '}'>();
  for (const { index, 1: name = '', 2: value = '' } of text.matchAll(DEFINE)) {
    if (isInComment(text, index)) continue;
    const meaning = CLOSING.test(value) ? '}' : openedBy(value, text);
    if (meaning !== undefined && !found.has(name)) found.set(name, meaning);
  }
  return found;
}

/** What the text of a macro opens that does nothing else. `file` is the text around, which may say what a name stands for. */
export function openedBy(value: string, file: string): readonly Opened[] | undefined {
  const text = value.replace(/\\\r?\n/g, ' ').trim();
  if (!OPENINGS.test(text)) return undefined;
  const opened: Opened[] = [];
  for (const [, inline, path = ''] of text.matchAll(ONE))
    for (const name of path.split(PATH).flatMap((part) => namesOf(part, file))) opened.push({ name, isInline: inline !== undefined });
  return opened;
}

/** `#define LIB_NAMESPACE a::b` makes two names of one. */
function namesOf(word: string, file: string): readonly string[] {
  if (!/^[A-Z][A-Z0-9_]+$/.test(word)) return [word];
  const definition = new RegExp(`^[ \\t]*#[ \\t]*define[ \\t]+${word}[ \\t]+(\\w+(?:::\\w+)*)[ \\t]*\\r?$`, 'gm');
  for (const { index, 1: path = '' } of file.matchAll(definition)) if (!isInComment(file, index)) return path.split(PATH);
  return [word];
}

/** Whether a line is an example in a comment. */
function isInComment(text: string, at: number): boolean {
  return text.lastIndexOf('/*', at) > text.lastIndexOf('*/', at);
}

const PATH = /\s*::\s*/;

const CANDIDATE = /NAMESPACE|_NS_|^[ \t]*#[ \t]*define[ \t]+\w+[ \t\\]+\s*(?:inline[ \t]+)?namespace\b/m;
/** Alone on its line, or with a comment behind it. */
const LINE = /^[ \t]*([A-Z_][A-Z0-9_]{2,80})(?=[ \t]*;?[ \t]*(?:\r?\n|$|\/\/|\/\*))/gm;
const DEFINE = /^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)[ \t]+((?:\\\r?\n[ \t]*)*(?:inline\b|namespace\b|\})(?:[^\n\\]|\\\r?\n){0,400})/gm;
const CLOSING = /^(?:\s|\\|\}|\/\*[^*]*\*\/)+(?:\/\/.*)?$/;
const PART = '(?:(inline)\\s+)?namespace\\b\\s*(\\w+(?:\\s*::\\s*\\w+)*)?\\s*\\{';
const ONE = new RegExp(PART, 'g');
const OPENINGS = new RegExp(`^(?:${PART}\\s*)+$`);

/** By its definition, and without one by its name. */
function kindOf(defined: ReadonlyMap<string, readonly Opened[] | '}'>, name: string): 'open' | 'close' | undefined {
  const own = defined.get(name);
  if (own !== undefined) return own === '}' ? 'close' : 'open';
  if (!/(?:^|_)(?:NAMESPACE|NS)(?:_|$)/.test(name)) return undefined;
  if (/(?:^|_)(?:BEGIN|OPEN|START|ENTER)(?:_|$)/.test(name)) return 'open';
  return /(?:^|_)(?:END|CLOSE|STOP|LEAVE|EXIT)(?:_|$)/.test(name) ? 'close' : undefined;
}

function replaced(text: string, places: readonly Place[]): string {
  let out = '';
  let at = 0;
  for (const { start, length, sign } of places.toSorted((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + sign.padEnd(length);
    at = start + length;
  }
  return at === 0 ? text : out + text.slice(at);
}
