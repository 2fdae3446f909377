import type { CodeIndex } from '../../api/codeIndex.ts';
import { depthOption, tellWhatIsMissing, testChoice } from '../answered.ts';
import { changedFiles } from '../changedFiles.ts';
import { type Painter, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { pathArgument } from '../pathArgument.ts';
import { limitOf, question } from '../session.ts';
import { Exit, type Shell } from '../shell.ts';
import type { Verb } from '../verb.ts';

interface AffectedVerbOptions {
  readonly stdin: boolean;
  readonly since: string;
  readonly tests: string | true;
  readonly depth: string;
  readonly limit: string;
}

export const affectedVerb: Verb<AffectedVerbOptions> = {
  declare: (program) =>
    program
      .command('affected')
      .argument('[files...]', 'changed files, relative to the root (default: what git says has changed)')
      .summary('list the files that a change may reach, one a line; --tests for the tests to run')
      .option('--stdin', 'read the changed files from standard input, one a line')
      .option('--since <commit>', 'what has changed since a commit of git (default: HEAD)')
      .option('--tests [choice]', 'only tests; or include, exclude, only')
      .option('--depth <n>', 'so many steps (default: all)')
      .option('--limit <n>', 'at most so many (default: 10000)'),

  run: ({ shell, options, args, paint }) =>
    question({ shell, options }, async ({ index, root }) => {
      const named = await changedOf(shell, { ...options, root, given: args.filter((path) => path !== undefined) });
      const changed = named.map((path) => pathArgument(root, path));
      const answer = await index.graph.affected(changed, {
        tests: testChoice(options.tests === true ? 'only' : options.tests),
        depth: depthOption(options.depth, Number.MAX_SAFE_INTEGER),
        limit: limitOf(options.limit, 10_000),
        signal: shell.interrupted,
      });
      if (options.json === true) printJson(shell, { ...answer, changed });
      else {
        for (const { path, via } of answer.value) shell.out(`${printable(path)}${options.verbose === true ? viaText(via, paint) : ''}\n`);
        if (changed.length === 0) shell.err('Nothing has changed.\n');
        else if (answer.value.length === 0) shell.err(await whyNothing(index, changed));
        tellWhatIsMissing(shell, answer);
      }
      return answer.value.length > 0 ? Exit.ok : Exit.nothing;
    }),
};

/** Most often a path is misspelt, or is of no code. */
async function whyNothing(index: CodeIndex, changed: readonly string[]): Promise<string> {
  const explained = await Promise.all(changed.slice(0, 5).map((path) => index.explain(path)));
  const lines = explained.filter(({ indexed }) => !indexed).map(({ path, summary }) => `${printable(path)}: ${printable(summary)}\n`);
  return lines.length === 0 ? 'Nothing of that kind is affected.\n' : lines.join('');
}

interface Change {
  /** Relative to the root, with `/`. */
  readonly given: readonly string[];
  readonly root: string;
  readonly stdin?: boolean;
  readonly since?: string;
}

async function changedOf(shell: Shell, { given, root, stdin, since }: Change): Promise<readonly string[]> {
  if (stdin === true) return linesOf(shell);
  return given.length > 0 ? given : changedFiles(root, since, shell.environment);
}

function viaText(via: string | undefined, paint: Painter): string {
  return via === undefined ? '' : `  ${paint.dim(`through ${printable(via)}`)}`;
}

async function linesOf(shell: Shell): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of shell.input()) if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
