import type { FileExplanation } from '../../api/codeIndex.ts';
import type { ReindexExplanation } from '../../api/debugViews.ts';
import { type Painter, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { pathArgument } from '../pathArgument.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const explainVerb: Verb<{ readonly reindex: boolean }> = {
  declare: (program) =>
    program
      .command('explain')
      .argument('<file>', 'path relative to the root')
      .summary('say why a file is, or is not, indexed')
      .option('--reindex', 'say why the next look makes the file anew, or leaves it alone; --no-update shows it as it is'),

  run: ({ shell, options, args: [file = ''], paint }) =>
    question({ shell, options }, async ({ index, root }) => {
      const path = pathArgument(root, file);
      if (options.reindex === true) {
        const explained = await index.debug.explainReindex(path);
        if (options.json === true) printJson(shell, explained);
        else shell.out(reindexText(explained, paint));
        return Exit.ok;
      }
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

function reindexText({ path, summary, checks, remembered, generation, lastRun }: ReindexExplanation, paint: Painter): string {
  const lines = [`${paint.bold(printable(path))}: ${printable(summary)}`];
  for (const { name, state, stored, now } of checks) {
    const values = state === 'different' && now !== '' ? paint.dim(`  ${printable(stored)} → ${printable(now)}`) : '';
    lines.push(`  ${name.padEnd(10)}${state}${values}`);
  }
  if (remembered !== undefined) {
    lines.push(`  ordinal   ${remembered.ordinal} (from ${printable(remembered.origin)})`);
    lines.push(`  written   at change ${remembered.generation} of ${generation}`);
  }
  if (lastRun !== undefined)
    lines.push(`  last run  ${printable(lastRun.trigger)}, ${lastRun.state}, ${new Date(lastRun.endedAt).toISOString()}`);
  return `${lines.join('\n')}\n`;
}
