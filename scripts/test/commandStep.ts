import { runProgram } from './runProgram.ts';
import type { Tally } from './tally.ts';

/** A check that either holds or does not. */
export async function runCommandStep(name: string, args: readonly string[]): Promise<Tally> {
  const { exitCode } = await runProgram(name, args);
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
