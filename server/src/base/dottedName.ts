/** A name behind that of what holds it, which is '' for nothing. */
export function dottedName({ container, name }: { readonly container: string; readonly name: string }): string {
  return container === '' ? name : `${container}.${name}`;
}
