/** remappings.txt: what the beginnings of Solidity's imports stand for (https://docs.soliditylang.org/en/latest/path-resolution.html#import-remapping). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest } from './exportFacts.ts';

/** `remapping` with the beginning as the local name and what stands for it; the context in front of a colon is left out. */
export function readRemappings(text: string): FileFacts {
  const lines = text.split(/\r?\n/).map((line) => /^(?:[^:=]*:)?([^=]+)=(.+)$/.exec(line.trim()));
  return factsOfManifest(
    text,
    lines.flatMap((match) => (match === null ? [] : [{ name: 'remapping', local: match[1] ?? '', specifier: match[2] ?? '' }])),
  );
}
