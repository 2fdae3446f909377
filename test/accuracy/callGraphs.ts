/**
 * Public sets of call graphs: folders with some files and `callgraph.json`, which lists the callees of each function by dotted name. Judged
 * are edges between functions of the case: calls of what the language brings, of modules that are not there and of classes without a
 * constructor of their own (which the sets do not list) are left out.
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

export interface CallGraphSet {
  /** Of the files of a case: `.py`. */
  readonly extension: string;
  /** The name of the members that making an instance runs. */
  readonly constructorName: string;
  /** The set's name of a file: `a/b.py` is `a.b`. */
  moduleOf(path: string): string;
  source(files: ReadonlyMap<string, string>): CaseSource;
}

/** What the texts of a case say that records do not. Lines are 0-based. */
export interface CaseSource {
  /** The set's name of a lambda on a line that we call after its variable. */
  lambdaAt(file: string, line: number): string | undefined;
  /** Names of what the class on a line builds on. */
  basesAt(file: string, line: number): readonly string[];
}

/** `folder`: the set or any folder above its cases. */
export async function scoreCallGraphs(folder: string, set: CallGraphSet): Promise<readonly CaseScore[]> {
  const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('callgraph.json'));
  const scores: CaseScore[] = [];
  for (const path of cases.sort()) {
    const { files, wanted } = readCase(folder, dirname(path), set);
    const found = await withIndexedCase(files, async (index) => {
      const records: IndexRecord[] = [];
      for await (const record of index.records()) records.push(record);
      return edgesOf(records, files, set);
    });
    const missed = [...wanted].filter((edge) => !found.has(edge));
    const wrong = [...found].filter((edge) => !wanted.has(edge));
    scores.push({ id: dirname(path), right: wanted.size - missed.length, wrong, missed });
  }
  return scores;
}

interface Case {
  /** Texts by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly wanted: ReadonlySet<string>;
}

export function readCase(folder: string, id: string, { extension, moduleOf }: CallGraphSet): Case {
  const root = join(folder, id);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(extension));
  const files = new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')]));
  const modules = new Set([...files.keys()].map((path) => moduleOf(path).split('.')[0]));
  const graph = JSON.parse(readFileSync(join(root, 'callgraph.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>;
  const wanted = Object.entries(graph).flatMap(([caller, callees]) =>
    callees.filter((callee) => modules.has(callee.split('.')[0])).map((callee) => `${caller} -> ${callee}`),
  );
  return { files, wanted: new Set(wanted) };
}

/** Our answers as the set writes them, `caller -> callee`. */
export function edgesOf(records: readonly IndexRecord[], files: ReadonlyMap<string, string>, set: CallGraphSet): ReadonlySet<string> {
  const { moduleOf, constructorName } = set;
  const source = set.source(files);
  const names = new Map<string, string>();
  for (const record of records) {
    if (record.t !== 'symbol') continue;
    const lambda = source.lambdaAt(record.file, record.line);
    const parts = [moduleOf(record.file), record.container, lambda ?? record.name].filter((part) => part !== '');
    names.set(`${record.file}:${record.line}`, parts.join('.'));
  }
  const all = new Set(names.values());
  const nameOf = ([file, line]: readonly [string, number]) => names.get(`${file}:${line}`) ?? moduleOf(file);
  const bases = new Map(
    records.flatMap((record) =>
      record.t === 'symbol' && record.kind === 'class'
        ? [[nameOf([record.file, record.line]), source.basesAt(record.file, record.line)]]
        : [],
    ),
  );
  // To make an instance is to run its constructor or the one that it inherits.
  const maker = (name: string): string | undefined => {
    if (all.has(`${name}.${constructorName}`)) return `${name}.${constructorName}`;
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
    for (const callee of record.targets.map(calleeOf)) if (!bases.has(callee)) edges.add(`${caller} -> ${callee}`);
  }
  return edges;
}
