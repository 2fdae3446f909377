import { type IgnoreRule, parseIgnoreFile } from './ignoreLine.ts';
import { type LastMatch, lastMatch, type PathMatcher } from './lastMatch.ts';
import { createNameSet } from './nameSet.ts';
import { compilePathRules } from './pathRules.ts';
import { isFolderPath, lastPart } from './ruleLayer.ts';

/** One ignore file in gitignore syntax. Paths are relative to its folder; folders above a path are the caller's business. */
export type IgnoreFile = LastMatch<IgnoreRule>;

/** Compiles the text of an ignore file; undefined when it holds no rule. */
export function compileIgnoreFile(text: string, options: { readonly caseSensitive: boolean }): IgnoreFile | undefined {
  const rules = parseIgnoreFile(text);
  return rules.length === 0 ? undefined : lastMatch(rules, (group) => compileGroup(group, options));
}

function compileGroup(rules: readonly IgnoreRule[], options: { readonly caseSensitive: boolean }): PathMatcher {
  const ofFolders = compileRules(rules, options);
  // Lines that end with `/` cannot match a file: much of the work for a file falls away.
  const ofFiles = compileRules(
    rules.filter((rule) => !rule.foldersOnly),
    options,
  );
  return (path) => (isFolderPath(path) ? ofFolders(path) : ofFiles(path));
}

/**
 * Nearly all lines of real ignore files end in a plain name (`node_modules/`, `build/Release`) or a plain ending (`*.log`): those are
 * looked up in sets, and only when the last part of the path is found there does a line with folders in it go to the `ignore` package.
 * This makes the rules of a walk ten times faster and decides nothing by itself.
 */
function compileRules(rules: readonly IgnoreRule[], options: { readonly caseSensitive: boolean }): PathMatcher {
  const names = createNameSet(options);
  const lastParts = createNameSet(options);
  const held: string[] = [];
  const otherNames: string[] = [];
  const otherPaths: string[] = [];
  for (const rule of rules) {
    const plain = rule.foldersOnly ? rule.body.slice(0, -1) : rule.body;
    if (rule.kind === 'name') {
      if (!names.add(plain, rule)) otherNames.push(rule.body);
    } else if (lastParts.add(lastPart(plain), rule)) held.push(rule.body);
    else otherPaths.push(rule.body);
  }
  const matchesHeld = compilePathRules(held, options);
  const matchesName = compilePathRules(otherNames, options);
  const matchesPath = compilePathRules(otherPaths, options);
  return (path) => {
    const isFolder = isFolderPath(path);
    const name = lastPart(path);
    const kind = isFolder ? 'folder' : 'file';
    if (names.has(name, kind) || (lastParts.has(name, kind) && matchesHeld(path))) return true;
    return matchesName(isFolder ? `${name}/` : name) || matchesPath(path);
  };
}
