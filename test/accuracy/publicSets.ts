/** Public sets of small cases, given as folders: printed as one line each, with what was wrong. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CallGraphSet, scoreCallGraphs } from './callGraphs.ts';
import { scoreJelly } from './jelly.ts';
import { PYCG } from './pycg.ts';
import { scoreStackGraphs } from './stackGraphs.ts';
import { SWARM_JS } from './swarmJs.ts';

/** Figures of other tools on the same sets, from the design notes. */
const PYCG_RIVALS = 'PyCG .960, jedi .870, codegraph .691';
const SWARM_JS_RIVALS = 'Jelly .888, codegraph .667';
const JELLY_RIVALS = 'Jelly .888, codegraph .278';

/** What stack-graphs calls our languages, and what of its tests is read. */
const STACK_GRAPHS: Readonly<Record<string, readonly string[]>> = {
  typescript: ['.ts', '.tsx'],
  javascript: ['.js'],
  python: ['.py'],
};

/** `folder`: the benchmark, as all sets here, or any folder above its cases. */
export function runPycg(folder: string): Promise<void> {
  return runCallGraphs('PyCG micro-benchmark', folder, PYCG, PYCG_RIVALS);
}

export function runSwarmJs(folder: string): Promise<void> {
  return runCallGraphs('SWARM-JS', folder, SWARM_JS, SWARM_JS_RIVALS);
}

async function runCallGraphs(title: string, folder: string, set: CallGraphSet, rivals: string): Promise<void> {
  const scores = await scoreCallGraphs(folder, set);
  const right = sumOf(scores, (score) => score.right);
  const wrong = sumOf(scores, (score) => score.wrong.length);
  const missed = sumOf(scores, (score) => score.missed.length);
  for (const score of scores)
    for (const edge of [...score.wrong.map((each) => `wrong ${each}`), ...score.missed.map((each) => `missed ${each}`)])
      console.log(`  ${score.id}: ${edge}`);
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  const f1 = (2 * right) / (2 * right + wrong + missed);
  console.log(
    `${title}: ${scores.length} cases, ${right + missed} edges, P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${rivals})`,
  );
}

export async function runJelly(folder: string): Promise<void> {
  const scores = await scoreJelly(folder);
  const right = sumOf(scores, (score) => score.right);
  const all = right + sumOf(scores, ({ missed }) => missed.length);
  for (const { id, missed } of scores) for (const call of missed) console.log(`  ${id}: missed ${call}`);
  console.log(`Jelly's dynamic call graphs: ${scores.length} cases, ${all} calls, R ${(right / all).toFixed(3)} (${JELLY_RIVALS})`);
}

/** `folder`: a checkout of stack-graphs, or any folder with `tree-sitter-stack-graphs-<language>/test` below it. */
export async function runStackGraphs(folder: string): Promise<void> {
  const folders = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const [language, extensions] of Object.entries(STACK_GRAPHS)) {
    const tests = folders.find((path) => path.endsWith(join(`tree-sitter-stack-graphs-${language}`, 'test')));
    if (tests === undefined) {
      console.log(`stack-graphs ${language}: no tests below ${folder}`);
      continue;
    }
    const scores = await scoreStackGraphs(join(folder, tests), extensions);
    for (const { id, wrong } of scores) for (const each of wrong) console.log(`  ${id}: ${each}`);
    const right = sumOf(scores, (score) => score.right);
    const all = right + sumOf(scores, ({ wrong }) => wrong.length);
    console.log(`stack-graphs ${language}: ${right} of ${all} assertions, ${(right / all).toFixed(3)}`);
  }
}

function sumOf<Score>(scores: readonly Score[], count: (score: Score) => number): number {
  return scores.reduce((sum, score) => sum + count(score), 0);
}
