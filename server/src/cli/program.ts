/** The command line: parses, calls one verb, turns failures into a sentence and an exit code. */
import { Command, CommanderError } from 'commander';
import { type Failure, toFailure } from '../base/failure.ts';
import { printable } from './format.ts';
import { Exit, type ExitCode, exitAfter, type Shell } from './shell.ts';
import { addVerb, type Verb } from './verb.ts';
import { affectedVerb } from './verbs/affected.ts';
import { calleesVerb } from './verbs/callees.ts';
import { callersVerb } from './verbs/callers.ts';
import { cleanVerb } from './verbs/clean.ts';
import { cyclesVerb } from './verbs/cycles.ts';
import { definitionsVerb } from './verbs/definitions.ts';
import { doctorVerb } from './verbs/doctor.ts';
import { explainVerb } from './verbs/explain.ts';
import { explainEdgeVerb } from './verbs/explainEdge.ts';
import { exportVerb } from './verbs/export.ts';
import { factsVerb } from './verbs/facts.ts';
import { graphVerb } from './verbs/graph.ts';
import { hierarchyVerb } from './verbs/hierarchy.ts';
import { impactVerb } from './verbs/impact.ts';
import { dependentsVerb, importsVerb } from './verbs/imports.ts';
import { indexVerb } from './verbs/index.ts';
import { lspVerb } from './verbs/lsp.ts';
import { outlineVerb } from './verbs/outline.ts';
import { pathVerb } from './verbs/path.ts';
import { referencesVerb } from './verbs/references.ts';
import { runsVerb } from './verbs/runs.ts';
import { searchVerb } from './verbs/search.ts';
import { statusVerb } from './verbs/status.ts';
import { symbolVerb } from './verbs/symbol.ts';
import { treeVerb } from './verbs/tree.ts';
import { unusedVerb } from './verbs/unused.ts';
import { verifyVerb } from './verbs/verify.ts';
import { watchVerb } from './verbs/watch.ts';

const VERBS = [
  indexVerb,
  watchVerb,
  statusVerb,
  searchVerb,
  symbolVerb,
  outlineVerb,
  explainVerb,
  exportVerb,
  definitionsVerb,
  callersVerb,
  calleesVerb,
  pathVerb,
  graphVerb,
  referencesVerb,
  hierarchyVerb,
  importsVerb,
  dependentsVerb,
  cyclesVerb,
  unusedVerb,
  affectedVerb,
  impactVerb,
  explainEdgeVerb,
  factsVerb,
  treeVerb,
  verifyVerb,
  runsVerb,
  doctorVerb,
  cleanVerb,
  lspVerb,
] as readonly Verb[];

/** `args` without the program's own name. Never throws; the exit code says how it went. */
export async function runCommandLine(args: readonly string[], shell: Shell, version: string): Promise<ExitCode> {
  let exit: ExitCode = Exit.ok;
  const program = new Command('skein')
    .description('A local, always current index of a code base. Nothing leaves this machine.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: shell.out, writeErr: shell.err });
  const keep = (code: ExitCode) => {
    exit = code;
  };
  for (const verb of VERBS) addVerb(program, verb, { shell, exit: keep });
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
    shell.err(`Did you mean\n${failure.suggestions.map((one) => `  ${printable(one)}\n`).join('')}`);
  return exitAfter(failure);
}
