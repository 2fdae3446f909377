/**
 * The micro-benchmark of PyCG: folders with some Python files and `callgraph.json`, which lists the callees of each function by dotted
 * name. Judged are edges between functions of the case: calls of builtins, of modules that are not there and of classes without a
 * constructor of their own (which the benchmark does not list) are left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { IndexRecord } from '../../server/src/api/codeIndex.ts';
import { withIndexedCase } from './indexedCase.ts';

export interface CaseScore {
  readonly id: string;
  readonly right: number;
  /** `caller -> callee`. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** `folder`: the benchmark or any folder above its cases. */
export async function scorePycg(folder: string): Promise<readonly CaseScore[]> {
  const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('callgraph.json'));
  const scores: CaseScore[] = [];
  for (const path of cases.sort()) scores.push(await scoreCase(folder, dirname(path)));
  return scores;
}

async function scoreCase(folder: string, id: string): Promise<CaseScore> {
  const root = join(folder, id);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.py'));
  const files = new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')]));
  const modules = new Set([...files.keys()].map((path) => moduleOf(path).split('.')[0]));
  const graph = JSON.parse(readFileSync(join(root, 'callgraph.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>;
  const wanted = new Set(
    Object.entries(graph).flatMap(([caller, callees]) =>
      callees.filter((callee) => modules.has(callee.split('.')[0])).map((callee) => `${caller} -> ${callee}`),
    ),
  );
  const found = await withIndexedCase(files, async (index) => {
    const records: IndexRecord[] = [];
    for await (const record of index.records()) records.push(record);
    return edgesOf(records, sourceOf(files));
  });
  const wrong = [...found].filter((edge) => !wanted.has(edge));
  const missed = [...wanted].filter((edge) => !found.has(edge));
  return { id, right: wanted.size - missed.length, wrong, missed };
}

function edgesOf(records: readonly IndexRecord[], source: Source): ReadonlySet<string> {
  const names = new Map<string, string>();
  for (const record of records) {
    if (record.t !== 'symbol') continue;
    const lambda = source.lambdaAt(record.file, record.line);
    const parts = [moduleOf(record.file), record.container, lambda ?? record.name].filter((part) => part !== '');
    names.set(`${record.file}:${record.line}`, parts.join('.'));
  }
  const all = new Set(names.values());
  const classes = new Set(records.flatMap((record) => (record.t === 'symbol' && record.kind === 'class' ? [nameAt(names, record)] : [])));
  const nameOf = ([file, line]: readonly [string, number]) => names.get(`${file}:${line}`) ?? moduleOf(file);
  const bases = new Map(
    records.flatMap((record) =>
      record.t === 'symbol' && record.kind === 'class' ? [[nameAt(names, record), source.basesAt(record.file, record.line)]] : [],
    ),
  );
  // To make an instance is to run its constructor or the one that it inherits.
  const maker = (name: string): string | undefined => {
    if (all.has(`${name}.__init__`)) return `${name}.__init__`;
    const module = name.slice(0, name.lastIndexOf('.') + 1);
    for (const base of bases.get(name) ?? []) {
      const inherited = maker(`${module}${base}`);
      if (inherited !== undefined) return inherited;
    }
    return undefined;
  };
  const calleeOf = (target: readonly [string, number]) => {
    const name = nameOf(target);
    return maker(name) ?? name;
  };
  const edges = new Set<string>();
  for (const record of records) {
    if (record.t !== 'call') continue;
    const caller = record.caller === undefined ? moduleOf(record.file) : nameOf(record.caller);
    for (const callee of record.targets.map(calleeOf)) if (!classes.has(callee)) edges.add(`${caller} -> ${callee}`);
  }
  return edges;
}

function nameAt(names: ReadonlyMap<string, string>, { file, line }: { readonly file: string; readonly line: number }): string {
  return names.get(`${file}:${line}`) ?? '';
}

interface Source {
  /** The benchmark's name of a lambda that a variable is given on a line: it counts them, we call it as its variable. */
  lambdaAt(file: string, line: number): string | undefined;
  /** Names of what the class on a line builds on. */
  basesAt(file: string, line: number): readonly string[];
}

function sourceOf(files: ReadonlyMap<string, string>): Source {
  const lineAt = (file: string, line: number): string => files.get(file)?.split('\n')[line] ?? '';
  return {
    lambdaAt(file, line) {
      if (!/^\w+ = lambda\b/.test(lineAt(file, line))) return undefined;
      const above = (files.get(file) ?? '').split('\n').slice(0, line + 1);
      return `<lambda${above.filter((each) => /^\S.*\blambda\b/.test(each)).length}>`;
    },
    basesAt: (file, line) => /^class \w+\((.*)\)/.exec(lineAt(file, line))?.[1]?.split(/,\s*/) ?? [],
  };
}

/** `a/b/__init__.py` is `a.b`. */
function moduleOf(path: string): string {
  return path
    .replace(/\.py$/, '')
    .replace(/(?:^|\/)__init__$/, '')
    .replaceAll('/', '.');
}
