/** Incremental equals fresh: whatever happens to a folder, its index is the one that a first look would make. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import { LivedIndex } from './livedIndex.ts';
import { parseInProcess } from './parseInProcess.ts';

/** Random histories and their length; a longer run: SKEIN_HISTORY_RUNS=500 npx vitest run test/indexer. */
const RUNS = Number(process.env['SKEIN_HISTORY_RUNS'] ?? 40);
const STEPS = 60;

/** Few, so that a history comes back to the same files. */
const path = fc.constantFrom(
  'a.ts',
  'a.js',
  'src/a.ts',
  'src/deep/user.tsx',
  'src/ünïcode name.ts',
  'test/a.ts',
  'vendor/index.mjs',
  'notes.txt',
);
const folder = fc.constantFrom('src', 'src/deep', 'test', 'vendor', 'moved');
const word = fc.constantFrom('save', 'load', 'User', 'parse', 'x', 'Ω');

/** Small changes as well as large ones: whole contents rarely differ in one thing only. */
const content = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(word, word, fc.nat(3))
      .map(
        ([one, two, lines]) =>
          `${'\n'.repeat(lines)}import { ${one} } from './${two}';\nexport function ${two}(a: number) { return ${one}(a); }\nclass C { ${one}() {} }\n`,
      ),
  },
  { weight: 2, arbitrary: fc.constant('export class User { save() {} save(x: number) {} }\n') },
  { weight: 1, arbitrary: fc.constant('function broken( { ]\n') },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant('binary\0file') },
  { weight: 1, arbitrary: fc.constant(`// ${'large '.repeat(1000)}\n`) },
);

type Step = (index: LivedIndex) => unknown;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(path, content).map(
      ([at, text]): Step =>
        (index) =>
          index.write(at, text),
    ),
  },
  {
    weight: 4,
    arbitrary: path.map(
      (at): Step =>
        (index) =>
          edit(index, at, (text) => text.replace('a: number', 'b: string')),
    ),
  },
  {
    weight: 2,
    arbitrary: path.map(
      (at): Step =>
        (index) =>
          edit(index, at, (text) => `\n${text}`),
    ),
  },
  {
    weight: 2,
    arbitrary: path.map(
      (at): Step =>
        (index) =>
          revert(index, at),
    ),
  },
  {
    weight: 2,
    arbitrary: path.map(
      (at): Step =>
        (index) =>
          index.touch(at),
    ),
  },
  {
    weight: 3,
    arbitrary: path.map(
      (at): Step =>
        (index) =>
          index.remove(at),
    ),
  },
  {
    weight: 1,
    arbitrary: folder.map(
      (at): Step =>
        (index) =>
          index.remove(at),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(path, path).map(
      ([from, to]): Step =>
        (index) =>
          index.rename(from, to),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(folder, folder).map(
      ([from, to]): Step =>
        (index) =>
          to.startsWith(`${from}/`) ? undefined : index.rename(from, to),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('vendor/\n', '*.js\n!a.js\n', '').map(
      (rules): Step =>
        (index) =>
          index.write('.gitignore', rules),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(path, content).map(
      ([at, text]): Step =>
        (index) =>
          index.setBuffer(at, text),
    ),
  },
  {
    weight: 2,
    arbitrary: path.map(
      (at): Step =>
        (index) =>
          index.closeBuffer(at),
    ),
  },
  { weight: 4, arbitrary: fc.constant<Step>(expectFresh) },
  { weight: 1, arbitrary: fc.constant<Step>((index) => index.restart()) },
);

function edit(index: LivedIndex, at: string, change: (text: string) => string): void {
  const text = index.read(at);
  if (text !== undefined) index.write(at, change(text));
}

/** Changed and put back before anybody looked. */
function revert(index: LivedIndex, at: string): void {
  const text = index.read(at);
  if (text === undefined) return;
  index.write(at, `${text}// gone again\n`);
  index.write(at, text);
}

async function expectFresh(index: LivedIndex): Promise<void> {
  await index.update();
  expect(index.dump()).toEqual(await index.freshDump());
}

describe('an index that lived', () => {
  let parse: Parse;
  beforeAll(async () => {
    parse = await parseInProcess();
  });

  it('equals a fresh one after any history', { timeout: 60_000 + RUNS * 2000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: STEPS / 2, maxLength: STEPS, size: 'max' }), async (steps) => {
        const index = new LivedIndex(parse);
        try {
          for (const take of steps) await take(index);
          await index.update();
          expect(index.dump()).toEqual(await index.freshDump());
        } finally {
          await index.dispose();
        }
      }),
      { numRuns: RUNS },
    );
  });
});
