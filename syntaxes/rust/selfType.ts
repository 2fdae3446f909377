/** `Self` is the type in the head of the block or trait around. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** `Self` in the scope in force. */
export function bindSelf(file: Extraction, type: string, start: number): void {
  file.bindings.add({ name: file.names.idOf('Self'), kind: 'typeParameter', scope: file.scope, start, type });
}
