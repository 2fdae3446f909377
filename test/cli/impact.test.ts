import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeIndex } from '../../server/src/api/codeIndex.ts';
import { type GitFixture, openGitFixture } from '../api/gitFixture.ts';
import { fakeIndex } from './fakeIndex.ts';
import { type Said, skein } from './skein.ts';

let fixture: GitFixture;
beforeEach(async () => {
  fixture = await openGitFixture(`
//- src/price.ts
export function price(net: number): number {
  return round(net);
}
export function round(value: number): number {
  return Math.round(value);
}
//- src/shop.ts
import { price } from './price';
export function checkout(): number {
  return price(3);
}
//- test/shop.test.ts
import { checkout } from '../src/shop';
it('sells', () => {
  checkout();
});
//- test/helper.test.ts
import '../src/shop';
`);
});
afterEach(() => fixture.dispose());

/** The verb disposes of its index, which stays open for the test. */
function impact(...args: readonly string[]): Promise<Said> {
  const { index: real } = fixture;
  const index = {
    ...fakeIndex(),
    status: () => real.status(),
    update: (how: Parameters<CodeIndex['update']>[0]) => real.update(how),
    graph: real.graph,
  };
  const interrupted = new AbortController().signal;
  return skein(['impact', ...args], { index, cwd: fixture.root, environment: process.env, interrupted });
}

test('A change and its reach are told by distance, tests apart', async () => {
  fixture.write(
    'src/price.ts',
    'export function price(net: number, tax = 1): number {\n  return net * tax;\n}\nexport function round(value: number): number {\n  return Math.round(value);\n}\n',
  );
  const { out, err, code } = await impact();
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toBe(`Changed
  signature  price  src/price.ts:1
             before  export function price(net: number): number
             after   export function price(net: number, tax = 1): number

Affected, 1 step away
    checkout  src/shop.ts:2  uses price

Tests that reach it
    test/shop.test.ts  2 steps: line 3

Tests that only import it: no use was found
    test/helper.test.ts  2 steps

Not used any more
    round  src/price.ts:4  was used in src/price.ts:2; nobody in this folder imports or uses it
`);
});

test('Tests alone are lines for a pipe', async () => {
  fixture.write('src/price.ts', 'export function price(net: number): number {\n  return net;\n}\n');
  expect(await impact('--tests')).toMatchObject({
    code: 0,
    out: 'test/shop.test.ts\n',
    err: '1 more file of tests only import what has changed: --tests all lists them.\n',
  });
  expect((await impact('--tests', 'all')).out).toBe('test/shop.test.ts\ntest/helper.test.ts\n');
  expect((await impact('--tests', 'some')).code).toBe(2);
});

test('JSON holds all of it', async () => {
  fixture.write('src/price.ts', 'export function price(net: number): number {\n  return net;\n}\n');
  const answer = JSON.parse((await impact('HEAD', '--json')).out) as Record<string, unknown>;
  expect(answer).toMatchObject({
    change: 'changes since HEAD',
    complete: true,
    value: {
      changed: [
        { how: 'body', id: 'src/price.ts#price~function' },
        { how: 'removed', id: 'src/price.ts#round~function' },
      ],
    },
  });
});

test('No change, no such branch and no git are said', async () => {
  expect(await impact()).toMatchObject({ code: 1, out: '', err: 'Nothing has changed (working tree).\n' });
  expect(await impact('nowhere')).toMatchObject({
    code: 2,
    err: 'skein: There is no branch or commit "nowhere"\nName a branch, a tag or a commit, or two of them as `a..b`.\n',
  });
});
