import type { UnusedKind } from '../../api/codeGraph.ts';
import { FailureError } from '../../base/failure.ts';
import { tellWhatIsMissing } from '../answered.ts';
import { place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { pathArgument } from '../pathArgument.ts';
import { limitOf, question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

const KINDS: readonly UnusedKind[] = ['import', 'export', 'symbol'];

export const unusedVerb: Verb<{ readonly what: string; readonly limit: string; readonly fail: boolean }> = {
  declare: (program) =>
    program
      .command('unused')
      .argument('[path]', 'only in files whose path begins with this')
      .summary('list imports, exports and symbols that nobody uses, with the reason; ~ likely, not certain')
      .option('--what <kinds>', `of ${KINDS.join(', ')}, separated by commas (default: all)`)
      .option('--fail', 'exit code 1 when there is one, for continuous integration')
      .option('--limit <n>', 'at most so many (default: 500)'),

  run: ({ shell, options, args: [path = ''], paint }) =>
    question({ shell, options }, async ({ index: { graph }, root }) => {
      const within = pathArgument(root, path);
      const what = options.what === undefined ? KINDS : options.what.split(',').map(kindOf);
      const answer = await graph.unused({ what, within, limit: limitOf(options.limit, 500), signal: shell.interrupted });
      if (options.json === true) printJson(shell, answer);
      else {
        for (const { what: kind, path, range, name, reason, certainty } of answer.value) {
          const mark = certainty === 'certain' ? ' ' : '~';
          shell.out(
            `${mark} ${kind.padEnd(6)}  ${paint.bold(printable(name))}  ${place(path, range.startLine, range.startColumn)}  ${paint.dim(printable(reason))}\n`,
          );
        }
        if (answer.value.length === 0) shell.out('Nothing is unused.\n');
        tellWhatIsMissing(shell, answer);
      }
      return options.fail === true && answer.value.length > 0 ? Exit.nothing : Exit.ok;
    }),
};

function kindOf(word: string): UnusedKind {
  const kind = KINDS.find((known) => known === word.trim());
  if (kind !== undefined) return kind;
  throw new FailureError({ code: 'cli.what', kind: 'user', message: `--what takes ${KINDS.join(', ')}, not "${word}"` });
}
