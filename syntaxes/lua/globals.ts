/** Globals of all files are one namespace, split by their first letter so that few readers are told of each new one. */
export function namespaceOfGlobal(name: string): string {
  return `lua:${name.slice(0, 1)}`;
}
