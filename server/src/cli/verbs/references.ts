import { noSymbol, tellWhatIsMissing } from '../answered.ts';
import { place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { positionArgument } from '../positionArgument.ts';
import { limitOf, question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const referencesVerb: Verb<{ readonly limit: string; readonly after: string }> = {
  declare: (program) =>
    program
      .command('references')
      .argument('<symbol>', 'a stable id, a name, or a place such as `src/a.ts:12:5`')
      .summary('list everywhere that a definition is named')
      .option('--limit <n>', 'about so many (default: 200)')
      .option('--after <next>', '`next` of the page before'),

  run: ({ shell, options, args: [symbol = ''], paint }) =>
    question({ shell, options }, async ({ index: { graph } }) => {
      const answer = await graph.references(positionArgument(symbol) ?? symbol, {
        limit: limitOf(options.limit, 200),
        ...(options.after === undefined ? {} : { after: options.after }),
      });
      const { references } = answer.value;
      if (options.json === true) printJson(shell, answer);
      else {
        for (const { path, range, role, tier, rule } of references) {
          const sure = tier === 'exact' ? '' : `  ${paint.dim(`${tier} by ${printable(rule)}`)}`;
          shell.out(`${role.padEnd(10)}  ${place(path, range.startLine, range.startColumn)}${sure}\n`);
        }
        if (references.length === 0) noSymbol(shell, symbol);
        tellWhatIsMissing(shell, answer);
      }
      return references.length > 0 ? Exit.ok : Exit.nothing;
    }),
};
