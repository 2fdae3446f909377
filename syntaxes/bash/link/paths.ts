/** Paths of scripts as they are written. */

/** What follows the expansion at the beginning of a path. */
export function endOfPath(specifier: string): string {
  return specifier.replace(/^(?:\$\((?:[^()]|\([^()]*\))*\)|\$\{[^}]*\}|\$\w+|`[^`]*`)\/?/, '');
}
