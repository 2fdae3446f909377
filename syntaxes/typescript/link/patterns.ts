/** Patterns with stars, as tsconfig.json and package.json write them. */

/** What the star stands for where the text fits the pattern; '' for a pattern without one; undefined where it does not fit. */
function matchPattern(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text ? '' : undefined;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  if (text.length < before.length + after.length || !text.startsWith(before) || !text.endsWith(after)) return undefined;
  return text.slice(before.length, text.length - after.length);
}

export interface Mapping {
  readonly local: string;
  readonly specifier: string;
}

/** The targets of a text, of the pattern that fits best: exactly, or with the longest beginning. */
export function targetsOf(mappings: readonly Mapping[], text: string): readonly string[] {
  let best = -1;
  let targets: string[] = [];
  for (const { local, specifier } of mappings) {
    const held = matchPattern(local, text);
    if (held === undefined) continue;
    const star = local.indexOf('*');
    const length = star < 0 ? Number.MAX_SAFE_INTEGER : star;
    if (length > best) targets = [];
    if (length < best) continue;
    best = length;
    targets.push(specifier.replaceAll('*', held));
  }
  return targets;
}

/** Whether a folder fits a pattern of a workspace: one star for each of its names, two for any number of folders. */
export function fitsFolder(pattern: string, folder: string): boolean {
  const names = folder.split('/');
  // How many of the names may have been taken by the parts of the pattern so far.
  let taken = new Set([0]);
  for (const part of pattern.replace(/^\.\//, '').replace(/\/$/, '').split('/')) {
    const next = new Set<number>();
    if (part === '**') for (let count = Math.min(...taken); count <= names.length; count++) next.add(count);
    else for (const count of taken) if (count < names.length && matchPattern(part, names[count] ?? '') !== undefined) next.add(count + 1);
    if (next.size === 0) return false;
    taken = next;
  }
  return taken.has(names.length);
}
