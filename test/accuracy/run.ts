/**
 * `npm run accuracy [-- --data FOLDER --sources FOLDER --only rxjs,python --calibrate --pycg FOLDER --swarm-js FOLDER --jelly FOLDER --stack-graphs FOLDER --ctags FOLDER]`: links the repositories of the development set
 * with the built command line and holds the answers against compilers' own. FOLDER holds the ground truth and its scorer (`score.mjs`,
 * `sources.py`, `data/`); without it nothing can be measured, and this says so. `--pycg`, `--swarm-js`, `--jelly`, `--stack-graphs` and `--ctags` (universal-ctags)
 * are checkouts of those projects; with `--only none` nothing else is run. `--ctags` alone is all that is run, for the languages of `--only`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrationOf, type Judged } from './calibration.ts';
import { printCtagsUnits, scoreCtagsUnits } from './ctagsUnits.ts';
import { runJelly, runPycg, runStackGraphs, runSwarmJs } from './publicSets.ts';
import { loadScorer, type Prediction, type Scores } from './scorer.ts';
import { printMeans, printRepository, type Result } from './table.ts';

interface Repository {
  readonly id: string;
  readonly set: string;
  readonly lang: string;
  /** Files and folders that are judged, relative to the sources. */
  readonly include: readonly string[];
}

const PROJECT = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(PROJECT, '../shared/accuracy') },
    sources: { type: 'string', default: join(PROJECT, '.corpora/accuracy') },
    only: { type: 'string' },
    calibrate: { type: 'boolean', default: false },
    pycg: { type: 'string' },
    'swarm-js': { type: 'string' },
    jelly: { type: 'string' },
    'stack-graphs': { type: 'string' },
    ctags: { type: 'string' },
  },
});
if (values.pycg !== undefined) await runPycg(resolve(values.pycg));
if (values['swarm-js'] !== undefined) await runSwarmJs(resolve(values['swarm-js']));
if (values.jelly !== undefined) await runJelly(resolve(values.jelly));
if (values['stack-graphs'] !== undefined) await runStackGraphs(resolve(values['stack-graphs']));
if (values.ctags !== undefined) {
  const asked = values.only?.split(',').filter((language) => language !== 'none');
  const isAsked = asked !== undefined && asked.length > 0;
  printCtagsUnits(scoreCtagsUnits(resolve(values.ctags), isAsked ? asked : undefined), isAsked ? Number.POSITIVE_INFINITY : 10);
  process.exit(0);
}
if (values.only === 'none') process.exit(0);
const data = resolve(values.data);
if (!existsSync(join(data, 'score.mjs'))) {
  console.error(`There is no ground truth in ${data}; give its folder with --data.`);
  process.exit(2);
}
if (!existsSync(values.sources)) {
  mkdirSync(values.sources, { recursive: true });
  execFileSync('python3', [join(data, 'sources.py'), values.sources, '--set', 'dev'], { stdio: 'inherit' });
}

const scorer = await loadScorer(data);
const manifest = JSON.parse(readFileSync(join(data, 'data/manifest.json'), 'utf8')) as readonly Repository[];
const rivals = JSON.parse(readFileSync(join(data, 'data/baselines.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, Scores>>>
>;
const wanted = values.only?.split(',');
const results: Result[] = [];
const judged: Judged[] = [];
for (const { id, set, lang, include } of manifest) {
  if (set !== 'dev' || (wanted !== undefined && !wanted.includes(id) && !wanted.includes(lang))) continue;
  const predictions = recordsOf(join(values.sources, id), include);
  const truth = scorer.load(join(data, `data/dev/${id}.jsonl.gz`));
  const score = (part: readonly Prediction[]): Scores => scorer.score(truth, part).out;
  const result: Result = {
    id,
    language: lang,
    scores: score(predictions),
    exact: score(predictions.filter(({ t, tier }) => t !== 'call' || tier === 'exact')),
    rivals: Object.entries(rivals).flatMap(([name, scores]) => (scores[id] === undefined ? [] : [{ name, f1: scores[id].F1 }])),
  };
  results.push(result);
  printRepository(result);
  judged.push(
    ...rulesOf(predictions).map((rule) => ({ language: lang, rule, scores: score(predictions.filter((each) => each.rule === rule)) })),
  );
}
printMeans(results);
const calibration = calibrationOf(judged);
console.log('\nPrecision by language and rule (right / judged):');
for (const [language, rules] of Object.entries(calibration))
  console.log(
    `  ${language}: ${Object.entries(rules)
      .map(([rule, { right, wrong }]) => `${rule} ${(right / (right + wrong)).toFixed(3)} (${right}/${right + wrong})`)
      .join(', ')}`,
  );
if (values.calibrate) {
  const file = join(PROJECT, 'server/src/linker/calibration.json');
  writeFileSync(file, `${JSON.stringify(calibration, undefined, 2)}\n`);
  console.log(`\n${file} written`);
}

/** What the product says of a clean copy of the judged paths. */
function recordsOf(sources: string, include: readonly string[]): readonly Prediction[] {
  const base = mkdtempSync(join(tmpdir(), 'skein-accuracy-'));
  const root = join(base, 'workspace');
  try {
    mkdirSync(root);
    for (const path of include)
      if (existsSync(join(sources, path)))
        cpSync(join(sources, path), join(root, path === '.' ? '' : path), {
          recursive: true,
          filter: (source) => !/[/\\](?:node_modules|\.git)$/.test(source),
        });
    const options = { env: { ...process.env, SKEIN_CACHE_DIR: join(base, 'cache') }, maxBuffer: 2 ** 30, encoding: 'utf8' } as const;
    const skein = (...args: readonly string[]) => execFileSync(join(PROJECT, 'bin/skein'), args, options);
    skein('index', '--root', root, '--json');
    return skein('export', '--root', root, '--format', 'jsonl')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Prediction]));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function rulesOf(predictions: readonly Prediction[]): string[] {
  return [
    ...new Set(predictions.flatMap(({ rule, targets }) => (rule === undefined || (targets ?? []).length === 0 ? [] : [rule]))),
  ].sort();
}
