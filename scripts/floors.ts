import { join } from 'node:path';
import { cruiseFloors } from './cruiseFloors.ts';

const { summary } = await cruiseFloors(join(import.meta.dirname, '..'));
const comments = new Map(summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment ?? '']));

for (const violation of summary.violations) {
  console.error(`${violation.from} -> ${violation.to}`);
  for (const step of violation.cycle ?? []) console.error(`    -> ${step.name}`);
  console.error(`    ${violation.rule.name}: ${comments.get(violation.rule.name)}`);
}
console.log(
  `floors: ${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations`,
);
if (summary.totalCruised < 20) console.error('floors: too few modules were read for this to mean anything');
process.exit(summary.violations.length === 0 && summary.totalCruised >= 20 ? 0 : 1);
