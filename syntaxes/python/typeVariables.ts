/** Variables for types: `T = TypeVar('T', bound=Base)` is told as the class of its bound, and that it is one. */

/** The class of values of a type variable, as annotations write it: what stands behind the comma says that it is one. */
export function typeVariableText(bound: string): string {
  return `type[${bound === '' ? 'Any' : bound}${MARK}`;
}

export function isTypeVariableText(text: string): boolean {
  return text.endsWith(MARK);
}

const MARK = ', TypeVar]';
