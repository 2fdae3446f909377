import type { FileExplanation } from '../../api/codeIndex.ts';
import { type Painter, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const explainVerb: Verb = {
  declare: (program) =>
    program.command('explain').argument('<file>', 'path relative to the root').summary('say why a file is, or is not, indexed'),

  run: ({ shell, options, args: [path = ''], paint }) =>
    question({ shell, options }, async ({ index }) => {
      const answer = await index.explain(path);
      if (options.json === true) printJson(shell, answer);
      else shell.out(explanationText(answer, paint));
      return answer.indexed ? Exit.ok : Exit.nothing;
    }),
};

export function explanationText(answer: FileExplanation, paint: Painter): string {
  const lines = [`${paint.bold(printable(answer.path))}: ${printable(answer.summary)}`];
  if (answer.rule !== undefined) {
    const { source, line, pattern } = answer.rule;
    lines.push(
      `  rule      ${printable(source)}${line === undefined ? '' : `:${line}`}${pattern === undefined ? '' : `  ${printable(pattern)}`}`,
    );
  }
  if (answer.language !== undefined) lines.push(`  language  ${answer.language}`);
  for (const problem of answer.problems) lines.push(`  problem   ${problem.line + 1}:${problem.column + 1} ${printable(problem.message)}`);
  return `${lines.join('\n')}\n`;
}
