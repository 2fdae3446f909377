import type { CallGraph } from '../../api/codeGraph.ts';
import { noSymbol, tellWhatIsMissing } from '../answered.ts';
import { callTree } from '../callTree.ts';
import { type Painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';
import { type CallVerbOptions, callOptions } from './callers.ts';

export const calleesVerb: Verb<CallVerbOptions> = {
  declare: (program) =>
    program
      .command('callees')
      .argument('<symbol>', 'a stable id (`path#Container.name~kind`) or a name')
      .summary('show whom a symbol calls: ~ probable, ? one of several, > only by dynamic dispatch')
      .option('--depth <n>', 'callees of callees, so many steps (default: 1)')
      .option('--min-confidence <c>', 'from 0 to 1; above 0 leaves out ? and >')
      .option('--tests <choice>', 'include, exclude or only (default: include)')
      .option('--limit <n>', 'at most so many (default: 100)'),

  run: ({ shell, options, args: [symbol = ''], paint }) =>
    question({ shell, options }, async ({ index: { graph } }) => {
      const answer = await graph.callees(symbol, callOptions(options));
      const { roots, edges, external, unresolved } = answer.value;
      if (options.json === true) printJson(shell, answer);
      else {
        if (roots.length === 0) noSymbol(shell, symbol);
        else shell.out(callTree(answer.value, 'callees', paint) + outsideText(answer.value, paint));
        tellWhatIsMissing(shell, answer);
      }
      return edges.length + external.length + unresolved.length > 0 ? Exit.ok : Exit.nothing;
    }),
};

function outsideText({ external, unresolved }: CallGraph, paint: Painter): string {
  const outside = external.map(
    ({ name, module, sites }) =>
      `  external ${printable(name)}${module === '' ? '' : ` of ${printable(module)}`}${sites === 1 ? '' : ` ×${sites}`}\n`,
  );
  const unknown = unresolved.map(
    ({ name, reason, path, range }) =>
      `  unresolved ${printable(name)}  ${place(path, range.startLine, range.startColumn)}  ${paint.dim(printable(reason))}\n`,
  );
  return [...outside, ...unknown].join('');
}
