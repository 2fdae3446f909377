/** A name behind that of what holds it, which is '' for nothing. */
export function dottedName({ container, name }: { readonly container: string; readonly name: string }): string {
  return container === '' ? name : `${container}.${name}`;
}

/** What stands behind the last dot; a name without one is that itself. */
export function lastName(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1);
}

/** What stands before the last dot; '' for a name without one. */
export function outerName(dotted: string): string {
  return dotted.slice(0, Math.max(dotted.lastIndexOf('.'), 0));
}
