/** The micro-benchmark of PyCG. */
import { type CallGraphSet, type CaseScore, type CaseSource, scoreCallGraphs } from './callGraphs.ts';

/** `folder`: the benchmark or any folder above its cases. */
export function scorePycg(folder: string): Promise<readonly CaseScore[]> {
  return scoreCallGraphs(folder, PYCG);
}

export const PYCG: CallGraphSet = { extension: '.py', constructorName: '__init__', moduleOf, source };

function source(files: ReadonlyMap<string, string>): CaseSource {
  const lineAt = (file: string, line: number): string => files.get(file)?.split('\n')[line] ?? '';
  return {
    // The benchmark counts the lambdas of a module.
    lambdaAt(file, line) {
      if (!/^\w+ = lambda\b/.test(lineAt(file, line))) return undefined;
      const above = (files.get(file) ?? '').split('\n').slice(0, line + 1);
      return `<lambda${above.filter((each) => /^\S.*\blambda\b/.test(each)).length}>`;
    },
    basesAt: (file, line) => /^class \w+\((.*)\)/.exec(lineAt(file, line))?.[1]?.split(/,\s*/) ?? [],
  };
}

/** `a/b/__init__.py` is `a.b`. */
function moduleOf(path: string): string {
  return path
    .replace(/\.py$/, '')
    .replace(/(?:^|\/)__init__$/, '')
    .replaceAll('/', '.');
}
