import { describe, expect, it } from 'vitest';
import { formatTally, tallyAtEnd, totalOf, withExitCode } from '../../scripts/test/tally.ts';
import { tallyOfReport } from '../../scripts/test/unitStep.ts';

describe('the last line of npm test', () => {
  it('sums up all steps', () => {
    expect(
      formatTally(
        totalOf([
          { passed: 1, failed: 0 },
          { passed: 40, failed: 2 },
        ]),
      ),
    ).toBe('41 passed, 2 failed');
  });

  it('is read from the very end of a step, nowhere else', () => {
    expect(tallyAtEnd('noise\n3 passed, 1 failed\n')).toEqual({ passed: 3, failed: 1 });
    expect(tallyAtEnd('3 passed, 0 failed\nthen it crashed\n')).toBeUndefined();
    expect(tallyAtEnd('33 passed, 0 failed, 1 unclear\n')).toBeUndefined();
  });

  it('counts a failing exit code that no case accounts for', () => {
    expect(withExitCode({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
    expect(withExitCode({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
    expect(withExitCode({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
  });

  it('counts skipped cases and files that did not load as failed', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { name: 'loads', status: 'failed', assertionResults: [{}] },
        { name: 'does not load', status: 'failed', assertionResults: [] },
      ],
    };
    expect(tallyOfReport(report)).toEqual({ passed: 5, failed: 4 });
  });
});
