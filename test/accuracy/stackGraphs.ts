/**
 * Assertions of stack-graphs' language tests: `^ defined: 3, 7` under a name says on which lines of the test it is defined. A test holds
 * one file, or several after marks `--- path: a.py ---`; lines count from 1 over the whole test. An answer is right when there is one and
 * it leads to such lines only, or when there is none and none is expected.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withIndexedCase } from './indexedCase.ts';

export interface AssertionScore {
  readonly id: string;
  readonly right: number;
  /** `line:column expected 3, got 7`. */
  readonly wrong: readonly string[];
}

interface Assertion {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly lines: readonly number[];
}

interface Case {
  readonly files: ReadonlyMap<string, string>;
  readonly assertions: readonly Assertion[];
}

const PATH_MARK = /^(?:#|\/\/|\/\*)\s*-+\s*path:\s*(\S+)\s*-+/;
const ASSERTION = /^\s*(?:#|\/\/|\/\*|\{\/\*)?[^^]*\^\s*defined:\s*([\d,\s]*)/;
const ANY_ASSERTION = /^\s*(?:#|\/\/|\/\*|\{\/\*)?\s*\^\s*(?:defined|defines|refers):/;

/** `folder`: the tests of one language. */
export async function scoreStackGraphs(folder: string, extensions: readonly string[]): Promise<readonly AssertionScore[]> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => extensions.some((end) => path.endsWith(end)));
  const scores: AssertionScore[] = [];
  for (const path of paths.sort()) {
    const parsed = parseCase(basename(path), readFileSync(join(folder, path), 'utf8'));
    if (parsed.assertions.length > 0) scores.push({ id: path, ...(await scoreCase(parsed)) });
  }
  return scores;
}

function parseCase(name: string, text: string): Case {
  const files = new Map<string, string>();
  const assertions: Assertion[] = [];
  let path = name;
  // Files begin with empty lines, so that lines of the test are lines of the file.
  let lines: string[] = [];
  let asserted = 0;
  for (const [number, line] of text.split('\n').entries()) {
    const mark = PATH_MARK.exec(line)?.[1];
    if (mark !== undefined) {
      if (lines.some((each) => each !== '')) files.set(path, lines.join('\n'));
      path = mark.replace(/^\.\//, '');
      lines = Array.from({ length: number + 1 }, () => '');
      continue;
    }
    lines.push(line);
    const expected = ASSERTION.exec(line)?.[1];
    if (expected !== undefined) assertions.push({ path, line: asserted, column: line.indexOf('^'), lines: numbersIn(expected) });
    if (!ANY_ASSERTION.test(line)) asserted = number;
  }
  files.set(path, lines.join('\n'));
  return { files, assertions };
}

function numbersIn(text: string): number[] {
  return text
    .split(',')
    .map((part) => Number.parseInt(part, 10))
    .filter((line) => !Number.isNaN(line));
}

function scoreCase({ files, assertions }: Case): Promise<Omit<AssertionScore, 'id'>> {
  return withIndexedCase(files, async (index) => {
    const { value } = await index.definitions(assertions);
    const wrong: string[] = [];
    for (const [at, { line, column, lines }] of assertions.entries()) {
      // A module as a whole is its first line, which tests count from where it has text.
      const found = (value[at] ?? []).map((place) => 1 + (place.line > 0 ? place.line : firstLine(files.get(place.path) ?? '')));
      const isRight = lines.length === 0 ? found.length === 0 : found.length > 0 && found.every((each) => lines.includes(each));
      if (!isRight) wrong.push(`${line + 1}:${column + 1} expected ${lines.join(', ') || 'none'}, got ${found.join(', ') || 'none'}`);
    }
    return { right: assertions.length - wrong.length, wrong };
  });
}

/** 0-based; of the first line with anything in it. */
function firstLine(text: string): number {
  return Math.max(
    0,
    text.split('\n').findIndex((line) => line.trim() !== ''),
  );
}
