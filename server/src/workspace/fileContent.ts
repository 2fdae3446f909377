import { hash } from 'node:crypto';
import type { Fingerprint, RowKey } from '../engine/ports.ts';

/** What a file gives to the flow. */
export interface FileContent {
  readonly path: RowKey;
  /** UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array;
  /** Id of the language that the bytes are to be read in. */
  readonly language: string;
}

/** The answer for a file whose name is that of a language, and whose content is something else. */
export const OTHER_FORMAT = {
  kind: 'excluded',
  reason: 'otherFormat',
  detail: 'its content is in another format than its name says',
} as const;

/** Covers the bytes and the language, nothing else: the same text under another name or date has the same fingerprint. */
export function contentFingerprint({ bytes, language }: Omit<FileContent, 'path'>): Fingerprint {
  return `${hash('sha1', bytes, 'hex')}:${language}`;
}
