/** Links that lived equal links made from nothing: whatever happens to code, who needs to be linked anew is, and a body reaches nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience, randomRuns } from '../randomRuns.ts';
import { KITS } from './code/kits.ts';
import { linkHistories, liveThrough, MOST_CHOICES } from './linkHistories.ts';

const RUNS = randomRuns('LINK', 10);
const STEPS = 100;

describe('links that lived', () => {
  it.each(Object.entries(KITS))('equal fresh ones after any history: %s', { timeout: patience(RUNS) }, (_language, kit) => {
    fc.assert(
      fc.property(linkHistories(STEPS), (history) => liveThrough(kit, history)),
      RUNS,
    );
  });
});

it.each(Object.entries(KITS))('no template is out of the reach of histories: %s', (_language, { templates, paths, folders }) => {
  for (const choices of [templates, paths, folders]) expect(choices.length).toBeLessThanOrEqual(MOST_CHOICES);
});
