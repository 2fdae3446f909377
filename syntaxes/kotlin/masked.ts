/** What the grammar does not know, in words that it does: text of the same length, in which nothing moves. */
import { blank } from '../../server/src/syntax/blank.ts';
import { endsByBrace, memberEnds } from './memberEnds.ts';

/** Names and strings are read from the text itself, so that a letter of a name may be another here. */
export function masked(text: string): string {
  let out = text.replace(ODD_LINE, asPlainLine);
  for (const { hint, pattern, as } of REWRITINGS) if (out.includes(hint)) out = out.replace(pattern, as);
  return endsByBrace(text) ? withEnds(out, memberEnds(text)) : out;
}

function withEnds(text: string, ends: readonly number[]): string {
  let out = '';
  let done = 0;
  for (const end of ends) {
    out += `${text.slice(done, end)};`;
    done = end + 1;
  }
  return out + text.slice(done);
}

/** What a line begins with: a branch with a guard, a name that is a word elsewhere, a context, annotations of a constructor or accessor. */
const ODD_LINE = new RegExp(
  String.raw`\n[ \t]*(?:${[
    String.raw`is [\w.<>*?, ]+ if `,
    String.raw`get(?=\([^\s)]|[ \t]*\{)`,
    String.raw`where(?=\??\.|[ \t]*[=({[])`,
    String.raw`context\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)(?=\s+(?:@|(?:[a-z]+[ \t]+)*(?:fun|va[lr]|class)\b))`,
    String.raw`(?=@[\w.]+(?:\([^)\n]*\))?\s+(?:(?:public|internal|private|protected)[ \t]+(?:constructor|set)\b|[gs]et\())`,
  ].join('|')})`,
  'g',
);

function asPlainLine(line: string): string {
  // The guard is a second condition of the branch.
  if (line.endsWith(' if ')) return `${line.slice(0, -' if '.length)} ,  `;
  if (line.endsWith(')')) return blank(line);
  // What has the annotations belongs to the line before.
  return line.trim() === '' ? ` ${line.slice(1)}` : `${line.slice(0, -1)}_`;
}

interface Rewriting {
  /** What a text has that is worth a look. */
  readonly hint: string;
  readonly pattern: RegExp;
  readonly as: (found: string) => string;
}

const REWRITINGS: readonly Rewriting[] = [
  // A lambda.
  { hint: 'suspend {', pattern: /\bsuspend(?= \{)/g, as: blank },
  // `A?::f` is a function of A.
  { hint: '?::', pattern: /\?::/g, as: () => ' ::' },
  // `a get b`.
  { hint: 'get', pattern: /get(?=[ \t]+[\p{L}(])(?<=[)\]}][ \t]get)/gu, as: () => 'ge_' },
  // `var a = 1; private set`.
  { hint: ';', pattern: /;(?=[ \t]+(?:private|protected|internal)[ \t]+set\b)/g, as: blank },
  // An empty list in annotations.
  { hint: '[]', pattern: /(?<=[=(,][ \t]*)\[\]/g, as: () => '""' },
  // Two annotations of the file on one line.
  { hint: '@file:', pattern: /[ \t](?=@file:)(?<=@file:[^\n]*)/g, as: () => ';' },
  // In `$$"..."` only `$$a` is more than text.
  { hint: '$$"', pattern: /\$\$"(?:[^"\\\n]|\\.)*"/g, as: withSingleDollars },
];

function withSingleDollars(text: string): string {
  return `  ${text.slice(2).replace(/\$\$?/g, (sign) => (sign === '$' ? '_' : '_$'))}`;
}
