// The full package takes a tenth of a second of every command to load.
import * as z from 'zod/mini';
import { FailureError } from '../../base/failure.ts';
import { printJsonLine } from '../json.ts';
import { question } from '../session.ts';
import { Exit, type Shell } from '../shell.ts';
import type { Verb } from '../verb.ts';

const Query = z.object({
  id: z.union([z.number(), z.string()]),
  file: z.string(),
  line: z.int().check(z.minimum(0)),
  col: z.int().check(z.minimum(0)),
});
type Query = z.infer<typeof Query>;
const BATCH = 1000;

export const definitionsVerb: Verb = {
  declare: (program) =>
    program
      .command('definitions')
      .summary('answer positions in batch: one JSON query a line on standard input')
      .description(
        'Reads {"id":1,"file":"a.py","line":3,"col":8} (0-based) and answers {"id":1,"targets":[["b.py",0,4]]}, in the same order; with "guess":true when none of the targets is proven.',
      ),

  run: ({ shell, options }) =>
    question({ shell, options }, async ({ index }) => {
      for await (const queries of batches(shell)) {
        const { value } = await index.definitions(queries.map((query) => ({ path: query.file, line: query.line, column: query.col })));
        for (const [at, { id }] of queries.entries()) {
          const targets = (value[at] ?? []).map(({ path, line, column }) => [path, line, column]);
          const isGuess = (value[at] ?? []).some(({ guess }) => guess === true);
          printJsonLine(shell, { id, targets, ...(isGuess ? { guess: true } : {}) });
        }
      }
      return Exit.ok;
    }),
};

async function* batches(shell: Shell): AsyncIterable<Query[]> {
  let queries: Query[] = [];
  let number = 0;
  for await (const line of shell.input()) {
    number++;
    if (line.trim() === '') continue;
    queries.push(parseQuery(line, number));
    if (queries.length < BATCH) continue;
    yield queries;
    queries = [];
  }
  yield queries;
}

function parseQuery(line: string, number: number): Query {
  try {
    return Query.parse(JSON.parse(line));
  } catch (error) {
    throw new FailureError(
      {
        code: 'cli.query',
        kind: 'user',
        message: `Line ${number} is not a query: ${line.slice(0, 80)}`,
        hint: 'Expected {"id":1,"file":"a.py","line":3,"col":8}.',
      },
      { cause: error },
    );
  }
}
