/** What the grammar does not know, blanked: text of the same length, in which nothing moves. */
import { blank } from '../../server/src/syntax/blank.ts';

/** `A @B ... rest`: the grammar reads the dots and the name of the parameter into that of the annotation. */
export function masked(text: string): string {
  return text.includes('...') ? text.replace(REST_ANNOTATION, blank) : text;
}

const REST_ANNOTATION = /@[\w.]*\w(?=\s*\.\.\.)/g;
