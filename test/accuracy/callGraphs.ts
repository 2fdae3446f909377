/**
 * Public sets of call graphs: folders with some files and `callgraph.json`, which lists the callees of each function by dotted name. Judged
 * are edges between functions of the case: calls of what the language brings, of modules that are not there and of classes without a
 * constructor of their own (which the sets do not list) are left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { CodeIndex, FilePosition, IndexRecord } from '../../server/src/api/codeIndex.ts';
import { oncePerKey } from '../../server/src/base/oncePer.ts';
import { recordsIn, withIndexedCase } from './indexedCase.ts';

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
  /** The file that a folder is called after as a module, without its extension. */
  readonly folderFile: string;
  /** The name of the members that making an instance runs. */
  readonly constructorName: string;
  readonly lambda: {
    /** What the set calls the first of a file is `<word1>`. */
    readonly word: string;
    /** What one is written with, wherever it stands in a line. */
    readonly sign: RegExp;
    /** A line with one that the set counts, and one where we call it after its variable. */
    readonly counted: RegExp;
    readonly inVariable: RegExp;
  };
  /** The first line of a class, and what it builds on, separated by commas. */
  readonly bases: RegExp;
}

/** `folder`: the set or any folder above its cases. */
export async function scoreCallGraphs(folder: string, set: CallGraphSet): Promise<readonly CaseScore[]> {
  const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('callgraph.json'));
  const scores: CaseScore[] = [];
  for (const path of cases.sort()) {
    const { files, wanted } = readCase(folder, dirname(path), set);
    const found = await withIndexedCase(files, (index) => edgesOf(index, files, set));
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

function readCase(folder: string, id: string, set: CallGraphSet): Case {
  const root = join(folder, id);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(set.extension));
  const files = new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')]));
  const modules = new Set([...files.keys()].map((path) => moduleOf(path, set).split('.')[0]));
  const graph = JSON.parse(readFileSync(join(root, 'callgraph.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>;
  const wanted = Object.entries(graph).flatMap(([caller, callees]) =>
    callees.filter((callee) => modules.has(callee.split('.')[0])).map((callee) => `${caller} -> ${callee}`),
  );
  return { files, wanted: new Set(wanted) };
}

/** The set's name of a file: `a/b.py` is `a.b`, and so is `a/b/__init__.py`. */
function moduleOf(path: string, { extension, folderFile }: CallGraphSet): string {
  const parts = path.slice(0, -extension.length).split('/');
  return (parts.at(-1) === folderFile ? parts.slice(0, -1) : parts).join('.');
}

/** Our answers as the set writes them, `caller -> callee`. */
async function edgesOf(index: CodeIndex, files: ReadonlyMap<string, string>, set: CallGraphSet): Promise<ReadonlySet<string>> {
  const records = await recordsIn(index);
  const { names, bases } = symbolsOf(records, files, set);
  const nameOf = ([file, line]: readonly [string, number]) => names.get(`${file}:${line}`) ?? moduleOf(file, set);
  const nameAt = ({ path, line, column }: FilePosition) => names.get(`${path}:${line}`) ?? lambdaAt(files, { path, line, column }, set);
  const all = new Set(names.values());
  // To make an instance is to run its constructor or the one that it inherits.
  const maker = (name: string): string | undefined => {
    const own = `${name}.${set.constructorName}`;
    if (all.has(own)) return own;
    const module = name.slice(0, name.lastIndexOf('.') + 1);
    for (const base of bases.get(name) ?? []) {
      const inherited = maker(`${module}${base}`);
      if (inherited !== undefined) return inherited;
    }
    return undefined;
  };
  const edges = new Set<string>();
  for (const record of records) {
    if (record.t !== 'call') continue;
    const caller = record.caller === undefined ? moduleOf(record.file, set) : nameOf(record.caller);
    const isNamed = record.targets.every(([file, line]) => names.has(`${file}:${line}`));
    // Of functions without a name a record has the line alone, and several may stand in it.
    const callees = isNamed ? record.targets.map(nameOf) : (await placesAt(index, record)).map(nameAt);
    for (const callee of callees.map((name) => maker(name) ?? name)) if (!bases.has(callee)) edges.add(`${caller} -> ${callee}`);
  }
  return edges;
}

async function placesAt(index: CodeIndex, call: { file: string; line: number; col: number }): Promise<readonly FilePosition[]> {
  const { value } = await index.definitions([{ path: call.file, line: call.line, column: call.col }]);
  return value[0] ?? [];
}

/** The set's name of the function without a name that begins there, counted over the lines whose functions the set counts. */
function lambdaAt(files: ReadonlyMap<string, string>, { path, line, column }: FilePosition, set: CallGraphSet): string {
  const { word, sign, counted } = set.lambda;
  const lines = files.get(path)?.split('\n') ?? [];
  const text = lines[line] ?? '';
  if (!counted.test(text)) return moduleOf(path, set);
  const before = lines.slice(0, line).filter((each) => counted.test(each)).length + (text.slice(0, column).match(sign)?.length ?? 0);
  return `${moduleOf(path, set)}.<${word}${before + 1}>`;
}

interface Symbols {
  /** The set's names by `file:line`. */
  readonly names: ReadonlyMap<string, string>;
  /** What a class builds on as it is written there, by the set's name of the class. */
  readonly bases: ReadonlyMap<string, readonly string[]>;
}

function symbolsOf(records: readonly IndexRecord[], files: ReadonlyMap<string, string>, set: CallGraphSet): Symbols {
  const { word, counted, inVariable } = set.lambda;
  const linesOf = oncePerKey((file: string) => files.get(file)?.split('\n') ?? []);
  const names = new Map<string, string>();
  const bases = new Map<string, readonly string[]>();
  for (const { file, line, ...record } of records) {
    if (record.t !== 'symbol') continue;
    const lines = linesOf(file);
    const text = lines[line] ?? '';
    const count = lines.slice(0, line + 1).filter((each) => counted.test(each)).length;
    const own = inVariable.test(text) ? `<${word}${count}>` : record.name;
    const name = [moduleOf(file, set), record.container, own].filter((part) => part !== '').join('.');
    names.set(`${file}:${line}`, name);
    if (record.kind === 'class') bases.set(name, set.bases.exec(text)?.[1]?.split(/,\s*/) ?? []);
  }
  return { names, bases };
}
