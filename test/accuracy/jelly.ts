/**
 * Call graphs that Jelly's tests recorded while programs ran: which function each call ran, both as ranges of a file. Recall alone is
 * judged, for whatever our answer holds besides what ran may run another time. Functions without a name are known by where they begin.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexRecord } from '../../server/src/api/codeIndex.ts';
import { recordsOf } from './indexedCase.ts';

export interface DynamicScore {
  readonly id: string;
  readonly right: number;
  /** `file:line:column name`. */
  readonly missed: readonly string[];
}

interface CallGraph {
  readonly files: readonly string[];
  /** `file:line:column:line:column`, counted from 1, by place or by number. */
  readonly functions: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<string, string>>;
  readonly call2fun: readonly (readonly [number, number])[];
}

/** `folder`: Jelly's tests, or any folder above them. Cases whose files are not there are left out. */
export async function scoreJelly(folder: string): Promise<readonly DynamicScore[]> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  const scores: DynamicScore[] = [];
  for (const id of paths.sort()) {
    const found = readCase(folder, id);
    if (found === undefined) continue;
    scores.push({ id, ...judge(found, await recordsOf(found.files)) });
  }
  return scores;
}

interface DynamicCase {
  /** Texts by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly ExpectedCall[];
}

interface ExpectedCall {
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
  readonly target: { readonly file: string; readonly line: number; readonly name: string };
}

/** 0-based. */
interface Place {
  readonly line: number;
  readonly column: number;
}

function readCase(folder: string, id: string): DynamicCase | undefined {
  const text = readFileSync(join(folder, id), 'utf8');
  if (!text.includes('"call2fun"')) return undefined;
  const { files: paths, functions, calls, call2fun } = JSON.parse(text) as Partial<CallGraph>;
  const root = join(folder, dirname(id));
  if (paths === undefined || functions === undefined || calls === undefined || call2fun === undefined) return undefined;
  if (!paths.every((path) => existsSync(join(root, path)))) return undefined;
  const files = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const expected = call2fun.flatMap(([call, ran]): ExpectedCall[] => {
    const site = rangeOf(calls[call], paths);
    const body = rangeOf(functions[ran], paths);
    if (site === undefined || body === undefined) return [];
    const named = nameOf(files.get(body.file) ?? '', body.start) ?? { line: body.start.line, name: 'a function without a name' };
    return [{ ...site, target: { ...named, file: body.file } }];
  });
  return { files, expected };
}

function rangeOf(text: string | undefined, paths: readonly string[]): { file: string; start: Place; end: Place } | undefined {
  const [file = -1, line = 0, column = 0, endLine = 0, endColumn = 0] = (text ?? '').split(':').map(Number);
  const path = paths[file];
  if (path === undefined) return undefined;
  return { file: path, start: { line: line - 1, column: column - 1 }, end: { line: endLine - 1, column: endColumn - 1 } };
}

/** The name of the function that begins at a place, its own or that of what it is given to, and the line of it; undefined where it has none. */
function nameOf(text: string, { line, column }: Place): { readonly line: number; readonly name: string } | undefined {
  const lines = text.split('\n');
  const behind = (lines[line] ?? '').slice(column);
  const own = OWN_NAME.exec(behind)?.[1];
  if (own !== undefined && !WORDS.has(own)) return { line, name: own };
  const before = [...lines.slice(0, line), (lines[line] ?? '').slice(0, column)].join('\n');
  const given = GIVEN_NAME.exec(before);
  return given?.[1] === undefined ? undefined : { line: before.slice(0, given.index).split('\n').length - 1, name: given[1] };
}

/** `function f(`, `class A`, and a method, which begins with its name. */
const OWN_NAME = /^(?:static\s+)?(?:async\s+)?(?:function\b\s*\*?\s*|class\s+|(?:get|set)\s+(?=[\w$#]))?\*?\s*(#?[\w$]+)\s*[({\s]/;
const WORDS: ReadonlySet<string> = new Set(['function', 'class', 'async', 'extends', 'static']);
/** `f = `, `f: `, `.f = `. */
const GIVEN_NAME = /([A-Za-z_$#][\w$]*)['"]?\]?\s*(?:=|:)\s*\(*$/;

function judge({ expected }: DynamicCase, records: readonly IndexRecord[]): Omit<DynamicScore, 'id'> {
  const constructors = constructorsIn(records);
  const missed: string[] = [];
  for (const { file, start, end, target } of expected) {
    const wanted = `${target.file}:${target.line}`;
    const answers = records.flatMap((record) => {
      if (record.t !== 'call' || record.file !== file || !isWithin({ line: record.line, column: record.col }, start, end)) return [];
      return record.targets.map(([path, line]) => `${path}:${line}`);
    });
    // Making an instance runs the constructor of its class.
    const isFound = answers.some((answer) => answer === wanted || constructors.get(answer) === wanted);
    if (!isFound) missed.push(`${file}:${start.line + 1}:${start.column + 1} ${target.name} (${target.line + 1})`);
  }
  return { right: expected.length - missed.length, missed };
}

/** Where the constructor of a class stands, by where the class does: `file:line`. */
function constructorsIn(records: readonly IndexRecord[]): ReadonlyMap<string, string | undefined> {
  const symbols = records.filter((each) => each.t === 'symbol');
  const byClass = new Map<string, string>();
  for (const { kind, file, container, line } of symbols) if (kind === 'constructor') byClass.set(`${file} ${container}`, `${file}:${line}`);
  return new Map(
    symbols
      .filter(({ kind }) => kind === 'class')
      .map(({ file, line, container, name }) => [
        `${file}:${line}`,
        byClass.get(`${file} ${container === '' ? name : `${container}.${name}`}`),
      ]),
  );
}

function isWithin(place: Place, start: Place, end: Place): boolean {
  const isAfter = place.line > start.line || (place.line === start.line && place.column >= start.column);
  return isAfter && (place.line < end.line || (place.line === end.line && place.column <= end.column));
}
