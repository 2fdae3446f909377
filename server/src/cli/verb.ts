import { type Command, Option } from 'commander';
import type { CommonOptions } from './session.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Adds one verb to the program. One file per verb in `verbs/`. */
export type AddVerb = (program: Command, host: VerbHost) => void;

export interface VerbHost {
  readonly shell: Shell;
  /** Runs the verb's work and keeps its exit code. */
  readonly run: (work: () => Promise<ExitCode>) => Promise<void>;
}

/** The options that all verbs share, so that they can stand before or after the verb's own. */
export function withCommonOptions(command: Command): Command {
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

/** Commander hands the verb's options over untyped; this names what the verb declared. */
export function optionsOf<Own extends object = object>(command: Command): CommonOptions & Partial<Own> {
  return command.opts<CommonOptions & Partial<Own>>();
}
