import { runProgram } from './runProgram.ts';
import { type Tally, tallyAtEnd, withExitCode } from './tally.ts';

/**
 * The run in the real VS Code. It says itself what it cannot do here: without an editor or a browser it passes nothing and fails nothing,
 * or fails where CI is set.
 */
export async function runEndToEnd(): Promise<Tally> {
  const { exitCode, output } = await runProgram('node', ['test/e2e/run.ts']);
  const tally = tallyAtEnd(output);
  if (tally === undefined) {
    console.error('the end-to-end run did not end with a line `N passed, N failed`');
    return { passed: 0, failed: 1 };
  }
  return withExitCode(tally, exitCode);
}
