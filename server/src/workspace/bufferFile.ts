import { Buffer } from 'node:buffer';
import { sampleOf } from '../base/textSample.ts';
import type { RowKey, SourceRead } from '../engine/ports.ts';
import type { EditorBuffer } from './buffers.ts';
import { ANY_LANGUAGE, type Languages } from './classify.ts';
import { contentFingerprint, type FileContent, OTHER_FORMAT } from './fileContent.ts';
import { tooLarge } from './sizeLimit.ts';

const ORIGIN = 'buffer';

/** An open buffer in place of the file. It has no metadata: only this process knows it, so the next one looks at the disk again. */
export function readBuffer(
  key: RowKey,
  buffer: EditorBuffer,
  { languages, maxBytes }: { readonly languages: Languages; readonly maxBytes: number },
): SourceRead<FileContent> {
  if (!isListed(key, buffer, languages)) return { kind: 'absent' };
  const bytes = Buffer.from(buffer.text, 'utf8');
  const language = languages.ofContent(key, sampleOf(bytes));
  if (language === undefined) return { ...OTHER_FORMAT, origin: ORIGIN };
  if (bytes.length > maxBytes) return { ...tooLarge(bytes.length, maxBytes), origin: ORIGIN };
  const value = { path: key, bytes, language };
  return { kind: 'value', value, fingerprint: contentFingerprint(value), origin: ORIGIN, bytes: bytes.length };
}

/** Whether a listing would show the buffer, were it a file. */
export function isListed(key: RowKey, { text }: Pick<EditorBuffer, 'text'>, languages: Languages): boolean {
  const named = languages.ofPath(key);
  return named === ANY_LANGUAGE ? languages.ofContent(key, sampleOf(Buffer.from(text, 'utf8'))) !== undefined : named !== undefined;
}
