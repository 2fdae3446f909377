/** Definitions as integers, for the rows that tell who leads to them. */
import type { LinkTarget } from './fileLinks.ts';
import { targetId } from './linkStore.ts';
import { hashOf } from './places.ts';

/** 32 bits. Two definitions of a file may share them: whoever asks for readers looks into their links. */
function keyHash(key: string): number {
  return hashOf(key);
}

export function targetIdOf({ file, key }: LinkTarget): number {
  return targetId(file, keyHash(key));
}
