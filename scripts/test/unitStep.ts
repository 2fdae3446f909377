import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from './runProgram.ts';
import { type Tally, withExitCode } from './tally.ts';

/** What we read of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** All unit tests. A skipped case and a file that could not be loaded count as failed: nothing is left out silently. */
export async function runUnitTests(): Promise<Tally> {
  const folder = join(root, 'node_modules/.cache');
  const file = join(folder, `vitest-${process.pid}.json`);
  mkdirSync(folder, { recursive: true });
  const { exitCode } = await runProgram('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    if (skippedIn(report) > 0) console.error(`${skippedIn(report)} cases were skipped, which counts as failed`);
    return withExitCode(tallyOfReport(report), exitCode);
  } catch (error) {
    console.error(`vitest left no report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(file, { force: true });
  }
}

export function tallyOfReport(report: Report): Tally {
  const notLoaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + skippedIn(report) + notLoaded.length };
}

function skippedIn(report: Report): number {
  return report.numPendingTests + report.numTodoTests;
}
