import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGrammarLock } from '../../../server/src/syntax/grammarLock.ts';
import { FLAGS_MAY_CHANGE } from '../../../server/src/syntax/pool/v8Flags.ts';
import { assets } from '../openGrammars.ts';

const GRAMMAR = 'perl';
const biggestFunction = readGrammarLock(assets.grammars).get(GRAMMAR)?.biggestFunction;

/** Sizes of the wasm functions that V8 optimises while a grammar parses, as V8 itself tells. */
function optimised(how: 'as V8 likes' | 'late'): readonly number[] {
  const flags = [FLAGS_MAY_CHANGE, '--trace-wasm-compilation-times', '--wasm-sync-tier-up'];
  const program = join(import.meta.dirname, 'parseLong.ts');
  const said = execFileSync(process.execPath, [...flags, program, GRAMMAR, how], { encoding: 'utf8' });
  return [...said.matchAll(/using TurboFan.* bodysize (\d+)/g)].map(([, size]) => Number(size));
}

it('optimises tree-sitter when it is hot, and a grammar only after long use', () => {
  expect(biggestFunction).toBeGreaterThan(50_000);
  expect(optimised('as V8 likes')).toContain(biggestFunction);
  const sizes = optimised('late');
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes).not.toContain(biggestFunction);
}, 60_000);
