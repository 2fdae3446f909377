import { Buffer } from 'node:buffer';
import { sampleOf } from '../base/textSample.ts';
import type { RowKey, SourceRead } from '../engine/ports.ts';
import type { EditorBuffer } from './buffers.ts';
import { ANY_LANGUAGE, type Languages } from './content/classify.ts';
import { type ContentParts, contentOf, type FileContent } from './content/fileContent.ts';
import { tooLarge } from './content/sizeLimit.ts';

const ORIGIN = 'buffer';

/** An open buffer in place of the file. It has no metadata: only this process knows it, so the next one looks at the disk again. */
export function readBuffer(
  key: RowKey,
  buffer: EditorBuffer,
  { languages, attributes, maxBytes }: ContentParts & { readonly maxBytes: number },
): SourceRead<FileContent> {
  if (!isListed(key, buffer, languages)) return { kind: 'absent' };
  const bytes = Buffer.from(buffer.text, 'utf8');
  if (bytes.length > maxBytes) return { ...tooLarge(bytes.length, maxBytes), origin: ORIGIN };
  return { ...contentOf(key, bytes, { languages, attributes }), origin: ORIGIN };
}

/** Whether a listing would show the buffer, were it a file. */
export function isListed(key: RowKey, { text }: Pick<EditorBuffer, 'text'>, languages: Languages): boolean {
  const named = languages.ofPath(key);
  return named === ANY_LANGUAGE ? languages.ofContent(key, sampleOf(Buffer.from(text, 'utf8'))) !== undefined : named !== undefined;
}
