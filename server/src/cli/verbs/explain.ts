import { painter, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';

export const addExplain: AddVerb = (program, { shell, run }) => {
  const command = program
    .command('explain')
    .argument('<file>', 'path relative to the root')
    .summary('say why a file is, or is not, indexed');
  withCommonOptions(command).action((path: string) => {
    const options = optionsOf(command);
    return run(() =>
      question(shell, options, async ({ index }) => {
        const answer = await index.explain(path);
        if (options.json === true) printJson(shell, answer);
        else {
          const paint = painter(shell.color);
          shell.out(`${paint.bold(printable(answer.path))}: ${printable(answer.summary)}\n`);
          if (answer.rule !== undefined) {
            const { source, line, pattern } = answer.rule;
            shell.out(
              `  rule      ${printable(source)}${line === undefined ? '' : `:${line}`}${pattern === undefined ? '' : `  ${printable(pattern)}`}\n`,
            );
          }
          if (answer.language !== undefined) shell.out(`  language  ${answer.language}\n`);
          for (const problem of answer.problems)
            shell.out(`  problem   ${problem.line + 1}:${problem.column + 1} ${printable(problem.message)}\n`);
        }
        return answer.indexed ? Exit.ok : Exit.nothing;
      }),
    );
  });
};
