/** Words of commands. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** The word of a command's name when it is plain to see; its record, or -1. */
export function commandWord(file: Extraction, command: number): number {
  const word = file.firstChild(file.child(command, 'name'));
  return file.isA(word, 'word') && !/[\\$`{}*?~]/.test(file.textAt(word)) ? word : -1;
}

export function argumentsOf(file: Extraction, command: number): readonly number[] {
  const field = file.grammar.field('argument');
  return file.children(command).filter((child) => file.fieldAt(child) === field);
}

/** A word without its quotes. */
export function unquotedWord(file: Extraction, node: number): string {
  return file
    .textAt(node)
    .replace(/^["']|["']$/g, '')
    .replace(/"/g, '');
}

export function isName(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}
