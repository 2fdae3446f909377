import { Buffer } from 'node:buffer';
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

/** Covers the bytes and the language, nothing else: the same text under another name or date has the same fingerprint. */
export function contentFingerprint({ bytes, language }: Omit<FileContent, 'path'>): Fingerprint {
  return `${hash('sha1', bytes, 'hex')}:${language}`;
}

export function contentOfText(path: RowKey, text: string, language: string): FileContent {
  return { path, bytes: Buffer.from(text, 'utf8'), language };
}
