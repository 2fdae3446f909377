/** Golden lists: what people type, and what must come of it. A list is read as it stands in its file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeIndex } from '../../server/src/api/codeIndex.ts';

/** Rows that a person sees at a glance. */
const AT_A_GLANCE = 5;

export interface GoldenCase {
  readonly text: string;
  readonly near?: string;
  readonly place: 'first' | 'atAGlance';
  /** All of them. */
  readonly wanted: readonly { readonly name: string; readonly path: string }[];
}

export function goldenList(name: string): readonly GoldenCase[] {
  const lines = readFileSync(join(import.meta.dirname, 'golden', `${name}.txt`), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(goldenCase);
}

function goldenCase(line: string): GoldenCase {
  const [, asked = '', arrow = '', wanted = ''] = /^(.*?) ([-~]>) (.*)$/.exec(line) ?? [];
  if (arrow === '') throw new Error(`Not a line of a golden list: ${line}`);
  const [text = '', near] = asked.split(' @ ');
  return {
    text,
    ...(near === undefined ? {} : { near }),
    place: arrow === '->' ? 'first' : 'atAGlance',
    wanted: wanted.split(', ').map((each) => {
      const [name = '', path = ''] = each.split(' ');
      return { name, path };
    }),
  };
}

/** undefined: all is there. Otherwise what came instead, one row a line. */
export async function missing(index: CodeIndex, { text, near, place, wanted }: GoldenCase): Promise<string | undefined> {
  const { value } = await index.search({ text, limit: AT_A_GLANCE, ...(near === undefined ? {} : { near }) });
  const rows = value.map(({ container, name, path }) => ({ name: container === '' ? name : `${container}.${name}`, path }));
  const seen = place === 'first' ? rows.slice(0, 1) : rows;
  const isThere = wanted.every((each) => seen.some(({ name, path }) => name === each.name && path.includes(each.path)));
  return isThere ? undefined : rows.map(({ name, path }) => `${name} ${path}`).join('\n');
}
