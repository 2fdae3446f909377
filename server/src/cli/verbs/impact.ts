import { type Change, readChange } from '../../api/changes/readChange.ts';
import type { Answer } from '../../api/codeIndex.ts';
import type { Impact } from '../../api/impact.ts';
import { counted } from '../../base/counted.ts';
import { FailureError } from '../../base/failure.ts';
import { tellWhatIsMissing } from '../answered.ts';
import { printable } from '../format.ts';
import { impactText } from '../impactText.ts';
import { printJson } from '../json.ts';
import { limitOf, question } from '../session.ts';
import { Exit, type Shell } from '../shell.ts';
import type { Verb } from '../verb.ts';

interface ImpactVerbOptions {
  readonly tests: string | true;
  readonly limit: string;
}

export const impactVerb: Verb<ImpactVerbOptions> = {
  declare: (program) =>
    program
      .command('impact')
      .argument('[change]', 'a branch or commit that the working tree is compared with, or `a..b` (default: what is not committed)')
      .summary('say what a change touches, whom it reaches, which tests, and what is left without a use')
      .option('--tests [which]', 'only files of tests, one a line: those that reach it, or all (with those that only import it)')
      .option('--limit <n>', 'at most so many affected symbols (default: 2000)'),

  run: ({ shell, options, args: [what = ''], paint }) =>
    question({ shell, options }, async ({ index, root }) => {
      const only = testsOption(options.tests);
      const change = await readChange(root, what, { environment: shell.environment, signal: shell.interrupted });
      const answer = await index.graph.impact(change.files, { limit: limitOf(options.limit, 2000), signal: shell.interrupted });
      if (options.json === true) printJson(shell, { ...answer, change: change.title });
      else if (only !== undefined) tellTests(shell, answer.value, only);
      else shell.out(impactText(answer.value, paint));
      tell(shell, change, answer);
      return isNothing(answer.value) ? Exit.nothing : Exit.ok;
    }),
};

type Wanted = 'reached' | 'all';

function testsOption(text: string | true | undefined): Wanted | undefined {
  if (text === undefined) return undefined;
  if (text === true || text === 'reached') return 'reached';
  if (text === 'all') return 'all';
  throw new FailureError({ code: 'cli.tests', kind: 'user', message: `--tests takes reached or all, not "${text}"` });
}

function tellTests(shell: Shell, { tests }: Impact, which: Wanted): void {
  const shown = tests.filter(({ reach }) => which === 'all' || reach !== 'imports');
  for (const { path } of shown) shell.out(`${printable(path)}\n`);
  const others = tests.length - shown.length;
  if (others > 0) shell.err(`${counted(others, 'more file')} of tests only import what has changed: --tests all lists them.\n`);
}

function tell(shell: Shell, { title }: Change, answer: Answer<Impact>): void {
  if (isNothing(answer.value)) shell.err(`Nothing has changed (${printable(title)}).\n`);
  tellWhatIsMissing(shell, answer);
}

function isNothing({ changed, leftOut }: Impact): boolean {
  return changed.length === 0 && leftOut.length === 0;
}
