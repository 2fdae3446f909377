/** What the parser is given where PHP once allowed more than the grammar does: as long as the text, and the same where that says anything. */
import { blank } from '../../server/src/syntax/blank.ts';

/** Lines that end in a lone carriage return, lines that seem to end a here-document, and the tags of PHP 5 (`<script language="php">`). */
export function masked(text: string): string {
  const returned = LONE_RETURN.test(text) ? text.replace(/\r(?!\n)/g, '\n') : text;
  const lines = returned.includes('<<<') ? withoutFalseEnds(returned) : returned;
  if (!SCRIPT.test(lines)) return lines;
  return lines
    .replace(/<script\s+language\s*=\s*(["']?)php\1\s*>/gi, (tag) => '<?php'.padEnd(tag.length))
    .replace(/<\/script\s*>/gi, (tag) => '?>'.padEnd(tag.length));
}

const LONE_RETURN = /\r(?!\n)/;
const SCRIPT = /<script\s+language\s*=\s*["']?php/i;

const HEREDOC = /<<<[ \t]*(["']?)([A-Za-z_]\w*)\1[ \t]*\r?\n/g;

/**
 * The grammar stumbles over lines of a here-document that begin with its word and go on (`EOSNOT` in `<<<EOS`): they lose its first
 * letter. It stumbles as well over an end that more than a closing sign follows (`EOS . 'x'`): such a text gets quotes instead.
 */
function withoutFalseEnds(text: string): string {
  let out = '';
  let done = 0;
  for (const found of text.matchAll(HEREDOC)) {
    const [opening, sign, word = ''] = found;
    if (found.index < done) continue;
    const body = found.index + opening.length;
    const end = endOf(text, body, word);
    // Nothing ends it: the rest is its text.
    const inside = withoutWord(text.slice(body, end?.start), word);
    const isPlain = end === undefined || /^[;,)]*[ \t]*\r?$/.test(text.slice(end.end, lineEnd(text, end.end)));
    const quote = sign === "'" ? "'" : '"';
    out += text.slice(done, found.index) + (isPlain ? opening + inside : quote + blank(opening.slice(1)) + requoted(inside, quote));
    if (!isPlain) out += quote.padStart(word.length);
    done = isPlain ? (end?.start ?? text.length) : end.end;
  }
  return out + text.slice(done);
}

/** Where the word that ends a here-document stands. */
function endOf(text: string, body: number, word: string): { readonly start: number; readonly end: number } | undefined {
  for (let at = body; at > 0; at = text.indexOf('\n', at) + 1) {
    let first = at;
    while (text[first] === ' ' || text[first] === '\t') first++;
    const end = first + word.length;
    if (text.startsWith(word, first) && !/\w/.test(text[end] ?? '')) return { start: first, end };
  }
  return undefined;
}

function withoutWord(body: string, word: string): string {
  return body.replace(new RegExp(`^([ \\t]*)${word.slice(0, 1)}(?=${word.slice(1)}\\w)`, 'gm'), '$1-');
}

/** A quote of the other kind says the same in a text, and in what is looked up inside of it. */
function requoted(body: string, quote: string): string {
  return body.replaceAll(quote, quote === '"' ? "'" : '"');
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
