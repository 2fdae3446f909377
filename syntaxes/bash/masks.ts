/** What the parser is given where the shell allows more than the grammar does: as long as the text, and the same where that says anything. */
import { blank } from '../../server/src/syntax/blank.ts';

export function masked(text: string): string {
  let out = CONTROL.test(text) ? text.replace(CONTROLS, '_') : text;
  if (FUNCTION_WORD.test(out)) out = out.replace(HEADER, (_, word: string, name: string) => word + name.replace(ODD_SIGN, '_'));
  if (SHORT_FUNCTION.test(out)) out = out.replace(SHORT_FUNCTIONS, asSubshell);
  return ODD_HEREDOC.test(out) ? withoutOddHeredocs(out) : out;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: names of functions may have them.
const CONTROL = /[\x01-\x08\x0e-\x1f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above.
const CONTROLS = /[\x01-\x08\x0e-\x1f]/g;

/** `function a[b {`: bash takes nearly every sign in a name that follows the word. */
const FUNCTION_WORD = /^[ \t]*function[ \t]/m;
const HEADER = /^([ \t]*function[ \t]+)([^\s(){}<>|&;"'`$\\][^\s()<>|&;"'`$\\]*)(?=[ \t]*(?:\(|\{|$))/gm;
const ODD_SIGN = /[#%[\]{}?*!^=~@]/g;

/** `greet() echo hi`: zsh needs no braces. Only plain words, so that no quote is lost where it stands in a text. */
const SHORT_FUNCTION = /^[^#\n]*\w\(\)[ \t]+[a-zA-Z]/m;
const SHORT_FUNCTIONS =
  /(?<=^[ \t]*|[;{][ \t]+)([\w-]+\(\)[ \t]*)[ \t]((?!(?:if|for|while|until|case|select|do|function)\b)[a-zA-Z][\w./=~ -]+)[;\n]([ \t\n]?)/gm;

/** As a subshell: its parentheses stand where the space before the command and the end behind it were, or the end of its last argument. */
function asSubshell(all: string, head: string, command: string, behind: string): string {
  if (behind !== '') return `${head}(${command});`;
  return /\w \S+$/.test(command) && all.endsWith('\n') ? `${head}(${command.slice(0, -1)})\n` : all;
}

/** Here-documents that end at the first empty line (`<<''`), or behind whose word the line goes on with `;`. */
const ODD_HEREDOC = /<<-?[ \t]*(?:''|""|(['"]?)[A-Za-z_]\w*\1[ \t]*;)/;
const HEREDOC = /(?<!<)<<(-?)[ \t]*(?:(?:''|"")|(['"]?)([A-Za-z_]\w*)\2(?=[ \t]*;))/g;

/** Blanks them: what the line says beside them is worth more than the expansions in their text. */
function withoutOddHeredocs(text: string): string {
  let out = '';
  let done = 0;
  for (const found of text.matchAll(HEREDOC)) {
    if (found.index < done) continue;
    const body = text.indexOf('\n', found.index) + 1;
    const end = body === 0 ? -1 : endOfBody(text, body, found[3] ?? '', found[1] === '-');
    if (end < 0) continue;
    const behind = found.index + found[0].length;
    out += text.slice(done, found.index) + blank(found[0]) + text.slice(behind, body) + blank(text.slice(body, end));
    done = end;
  }
  return out + text.slice(done);
}

/** Behind the line that ends it, or -1: then it was a shift, or text. */
function endOfBody(text: string, body: number, word: string, stripsTabs: boolean): number {
  for (let at = body; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    if ((stripsTabs ? line.replace(/^\t+/, '') : line) === word) return end;
    at = end + 1;
  }
  return -1;
}
