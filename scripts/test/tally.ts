/** How many cases of a step passed and failed. A step that fails without naming a case counts one failure. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function totalOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}

export function formatTally({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** The tally in the last line of a program's output, if that is what it ends with. */
export function tallyAtEnd(output: string): Tally | undefined {
  const found = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output);
  return found === null ? undefined : { passed: Number(found[1]), failed: Number(found[2]) };
}

/** A program's tally together with its exit code: a failure that no case accounts for becomes one. */
export function withExitCode(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
