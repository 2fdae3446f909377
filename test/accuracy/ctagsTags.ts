/** Reads `expected.tags`, the format of ctags(1): name, file, how to find the line, and fields. */

export interface Tag {
  readonly name: string;
  /** The name as it stands: some cases are written without escapes. */
  readonly written: string;
  /** Relative to the case's folder. */
  readonly file: string;
  /** A letter or a word, as the case asked for it. */
  readonly kind: string;
  /** Line numbers from 0 where the tag may be. */
  readonly linesIn: (lines: readonly string[]) => readonly number[];
  readonly fields: ReadonlyMap<string, string>;
}

export function readTags(text: string): readonly Tag[] {
  return text.split('\n').flatMap((line) => (line.startsWith('!') ? [] : readTag(line)));
}

function readTag(line: string): readonly Tag[] {
  const found = /^([^\t]+)\t([^\t]+)\t(\/\^?(?:[^\\/]|\\.)*\$?\/|\?[^?]*\?|\d+);"\t(.*)$/.exec(line);
  if (found === null) return [];
  const [, name = '', file = '', address = '', rest = ''] = found;
  const [first = '', ...others] = rest.split('\t');
  const fields = new Map([first, ...others].flatMap((field) => pairOf(field)));
  const kind = fields.get('kind') ?? (first.includes(':') ? '' : first);
  return [{ name: unescaped(name), written: name, file, kind, fields, linesIn: (lines) => linesOf(address, fields.get('line'), lines) }];
}

function pairOf(field: string): readonly (readonly [string, string])[] {
  const colon = field.indexOf(':');
  return colon < 0 ? [] : [[field.slice(0, colon), field.slice(colon + 1)]];
}

function linesOf(address: string, line: string | undefined, lines: readonly string[]): readonly number[] {
  const number = line ?? (/^\d+$/.test(address) ? address : undefined);
  if (number !== undefined) return [Number(number) - 1];
  const isCut = !address.endsWith('$/');
  const text = address
    .replace(/^\/\^?/, '')
    .replace(/\$?\/$/, '')
    .replace(/\\(.)/g, '$1');
  // Some of its parsers end a line at a lone carriage return, and count none there.
  return lines.flatMap((each, at) => ((isCut ? each.startsWith(text) : each.split('\r').includes(text)) ? [at] : []));
}

/** As ctags(1) writes what does not print. */
const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

function unescaped(name: string): string {
  return name.replace(/\\(x[0-9A-Fa-f]{2}|.)/g, (_, sign: string) =>
    sign.length > 1 ? String.fromCharCode(Number.parseInt(sign.slice(1), 16)) : (ESCAPES[sign] ?? sign),
  );
}
