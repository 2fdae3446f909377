import { expect, it } from 'vitest';
import type { WorkspaceOptions } from '../../server/src/workspace/fileSource.ts';
import { workspaceFingerprint, workspaceFingerprints } from '../../server/src/workspace/workspaceFingerprint.ts';
import { LANGUAGES } from './support/languages.ts';
import { PLAIN_OPTIONS } from './support/sourceOf.ts';

const CHANGES: Partial<WorkspaceOptions>[] = [
  { include: ['src'] },
  { exclude: ['src'] },
  { filesExclude: ['src'] },
  { searchExclude: ['src'] },
  { useIgnoreFiles: false },
  { maxFileSizeKB: 1 },
];

it('every setting has a fingerprint of its own', () => {
  const plain = workspaceFingerprints(PLAIN_OPTIONS, LANGUAGES);
  for (const change of CHANGES) {
    const changed = workspaceFingerprints({ ...PLAIN_OPTIONS, ...change }, LANGUAGES);
    expect(Object.keys(plain).filter((name) => plain[name] !== changed[name])).toEqual(Object.keys(change));
  }
  const languages = workspaceFingerprints(PLAIN_OPTIONS, { ...LANGUAGES, fingerprint: 'other' });
  expect(Object.keys(plain).filter((name) => plain[name] !== languages[name])).toEqual(['languages']);
});

it('the sum differs when any differs, and is the same for the same', () => {
  const sums = [PLAIN_OPTIONS, ...CHANGES.map((change) => ({ ...PLAIN_OPTIONS, ...change }))].map((options) =>
    workspaceFingerprint(options, LANGUAGES),
  );
  expect(new Set(sums).size).toBe(sums.length);
  expect(workspaceFingerprint({ ...PLAIN_OPTIONS }, LANGUAGES)).toBe(sums[0]);
});
