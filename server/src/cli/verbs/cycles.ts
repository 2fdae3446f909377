import type { ImportCycle } from '../../api/codeGraph.ts';
import { counted } from '../../base/counted.ts';
import { tellWhatIsMissing } from '../answered.ts';
import { type Painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { limitOf, question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const cyclesVerb: Verb<{ readonly fail: boolean; readonly types: boolean; readonly limit: string }> = {
  declare: (program) =>
    program
      .command('cycles')
      .summary('list files that import each other in circles, with the import to cut')
      .option('--types', 'also circles that only imports of types make')
      .option('--fail', 'exit code 1 when there is one, for continuous integration')
      .option('--limit <n>', 'at most so many (default: 50)'),

  run: ({ shell, options, paint }) =>
    question({ shell, options }, async ({ index: { graph } }) => {
      const answer = await graph.cycles({
        kind: options.types === true ? 'all' : 'runtime',
        limit: limitOf(options.limit, 50),
        signal: shell.interrupted,
      });
      if (options.json === true) printJson(shell, answer);
      else {
        for (const cycle of answer.value) shell.out(cycleText(cycle, paint));
        if (answer.value.length === 0) shell.out('No import cycles.\n');
        tellWhatIsMissing(shell, answer);
      }
      return options.fail === true && answer.value.length > 0 ? Exit.nothing : Exit.ok;
    }),
};

function cycleText({ kind, files, example, feedback, cut }: ImportCycle, paint: Painter): string {
  const lines = [
    `${paint.bold(counted(files.length, 'file'))}${kind === 'type' ? ', with imports of types' : ''}: ${example.map(printable).join(' → ')}\n`,
  ];
  if (files.length > example.length - 1)
    lines.push(
      `  with ${files
        .filter((file) => !example.includes(file))
        .map(printable)
        .join(', ')}\n`,
    );
  if (cut !== undefined) {
    const { from, to = '', line, names } = cut.edge;
    const named = names.length === 0 ? '' : ` of ${names.slice(0, 5).map(printable).join(', ')}${names.length > 5 ? ', …' : ''}`;
    const others = feedback.length < 2 ? '' : `; ${counted(feedback.length, 'cut')} break every circle of these`;
    lines.push(
      `  suggested cut: the import${named} at ${place(from, line)} from ${printable(to)}, frees ${counted(cut.filesFreed, 'file')}${others}\n`,
    );
  }
  return lines.join('');
}
