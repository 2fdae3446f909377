/** What the parser is given where PHP once allowed more than the grammar does: as long as the text, and the same where that says anything. */

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

/** The grammar stumbles over lines of a here-document that begin with its word and go on: `EOSNOT` in `<<<EOS`. They lose its first letter. */
function withoutFalseEnds(text: string): string {
  let out = '';
  let done = 0;
  for (const found of text.matchAll(HEREDOC)) {
    const word = found[2] ?? '';
    if (found.index < done) continue;
    let at = found.index + found[0].length;
    for (; at > 0; at = text.indexOf('\n', at) + 1) {
      let first = at;
      while (text[first] === ' ' || text[first] === '\t') first++;
      if (!text.startsWith(word, first)) continue;
      if (!/\w/.test(text[first + word.length] ?? '')) break;
      out += `${text.slice(done, first)}-`;
      done = first + 1;
    }
    // Nothing ends it: the rest is its text.
    if (at === 0) break;
  }
  return out + text.slice(done);
}
