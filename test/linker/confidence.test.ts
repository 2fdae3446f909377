import { describe, expect, test } from 'vitest';
import { confidenceOf } from '../../server/src/linker/confidence.ts';

describe('confidence', () => {
  test('is the measured precision of a rule that was judged often', () => {
    expect(confidenceOf('typescript', 'import', 'exact')).toBeGreaterThan(0.995);
    expect(confidenceOf('typescriptreact', 'import', 'exact')).toBe(confidenceOf('typescript', 'import', 'exact'));
  });

  test('of a rule that is mostly wrong is low, whatever its tier', () => {
    expect(confidenceOf('python', 'assigned', 'probable')).toBeLessThan(0.5);
  });

  test('of a rule that was never judged is what its tier promises', () => {
    expect(confidenceOf('cobol', 'import', 'exact')).toBe(0.98);
    expect(confidenceOf('cobol', 'argument', 'probable')).toBe(0.8);
  });

  test('of what is no answer is nothing', () => {
    for (const tier of ['ambiguous', 'external', 'unresolved'] as const) expect(confidenceOf('go', 'import', tier)).toBe(0);
  });
});
