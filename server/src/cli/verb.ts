import { type Command, Option } from 'commander';
import { type Painter, painter } from './format.ts';
import type { CommonOptions } from './session.ts';
import type { ExitCode, Shell } from './shell.ts';

/** One verb of the command line; one file per verb in `verbs/`. `Own` names the options it declares. */
export interface Verb<Own extends object = object> {
  /** Adds name, arguments, options and help. */
  readonly declare: (program: Command) => Command;
  readonly run: (call: Call<Own>) => Promise<ExitCode>;
}

export interface Call<Own extends object = object> {
  readonly shell: Shell;
  readonly options: CommonOptions & Partial<Own>;
  /** The arguments in order; optional ones may be missing. */
  readonly args: readonly (string | undefined)[];
  readonly paint: Painter;
}

/** Adds a verb with the options that all verbs share. Commander hands options over untyped: the verb's declaration names them. */
export function addVerb<Own extends object>(
  program: Command,
  verb: Verb<Own>,
  host: { readonly shell: Shell; readonly exit: (code: ExitCode) => void },
): void {
  const command = withCommonOptions(verb.declare(program));
  command.action(async () => {
    const options = command.opts<CommonOptions & Partial<Own>>();
    const paint = painter(host.shell.color && options.color !== false);
    host.exit(await verb.run({ shell: host.shell, options, args: command.args, paint }));
  });
}

function withCommonOptions(command: Command): Command {
  return command
    .option('--root <folder>', 'the workspace folder (default: the current folder)')
    .option('--json', 'print JSON instead of text')
    .option('--no-color', 'no colours')
    .option('-q, --quiet', 'no progress')
    .option('-v, --verbose', 'say more')
    .option('--no-update', 'answer from the index as it is, without looking for changes first')
    .option('--jobs <n>', 'number of parse workers')
    .addOption(new Option('--location <where>', 'where the index lies').choices(['cache', 'workspace']))
    .addOption(new Option('--driver <name>', 'SQLite driver').choices(['auto', 'better-sqlite3', 'node:sqlite']));
}
