/** How long a file may be parsed: what counts is what the thread has worked, for on a busy machine time passes without any work. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileParser } from '../../server/src/syntax/fileParser.ts';
import { chooseFlattener } from '../../server/src/syntax/flatten/chooseFlattener.ts';
import { createGrammarLoader } from '../../server/src/syntax/grammarLoader.ts';
import { findSyntaxAssets } from '../../server/src/syntax/syntaxAssets.ts';
import { startTreeSitter } from '../../server/src/syntax/treeSitterRuntime.ts';
import { languages } from '../../syntaxes/index.ts';

const assets = findSyntaxAssets(join(import.meta.dirname, '../..'));
const { flattener } = chooseFlattener(await startTreeSitter(assets.runtime), assets.flattener);
const load = createGrammarLoader(assets.grammars);
const TEXT = Buffer.from('f(a, [b, c]);\n'.repeat(500));

/** A clock that goes on by so much whenever it is looked at. */
function clock(step: number): () => number {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
}

test('a file is given up when its time is over', () => {
  const parser = createFileParser({ languages, load, flattener, now: clock(10) });
  expect(parser.parse('javascript', TEXT, 50)).toMatchObject({ kind: 'failed', code: 'timeout' });
});

test('but not as long as its thread has worked less than that', () => {
  const idle = createFileParser({ languages, load, flattener, now: clock(10), worked: clock(0) });
  expect(idle.parse('javascript', TEXT, 50).kind).toBe('ok');
  const busy = createFileParser({ languages, load, flattener, now: clock(10), worked: clock(10) });
  expect(busy.parse('javascript', TEXT, 50)).toMatchObject({ kind: 'failed', code: 'timeout' });
});
