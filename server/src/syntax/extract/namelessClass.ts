/** Classes that are defined where they are made: `new A() { ... }`. */
import type { Extraction } from './extraction.ts';
import { signatureText } from './signature.ts';
import { addSymbol } from './symbols.ts';

/** @param base What it builds on, as written without arguments; `type` is where that stands, `creation` the whole. Returns the symbol. */
export function addNamelessClass(
  file: Extraction,
  body: number,
  { base, type, creation }: { readonly base: string; readonly type: number; readonly creation: number },
): number {
  return addSymbol(file, {
    name: `new ${base}`,
    kind: 'class',
    container: file.owner,
    modifiers: 0,
    visibility: 'private',
    nameStart: file.startAt(type),
    nameEnd: file.endAt(type),
    start: file.startAt(creation),
    end: file.endAt(body),
    signature: signatureText(file, file.startAt(creation), file.startAt(body)),
    type: '',
    local: true,
  });
}
