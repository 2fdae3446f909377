import type { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import { sampleOf } from '../../base/textSample.ts';
import type { Fingerprint, RowKey } from '../../engine/ports.ts';
import type { GeneratedAttributes } from './attributes.ts';
import type { Languages } from './classify.ts';
import { generatedHeader } from './generatedHeader.ts';
import { minifiedBy } from './minified.ts';

/** What a file gives to the flow. */
export interface FileContent {
  readonly path: RowKey;
  /** UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array;
  /** Id of the language that the bytes are to be read in. */
  readonly language: string;
  /** What says that a program wrote it: the line at its top, or `.gitattributes`. */
  readonly generated?: string;
}

/**
 * Covers the bytes and the language, nothing else: the same text under another name or date has the same fingerprint. And what
 * `.gitattributes` say of it, which nobody sees in the bytes.
 */
export function contentFingerprint({ bytes, language, marked }: FingerprintParts): Fingerprint {
  return `${hash('sha1', bytes, 'hex')}:${language}${marked === undefined ? '' : `:${marked ? 'generated' : 'written'}`}`;
}

interface FingerprintParts {
  readonly bytes: Uint8Array;
  readonly language: string;
  readonly marked?: boolean | undefined;
}

/** What is known of a file before it is looked into. */
export interface ContentParts {
  readonly languages: Languages;
  readonly attributes: Pick<GeneratedAttributes, 'ofFile'>;
}

/** What UTF-8 text becomes: a value, or why it is none. */
export function contentOf(key: RowKey, bytes: Buffer, { languages, attributes }: ContentParts): ContentRead {
  const sample = sampleOf(bytes);
  const language = languages.ofContent(key, sample);
  if (language === undefined)
    return { kind: 'excluded', reason: 'otherFormat', detail: 'its content is in another format than its name says' };
  const minified = minifiedBy(key, bytes, { longestLine: languages.longestLine?.(language) });
  if (minified !== undefined) return { kind: 'excluded', reason: 'minified', detail: minified };
  const marked = attributes.ofFile(key);
  const generated = marked === undefined ? generatedHeader(sample.head) : marked ? 'linguist-generated in .gitattributes' : undefined;
  const value = { path: key, bytes, language, ...(generated === undefined ? {} : { generated }) };
  return { kind: 'value', value, fingerprint: contentFingerprint({ bytes, language, marked }), bytes: bytes.length };
}

type ContentRead =
  | { readonly kind: 'excluded'; readonly reason: string; readonly detail: string }
  | { readonly kind: 'value'; readonly value: FileContent; readonly fingerprint: Fingerprint; readonly bytes: number };
