import picomatch from 'picomatch';
import { lastMatch, type PathMatcher } from './lastMatch.ts';
import { createNameSet } from './nameSet.ts';
import { isFolderPath, lastPart, type RuleLayer } from './ruleLayer.ts';

export interface GlobOptions {
  readonly caseSensitive: boolean;
  /** The setting's name, for explanations. */
  readonly setting: string;
}

/**
 * Globs of a setting, with the editor's meaning: relative to the workspace folder, `*` within one name, `**` across folders. A glob that
 * matches a folder excludes what it holds. With `!` in front a glob brings back what globs before it, or weaker rules, left out;
 * the last glob that matches decides.
 */
export function globRules(globs: readonly string[], options: GlobOptions): RuleLayer | undefined {
  const rules = globs.map((glob) => {
    const included = glob.startsWith('!');
    return { glob, decision: included ? ('included' as const) : ('excluded' as const), body: included ? glob.slice(1) : glob };
  });
  if (rules.length === 0) return undefined;
  const compiled = lastMatch(rules, (group) =>
    compileGlobs(
      group.map((rule) => rule.body),
      options,
    ),
  );
  return {
    decide: ({ path }) => compiled.decide(path),
    explain({ path }) {
      const rule = compiled.find(path);
      return rule && { kind: 'setting', source: 'settings', setting: options.setting, pattern: rule.glob };
    },
  };
}

/** The setting that narrows the index to what it names. */
export interface IncludeGlobs {
  includes(path: string): boolean;
  /** False only when nothing below the folder (ending with `/`) can be included: it need not be entered. */
  mayHold(folder: string): boolean;
}

/** A glob that names a folder includes what it holds. Undefined without globs: everything passes. */
export function includeGlobs(globs: readonly string[], options: { readonly caseSensitive: boolean }): IncludeGlobs | undefined {
  if (globs.length === 0) return undefined;
  const plain = globs.map(normalise);
  const fold = (text: string): string => (options.caseSensitive ? text : text.toLowerCase());
  const fixed = plain.map((glob) => fold(picomatch.scan(glob).base));
  return {
    includes: compileGlobs([...plain, ...plain.map((glob) => `${glob}/**`)], options),
    mayHold(folder) {
      const below = fold(folder);
      return fixed.some((base) => base === '' || `${base}/`.startsWith(below) || below.startsWith(`${base}/`));
    },
  };
}

function compileGlobs(globs: readonly string[], options: { readonly caseSensitive: boolean }): PathMatcher {
  // `**/name` and `**/*.ext` are nearly all there is; they are looked up instead of matched.
  const names = createNameSet(options);
  const others: string[] = [];
  for (const glob of globs.map(normalise)) {
    const isName = glob.startsWith('**/') && names.add(glob.slice(3), { foldersOnly: false });
    if (!isName && glob !== '') others.push(glob);
  }
  const matches = others.length === 0 ? () => false : picomatch(others, { ...EDITOR_GLOBS, flags: options.caseSensitive ? 's' : 'si' });
  return (path) => {
    const isFolder = isFolderPath(path);
    return names.has(lastPart(path), isFolder ? 'folder' : 'file') || matches(isFolder ? path.slice(0, -1) : path);
  };
}

/** `posix` is needed for `[!a]`; the `s` flag for names with a line break. */
const EDITOR_GLOBS = { dot: true, nonegate: true, noextglob: true, posix: true, windows: false };

/** `./src/`, `/src` and `src` mean the same. Signs that mean something to the library, but nothing to the editor, stand for themselves. */
function normalise(glob: string): string {
  return glob
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/[()|+"]/g, '\\$&');
}
