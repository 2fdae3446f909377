import ignore, { type Ignore } from 'ignore';
import type { PathMatcher } from './lastMatch.ts';

/**
 * Patterns without their `!`. They mean what the `ignore` package says, which follows git but for two rare spellings (`a**` followed by
 * `/`, and an escaped slash beside `**`; see its README). The package answers for a path *and the folders above it*, within one file.
 * In a chain of files that is wrong: a folder that one file excludes may be included again by a stronger one. So every pattern is
 * compiled as a negation, for which the package looks at the path alone.
 */
export function compilePathRules(bodies: readonly string[], options: { readonly caseSensitive: boolean }): PathMatcher {
  if (bodies.length === 0) return () => false;
  const empty = (): Ignore => ignore({ ignoreCase: !options.caseSensitive });
  let patterns = empty().add(bodies.map((body) => ({ pattern: asBytes(`!${body}`) })));
  let answers = 0;
  return (path) => {
    if (++answers > REMEMBERED_ANSWERS) {
      // Adding compiled rules to a new instance is cheap and leaves the memory behind.
      patterns = empty().add(patterns);
      answers = 0;
    }
    return patterns.test(asBytes(path)).unignored;
  };
}

/** Git compares bytes: `?` is not enough for an umlaut. One character a byte makes the package do the same. */
function asBytes(text: string): string {
  return NOT_ASCII.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** The package remembers every answer; past this many the memory is dropped, so that a large tree does not stay in it. */
const REMEMBERED_ANSWERS = 5_000;
