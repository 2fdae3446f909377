/** Definitions in text that the parser could not read, such as another dialect: found by the shape of their lines. */
import { oncePer } from '../../base/oncePer.ts';
import type { SymbolKind } from '../../facts/fileFacts.ts';
import { blank } from '../blank.ts';
import type { Extraction } from '../extract/extraction.ts';
import { addDefinition } from './definer.ts';
import type { LinePattern } from './genericTable.ts';

/** Looks through the text of a node that is in nothing the table reads; ERRORs inside of it are part of it. */
export function linesDefiner(patterns: readonly LinePattern[], read: ReadonlySet<string>): (extraction: Extraction, node: number) => void {
  const compiled = patterns.map(({ pattern, kind }) => ({ kind, expression: new RegExp(pattern, 'dgim') }));
  return (extraction, node) => {
    const known = knownIn(extraction);
    if (known.has(node)) return;
    const text = ownText(extraction, node, { read, known });
    const from = extraction.startAt(node);
    for (const { kind, line, start, end } of matchesOf(text, compiled)) {
      const stop = text.indexOf('\n', end);
      addDefinition(extraction, {
        kind,
        written: { name: text.slice(start, end), start: from + start, end: from + end },
        whole: { start: from + line, end: stop < 0 ? extraction.endAt(node) : from + stop },
      });
    }
  };
}

/** ERRORs whose text has been looked through with that around them. */
const knownIn = oncePer((_: Extraction) => new Set<number>());

interface Found {
  readonly kind: SymbolKind;
  /** Where the line begins that says so. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** In the order of the text; of several patterns that find a name the first counts. */
function matchesOf(text: string, patterns: readonly { readonly kind: SymbolKind; readonly expression: RegExp }[]): readonly Found[] {
  const found = new Map<number, Found>();
  for (const { kind, expression } of patterns)
    for (const { indices } of text.matchAll(expression)) {
      const [start = 0, end = 0] = indices?.groups?.['name'] ?? [];
      const [from = start] = indices?.[0] ?? [];
      const line = from + text.slice(from, start).search(/\S|$/);
      if (start < end && !found.has(start)) found.set(start, { kind, line, start, end });
    }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The text of an ERROR with blanks where comments and whatever the table reads stand in it. */
function ownText(
  extraction: Extraction,
  node: number,
  { read, known }: { readonly read: ReadonlySet<string>; readonly known: Set<number> },
): string {
  const [start, end] = [extraction.startAt(node), extraction.endAt(node)];
  let text = '';
  let from = start;
  for (let at = node + 1; at < extraction.after(node); ) {
    const type = extraction.typeAt(at);
    if (type === 'ERROR') known.add(at);
    const isComment = extraction.isComment(at) && !extraction.text.startsWith('#define', extraction.startAt(at));
    if (!read.has(type) && !isComment) {
      at++;
      continue;
    }
    text += extraction.text.slice(from, extraction.startAt(at)) + blank(extraction.textAt(at));
    from = extraction.endAt(at);
    at = extraction.after(at);
  }
  return text + extraction.text.slice(from, end);
}
