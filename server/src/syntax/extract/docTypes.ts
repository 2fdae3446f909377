/** Where the types are that documentation comments say. */
import { docCommentBefore } from './docs.ts';
import { type DocTypes, readDocTypes } from './docTypeText.ts';
import type { Extraction } from './extraction.ts';

/** Whether the language of the file says its types in comments. */
export function hasDocTypes({ rules, grammar }: Extraction): boolean {
  return rules.docs.typesIn?.includes(grammar.name) === true;
}

/** Whether a type as written leaves it to documentation to say what it is. */
function isVague({ rules }: Extraction, type: string): boolean {
  return type === '' || rules.docs.vague?.includes(type) === true;
}

/**
 * What documentation says of a type, where that is more than what is written: which `Builder` it is, of one that is only called so, or that
 * it is one of a narrower type, which may only be told once both are known.
 */
export function documentedType(extraction: Extraction, written: string, documented: string | undefined): string {
  if (documented === undefined || documented === '') return written;
  const present = written.replace(/^\?/, '');
  if (isVague(extraction, written) || documented.startsWith(`${present}<`)) return documented;
  const { narrowing } = extraction.rules.docs;
  const isNarrower = documented !== present && narrowing?.test(documented) === true && narrowing.test(present);
  return isNarrower ? `${documented}&${present}` : written;
}

/** The types in the comment right before an offset. */
export function docTypesBefore(extraction: Extraction, start: number): DocTypes | undefined {
  if (!hasDocTypes(extraction)) return undefined;
  const raw = docCommentBefore(extraction, start);
  return raw.includes('@') ? (extraction.rules.names.docTypes ?? readDocTypes)(raw) : undefined;
}

/** The type that a comment right before an offset declares: `@type {T}`. */
export function docTypeBefore(extraction: Extraction, start: number): string {
  return docTypesBefore(extraction, start)?.type ?? '';
}
