/** Functions without a name in answers: they are found where they stand, and drawn where a call leads to them from elsewhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- m.js
function each(list, visit) { for (const item of list) visit(item); }
function main() {
  each([1], function (item) {});
  (() => { each([2]); })();
}
`;
const GIVEN = 'm.js#<function>~function#4';

describe('functions without a name', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  });
  afterAll(() => fixture.dispose());
  const options = { depth: 1, minConfidence: 0, tests: 'include', limit: 100 } as const;

  it('are what a parameter leads to', async () => {
    const { value } = await fixture.index.definitions([{ path: 'm.js', line: 0, column: 54 }]);
    expect(value).toEqual([[{ path: 'm.js', line: 2, column: 12 }]]);
  });

  it('are called by whom they are given to', async () => {
    const callees = (await fixture.index.graph.callees('each', options)).value;
    expect(callees.edges.map(({ from, to }) => `${from} -> ${to}`)).toEqual([`m.js#each~function -> ${GIVEN}`]);
    const callers = (await fixture.index.graph.callers(GIVEN, options)).value;
    expect(callers.edges.map(({ from, to }) => `${from} -> ${to}`)).toEqual([`m.js#each~function -> ${GIVEN}`]);
  });

  it('are nodes, but for those that run where they are written', async () => {
    const asked = { side: 'out', ofTypes: 'made', dispatch: 'exclude', effort: { each: 100, all: 100 } } as const;
    const { nodes, calls, unresolved } = (await fixture.index.graph.neighbours(['m.js#each~function', 'm.js#main~function'], asked)).value;
    expect(nodes.map(({ id, symbol }) => `${id} ${symbol?.name} :${symbol?.line}`)).toEqual([
      'm.js#each~function each :0',
      `${GIVEN} <function>:3 :2`,
      'm.js#main~function main :1',
    ]);
    expect(calls.map(({ from, to }) => `${from} -> ${to}`)).toEqual([
      `m.js#each~function -> ${GIVEN}`,
      'm.js#main~function -> m.js#each~function',
    ]);
    expect(unresolved).toEqual([]);
  });
});
