/** Functions of all scripts are one namespace, split by their first letter so that few readers are told of each new one. */
export function namespaceOf(name: string): string {
  return `bash:${name.slice(0, 1)}`;
}
