/** What the parser is given where PHP once allowed more than the grammar does: as long as the text, and the same where that says anything. */

/** Lines that end in a lone carriage return, and the tags of PHP 5 (`<script language="php">`). */
export function masked(text: string): string {
  const lines = LONE_RETURN.test(text) ? text.replace(/\r(?!\n)/g, '\n') : text;
  if (!SCRIPT.test(lines)) return lines;
  return lines
    .replace(/<script\s+language\s*=\s*(["']?)php\1\s*>/gi, (tag) => '<?php'.padEnd(tag.length))
    .replace(/<\/script\s*>/gi, (tag) => '?>'.padEnd(tag.length));
}

const LONE_RETURN = /\r(?!\n)/;
const SCRIPT = /<script\s+language\s*=\s*["']?php/i;
