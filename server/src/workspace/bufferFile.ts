import type { RowKey, SourceRead } from '../engine/ports.ts';
import type { EditorBuffer } from './buffers.ts';
import type { Languages } from './classify.ts';
import { contentFingerprint, contentOfText, type FileContent } from './fileContent.ts';
import { tooLarge } from './sizeLimit.ts';

/** An open buffer in place of the file. It has no metadata: only this process knows it, so the next one looks at the disk again. */
export function readBuffer(
  key: RowKey,
  buffer: EditorBuffer,
  { languages, maxBytes }: { readonly languages: Languages; readonly maxBytes: number },
): SourceRead<FileContent> {
  const language = languageOfText(key, buffer.text, languages);
  if (language === undefined) return { kind: 'absent' };
  const value = contentOfText(key, buffer.text, language);
  const bytes = value.bytes.length;
  if (bytes > maxBytes) return { ...tooLarge(bytes, maxBytes), origin: 'buffer' };
  return { kind: 'value', value, fingerprint: contentFingerprint(value), origin: 'buffer', bytes };
}

export function languageOfText(key: RowKey, text: string, languages: Languages): string | undefined {
  const language = languages.ofPath(key);
  if (language !== 'shebang') return language;
  const end = text.indexOf('\n');
  return text.startsWith('#!') ? languages.ofShebang((end < 0 ? text : text.slice(0, end)).trimEnd()) : undefined;
}
