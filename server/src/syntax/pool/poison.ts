import { createHash } from 'node:crypto';

/** Files that killed their process too often, remembered by content so that a second request for them is not tried. */
export interface PoisonList {
  add(language: string, bytes: Uint8Array): void;
  has(language: string, bytes: Uint8Array): boolean;
}

export function createPoisonList(): PoisonList {
  // By length first: nothing is digested while no file of that length was ever poison.
  const digestsByLength = new Map<number, Set<string>>();
  const digestOf = (language: string, bytes: Uint8Array): string => createHash('sha1').update(`${language}\0`).update(bytes).digest('hex');
  return {
    add(language, bytes) {
      const digests = digestsByLength.get(bytes.length) ?? new Set();
      digestsByLength.set(bytes.length, digests.add(digestOf(language, bytes)));
    },
    has(language, bytes) {
      return digestsByLength.get(bytes.length)?.has(digestOf(language, bytes)) ?? false;
    },
  };
}
