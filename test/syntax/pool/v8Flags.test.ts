import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Whether V8 gives a function that is called 20,000 times to its slowest compiler, as V8 itself tells. */
function reachesTurboFan(how: 'usual' | 'late'): boolean {
  // The loop around the calls would get there on a way of its own, and take them along.
  const flags = ['--trace-opt', '--no-use-osr', '--max-inlined-bytecode-size=0', '--no-concurrent-recompilation'];
  const said = execFileSync(process.execPath, [...flags, join(import.meta.dirname, 'callOften.ts'), how], { encoding: 'utf8' });
  return /compiling method .*hotFunction.*TURBOFAN/.test(said);
}

it('optimises fully only what is called very often', () => {
  expect(reachesTurboFan('usual')).toBe(true);
  expect(reachesTurboFan('late')).toBe(false);
}, 30_000);
