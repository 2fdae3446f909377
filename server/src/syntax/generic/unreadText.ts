/** Definitions in text that the parser could not read, such as another dialect: found by the shape of their lines. */
import type { SymbolKind } from '../../facts/fileFacts.ts';
import type { Extraction } from '../extract/extraction.ts';
import { addDefinition } from './definer.ts';

export interface UnreadPattern {
  /** Of a regular expression that knows no case, where `^` is the beginning of a line; its group `name` is the name. */
  readonly pattern: string;
  readonly kind: SymbolKind;
}

/** Looks through the text of an ERROR that is in nothing the table reads; ERRORs inside of it are part of it. */
export function unreadDefiner(
  patterns: readonly UnreadPattern[],
  read: ReadonlySet<string>,
): (extraction: Extraction, node: number) => void {
  const compiled = patterns.map(({ pattern, kind }) => ({ kind, expression: new RegExp(pattern, 'dgim') }));
  const done = new WeakMap<Extraction, Set<number>>();
  return (extraction, node) => {
    const known = done.get(extraction) ?? new Set();
    done.set(extraction, known);
    if (known.has(node)) return;
    const text = ownText(extraction, node, { read, known });
    const from = extraction.startAt(node);
    for (const { kind, expression } of compiled)
      for (const { indices } of text.matchAll(expression)) {
        const [start, end] = indices?.groups?.['name'] ?? [0, 0];
        if (start === end || start === undefined || end === undefined) continue;
        const stop = text.indexOf('\n', end);
        addDefinition(extraction, {
          kind,
          written: { name: text.slice(start, end), start: from + start, end: from + end },
          whole: { start: from + start, end: stop < 0 ? extraction.endAt(node) : from + stop },
        });
      }
  };
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
    if (!read.has(type) && extraction.roleOf(at).role !== 'comment') {
      at++;
      continue;
    }
    text += extraction.text.slice(from, extraction.startAt(at)) + extraction.textAt(at).replace(/[^\r\n]/g, ' ');
    from = extraction.endAt(at);
    at = extraction.after(at);
  }
  return text + extraction.text.slice(from, end);
}
