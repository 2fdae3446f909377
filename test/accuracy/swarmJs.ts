/** SWARM-JS, the JavaScript part of SWARM-CG: PyCG's categories, written anew. */
import { type CallGraphSet, type CaseScore, type CaseSource, scoreCallGraphs } from './callGraphs.ts';

/** `folder`: the benchmark or any folder above its cases. */
export function scoreSwarmJs(folder: string): Promise<readonly CaseScore[]> {
  return scoreCallGraphs(folder, SWARM_JS);
}

export const SWARM_JS: CallGraphSet = { extension: '.js', constructorName: 'constructor', moduleOf, source };

const ARROW = /=>/;

function source(files: ReadonlyMap<string, string>): CaseSource {
  const lineAt = (file: string, line: number): string => files.get(file)?.split('\n')[line] ?? '';
  return {
    // The benchmark counts the arrow functions of a module; inside of classes it calls them after their variables.
    lambdaAt(file, line) {
      if (!/^(?:const|let) \w+ = .*=>/.test(lineAt(file, line))) return undefined;
      const above = (files.get(file) ?? '').split('\n').slice(0, line + 1);
      return `<arrow${above.filter((each) => ARROW.test(each)).length}>`;
    },
    basesAt: (file, line) => /^\s*class \w+ extends (\w+)/.exec(lineAt(file, line))?.slice(1) ?? [],
  };
}

/** `a/index.js` is `a`. */
function moduleOf(path: string): string {
  return path
    .replace(/\.js$/, '')
    .replace(/(?:^|\/)index$/, '')
    .replaceAll('/', '.');
}
