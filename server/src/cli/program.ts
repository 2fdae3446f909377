/** The command line: parses, calls one verb, turns failures into a sentence and an exit code. */
import { Command, CommanderError } from 'commander';
import { type Failure, toFailure } from '../base/failure.ts';
import { printable } from './format.ts';
import { Exit, type ExitCode, type Shell } from './shell.ts';
import type { AddVerb } from './verb.ts';
import { addClean } from './verbs/clean.ts';
import { addDefinitions } from './verbs/definitions.ts';
import { addDoctor } from './verbs/doctor.ts';
import { addExplain } from './verbs/explain.ts';
import { addExport } from './verbs/export.ts';
import { addIndex } from './verbs/index.ts';
import { addLsp } from './verbs/lsp.ts';
import { addOutline } from './verbs/outline.ts';
import { addRuns } from './verbs/runs.ts';
import { addSearch } from './verbs/search.ts';
import { addStatus } from './verbs/status.ts';
import { addSymbol } from './verbs/symbol.ts';
import { addVerify } from './verbs/verify.ts';
import { addWatch } from './verbs/watch.ts';

const VERBS: readonly AddVerb[] = [
  addIndex,
  addWatch,
  addStatus,
  addSearch,
  addSymbol,
  addOutline,
  addExplain,
  addExport,
  addDefinitions,
  addVerify,
  addRuns,
  addDoctor,
  addClean,
  addLsp,
];

/** `args` without the program's own name. Never throws; the exit code says how it went. */
export async function runCommandLine(args: readonly string[], shell: Shell, version: string): Promise<ExitCode> {
  let exit: ExitCode = Exit.ok;
  const program = new Command('skein')
    .description('A local, always current index of a code base. Nothing leaves this machine.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: shell.out, writeErr: shell.err });
  const run = async (work: () => Promise<ExitCode>) => {
    exit = await work();
  };
  for (const add of VERBS) add(program, { shell, run });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    return error instanceof CommanderError ? exitOf(error) : report(toFailure(error, { code: 'cli.failed' }), args, shell);
  }
}

/** Commander has already written its message; help and version are no errors. */
function exitOf(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? Exit.ok : Exit.usage;
}

function report(failure: Failure, args: readonly string[], shell: Shell): ExitCode {
  if (args.includes('--json')) shell.out(`${JSON.stringify({ failure }, undefined, 2)}\n`);
  shell.err(`skein: ${printable(failure.message)}\n`);
  if (failure.hint !== undefined) shell.err(`${printable(failure.hint)}\n`);
  if (failure.suggestions !== undefined && failure.suggestions.length > 0)
    shell.err(`Did you mean ${failure.suggestions.map(printable).join(', ')}?\n`);
  return failure.kind === 'user' || failure.kind === 'config' ? Exit.usage : Exit.failed;
}
