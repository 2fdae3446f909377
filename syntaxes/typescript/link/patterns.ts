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
  return fitsNames(pattern.replace(/^\.\//, '').replace(/\/$/, '').split('/'), folder.split('/'));
}

function fitsNames([pattern, ...patterns]: readonly string[], names: readonly string[]): boolean {
  const [name, ...rest] = names;
  if (pattern === undefined) return name === undefined;
  if (pattern === '**') return fitsNames(patterns, names) || (name !== undefined && fitsNames([pattern, ...patterns], rest));
  return name !== undefined && matchPattern(pattern, name) !== undefined && fitsNames(patterns, rest);
}
