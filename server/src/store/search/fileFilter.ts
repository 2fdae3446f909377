/** Which files of a segment a query allows. */
import { oncePer } from '../../base/oncePer.ts';
import type { ParsedQuery } from './searchQuery.ts';
import { pathOf, type Segment } from './segment.ts';

/** 1: allowed. undefined when all are. */
export function filesAllowed(segment: Segment, dead: Uint8Array, query: Pick<ParsedQuery, 'paths' | 'languages'>): Uint8Array | undefined {
  const { languages, paths } = query;
  if (paths.length === 0 && languages === undefined && !dead.includes(1)) return undefined;
  const allowed = dead.map((flag) => 1 - flag);
  if (languages !== undefined) {
    const wanted = segment.languages.map((language) => languages.some((word) => language.startsWith(word)));
    for (let file = 0; file < segment.files; file++) if (wanted[segment.fileLanguages[file] ?? 0] !== true) allowed[file] = 0;
  }
  for (const path of paths) {
    const found = filesContaining(segment, path);
    for (let file = 0; file < segment.files; file++) if (found[file] === 0) allowed[file] = 0;
  }
  return allowed.includes(0) ? allowed : undefined;
}

/** Texts one behind the other; offsets are one more than texts. */
export interface TextBlock {
  readonly bytes: Buffer;
  readonly offsets: Uint32Array;
}

/** All paths of a segment in lower case, made when first asked for. */
export const lowerPaths = oncePer((segment: Segment): TextBlock => {
  const bytes = Buffer.from(segment.pathBytes);
  let ascii = true;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    if (byte > 127) ascii = false;
    else if (byte >= 65 && byte <= 90) bytes[place] = byte + 32;
  }
  if (ascii) return { bytes, offsets: segment.pathOffsets };
  const parts = Array.from({ length: segment.files }, (_, file) => Buffer.from(pathOf(segment, file).toLowerCase()));
  const offsets = new Uint32Array(segment.files + 1);
  for (const [file, part] of parts.entries()) offsets[file + 1] = (offsets[file] ?? 0) + part.length;
  return { bytes: Buffer.concat(parts), offsets };
});

/** Per file 1 when its path contains the text, which is in lower case. */
function filesContaining(segment: Segment, text: string): Uint8Array {
  const found = new Uint8Array(segment.files);
  for (const file of occurrences(lowerPaths(segment), Buffer.from(text))) found[file] = 1;
  return found;
}

/** The texts of a list that contain another one, in order. `indexOf` of Node searches faster than any loop here. */
export function* occurrences({ bytes, offsets }: TextBlock, wanted: Uint8Array): Generator<number> {
  let index = 0;
  for (let place = bytes.indexOf(wanted); place >= 0; ) {
    while ((offsets[index + 1] ?? Number.POSITIVE_INFINITY) <= place) index++;
    const end = offsets[index + 1] ?? 0;
    const whole = place + wanted.length <= end;
    if (whole) yield index;
    place = bytes.indexOf(wanted, whole ? end : place + 1);
  }
}
