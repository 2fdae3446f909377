// `node scripts/test.ts <step> ...` runs the steps in order, all of them even after a failure, and ends with `N passed, N failed`.
import { runCommandStep } from './test/commandStep.ts';
import { runEndToEnd } from './test/endToEndStep.ts';
import { formatTally, type Tally, totalOf } from './test/tally.ts';
import { runUnitTests } from './test/unitStep.ts';

const steps: Readonly<Record<string, () => Promise<Tally>>> = {
  lint: () => runCommandStep('biome', ['check', '--error-on-warnings', '.']),
  types: () => runCommandStep('node', ['scripts/types.ts']),
  unit: runUnitTests,
  e2e: runEndToEnd,
};

const tallies: Tally[] = [];
for (const name of process.argv.slice(2)) {
  const step = steps[name];
  if (step === undefined) throw new Error(`unknown step ${name}; there are ${Object.keys(steps).join(', ')}`);
  console.log(`\n== ${name}`);
  const tally = await step();
  tallies.push(tally);
  console.log(`== ${name}: ${formatTally(tally)}`);
}
const total = totalOf(tallies);
console.log(`\n${formatTally(total)}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
