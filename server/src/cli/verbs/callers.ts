import type { CallOptions, PossibleCallers } from '../../api/codeGraph.ts';
import { counted } from '../../base/counted.ts';
import { confidenceOption, depthOption, noSymbol, qualifiedName, tellWhatIsMissing, testChoice } from '../answered.ts';
import { callTree } from '../callTree.ts';
import { type Painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { limitOf, question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export interface CallVerbOptions {
  readonly depth: string;
  readonly minConfidence: string;
  readonly tests: string;
  readonly limit: string;
  readonly after: string;
  readonly possible: boolean;
}

export const callersVerb: Verb<CallVerbOptions> = {
  declare: (program) =>
    program
      .command('callers')
      .argument('<symbol>', 'a stable id (`path#Container.name~kind`) or a name')
      .summary('show who calls a symbol: ~ probable, ? one of several, > only by dynamic dispatch')
      .option('--depth <n>', 'callers of callers, so many steps (default: 1)')
      .option('--min-confidence <c>', 'from 0 to 1; above 0 leaves out ? and >')
      .option('--tests <choice>', 'include, exclude or only (default: include)')
      .option('--possible', 'also calls that are known by name alone, on something of unknown type')
      .option('--limit <n>', 'about so many (default: 100)')
      .option('--after <next>', '`next` of the page before'),

  run: ({ shell, options, args: [symbol = ''], paint }) =>
    question({ shell, options }, async ({ index: { graph } }) => {
      const answer = await graph.callers(symbol, callOptions(options));
      const { roots, edges } = answer.value;
      // An empty answer is no proof: what may call it is counted.
      const isAsked = roots.length > 0 && (options.possible === true || edges.length === 0);
      const possible = isAsked ? await graph.possibleCallers(symbol, { limit: limitOf(options.limit, 20) }) : undefined;
      if (options.json === true) printJson(shell, possible === undefined ? answer : { ...answer, possible: possible.value });
      else {
        if (roots.length === 0) noSymbol(shell, symbol);
        else shell.out(callTree(answer.value, 'callers', paint));
        if (possible !== undefined) shell.out(possibleText(possible.value, edges.length, paint));
        tellWhatIsMissing(shell, answer);
      }
      return edges.length > 0 ? Exit.ok : Exit.nothing;
    }),
};

export function callOptions(options: Partial<CallVerbOptions>): CallOptions {
  return {
    depth: depthOption(options.depth, 1),
    minConfidence: confidenceOption(options.minConfidence),
    tests: testChoice(options.tests),
    limit: limitOf(options.limit, 100),
    ...(options.after === undefined ? {} : { after: options.after }),
  };
}

function possibleText(found: PossibleCallers, callers: number, paint: Painter): string {
  const [root] = found.roots;
  const name = root === undefined ? '' : qualifiedName(root);
  const counts = [
    `${callers} known ${callers === 1 ? 'caller' : 'callers'}`,
    `${found.possible} possible`,
    `${counted(found.unresolved, 'unresolved site')} of that name`,
    `${counted(found.filesWithProblems, 'file')} with syntax errors`,
  ];
  const sites = found.sites.map(({ path, range, hints }) => {
    const why = hints.length === 0 ? '' : `  ${paint.dim(hints.map(printable).join(', '))}`;
    return `  possible ${place(path, range.startLine, range.startColumn)}${why}\n`;
  });
  return `${name}: ${counts.join(', ')}\n${sites.join('')}`;
}
