import type { CallEdge, CallPaths } from '../../api/codeGraph.ts';
import { confidenceOption, lineList, noSymbol, qualifiedName, tierMark } from '../answered.ts';
import { type Painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { limitOf, question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

/** Symbols that a search looks at before it gives up. */
const EFFORT = 20_000;

export const pathVerb: Verb<{ readonly max: string; readonly minConfidence: string }> = {
  declare: (program) =>
    program
      .command('path')
      .argument('<from>', 'a stable id or a name')
      .argument('<to>', 'a stable id or a name')
      .summary('show the shortest ways from one symbol to another along calls')
      .option('--max <n>', 'at most so many ways (default: 5)')
      .option('--min-confidence <c>', 'from 0 to 1; above 0 takes proven and probable calls only'),

  run: ({ shell, options, args: [from = '', to = ''], paint }) =>
    question({ shell, options }, async ({ index: { graph } }) => {
      const answer = await graph.path(from, to, {
        limit: limitOf(options.max, 5),
        minConfidence: confidenceOption(options.minConfidence),
        effort: EFFORT,
        signal: shell.interrupted,
      });
      const found = answer.value;
      if (options.json === true) printJson(shell, answer);
      else if (found.from.length === 0 || found.to.length === 0) noSymbol(shell, found.from.length === 0 ? from : to);
      else if (found.paths.length > 0) shell.out(pathsText(found, paint));
      else shell.out(nothingText(found, answer.truncated));
      return found.paths.length > 0 ? Exit.ok : Exit.nothing;
    }),
};

function pathsText({ paths, symbols }: CallPaths, paint: Painter): string {
  const byId = new Map(symbols.map((symbol) => [symbol.id, symbol]));
  const name = (id: string) => {
    const symbol = byId.get(id);
    return symbol === undefined ? printable(id) : `${paint.bold(qualifiedName(symbol))}  ${place(symbol.path, symbol.line)}`;
  };
  const hop = ({ to, tier, sites }: CallEdge) =>
    `   ${tierMark(tier)} ${name(to)}  ${paint.dim(`called at ${lineList(sites.map(({ range }) => range.startLine))}`)}\n`;
  return paths.map((path, at) => `${at + 1}. ${name(path[0]?.from ?? '')}\n${path.map(hop).join('')}`).join('');
}

function nothingText({ visited, frontier }: CallPaths, truncated: boolean): string {
  const reached = frontier.map((symbol) => `  ${qualifiedName(symbol)}  ${place(symbol.path, symbol.line)}\n`).join('');
  const end = truncated ? 'gave up after' : 'looked at';
  return `No path: ${end} ${visited} ${visited === 1 ? 'symbol' : 'symbols'}. Last reached:\n${reached}`;
}
