/** How the command line words numbers, times and places. */
import { styleText } from 'node:util';
import type { SymbolHit } from '../api/codeIndex.ts';
import { dottedName } from '../base/dottedName.ts';

/** 18 -> `18 ms`, 4100 -> `4.1 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

export function bytes(value: number): string {
  if (value < 1024) return `${value} B`;
  if (value < 1024 * 1024) return `${(value / 1024).toFixed(1)} KB`;
  return `${(value / 1024 / 1024).toFixed(1)} MB`;
}

/** A place as editors and terminals understand it: 1-based line and column. */
export function place(path: string, line: number, column?: number): string {
  return `${printable(path)}:${line + 1}${column === undefined ? '' : `:${column + 1}`}`;
}

/**
 * Names come from files of strangers: no escape sequence, line break or mark that turns the direction of writing reaches the terminal.
 * What is told instead says what the name is.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

export interface Painter {
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly warning: (text: string) => string;
}

export function painter(color: boolean): Painter {
  const paint = (style: 'dim' | 'bold' | 'yellow') => (text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  return { dim: paint('dim'), bold: paint('bold'), warning: paint('yellow') };
}

/** `method  User.save  src/user.ts:42  save(opts?: SaveOpts): Promise<void>` */
export function hitLine(hit: SymbolHit, paint: Painter): string {
  const parts = [
    hit.kind.padEnd(11),
    paint.bold(printable(dottedName(hit))),
    place(hit.path, hit.line),
    paint.dim(printable(hit.signature)),
  ];
  return parts.join('  ').trimEnd();
}
