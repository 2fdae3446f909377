/** Graphs of changes: what has changed, and who uses it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Graph, GraphQuery } from '../../server/protocol/graph.ts';
import { buildGraph } from '../../server/src/graph/buildGraph.ts';
import { type GitFixture, openGitFixture } from '../api/gitFixture.ts';
import { callQuery, edgeLines, nodeLines } from './graphText.ts';

let fixture: GitFixture;
beforeEach(async () => {
  fixture = await openGitFixture(`
//- src/price.ts
export function price(net: number): number { return round(net); }
export function round(value: number): number { return Math.round(value); }
//- src/shop.ts
import { price } from './price';
export function checkout(): number { return price(3); }
//- src/main.ts
import { checkout } from './shop';
export function main(): void { checkout(); }
//- test/shop.test.ts
import { checkout } from '../src/shop';
function sells() { checkout(); }
`);
});
afterEach(() => fixture.dispose());

async function graphOf(changes: Partial<GraphQuery> = {}): Promise<Graph> {
  const query = callQuery('', { kind: 'impact', roots: [''], depth: { in: 3, out: 0 }, ...changes });
  return (await buildGraph(fixture.index, query)).value;
}

async function change(path: string, from: string, to: string): Promise<void> {
  fixture.write(path, readFileSync(join(fixture.root, path), 'utf8').replace(from, to));
  await fixture.update();
}

it('shows users at the left of what has changed, and what became unused at its right', async () => {
  await change('src/price.ts', 'round(net)', 'net');
  const graph = await graphOf();
  expect(nodeLines(graph)).toEqual([
    '-2 main affected',
    '-2 sells affected test',
    '-1 checkout affected',
    '0 price changed',
    '1 round unused',
  ]);
  expect(edgeLines(graph)).toEqual(['checkout -> price exact 1', 'main -> checkout exact 1', 'sells -> checkout exact 1']);
  expect(graph.caption).toBe('impact of working tree: 1 changed, 3 affected');
});

it('goes as far as depth says, counts who is not shown, folds tests and hides what the user has hidden', async () => {
  await change('src/price.ts', 'round(net)', 'round(net + 1)');
  expect(nodeLines(await graphOf({ depth: { in: 1, out: 0 } }))).toEqual(['-1 checkout affected +2 in', '0 price changed']);
  const hidden = await graphOf({ hidden: ['src/main.ts'] });
  expect(nodeLines(hidden)).toEqual(['-2 sells affected test', '-1 checkout affected +1 in', '0 price changed']);
  expect(hidden.left.hidden).toBe(1);
});

it('leaves out what was only added, keeps what was removed', async () => {
  await change('src/main.ts', 'checkout(); }', 'checkout(); }\nexport function extra(): void {}');
  const added = await graphOf();
  expect(added.nodes).toEqual([]);
  expect(added.empty?.text).toBe('What has changed was only added or moved: nobody is affected (working tree).');
  await change('src/price.ts', 'export function round', 'export function rounded');
  const graph = await graphOf();
  expect(nodeLines(graph)).toEqual(['0 round changed']);
  expect(graph.nodes[0]?.place).toBeUndefined();
  expect(graph.left.unresolved).toBe(1);
});

it('counts text that is not saved', async () => {
  const text = readFileSync(join(fixture.root, 'src/shop.ts'), 'utf8').replace('price(3)', 'price(4)');
  await fixture.index.setBuffer('src/shop.ts', text, 1);
  expect(nodeLines(await graphOf({ depth: { in: 1, out: 0 } }))).toEqual([
    '-1 main affected',
    '-1 sells affected test',
    '0 checkout changed',
  ]);
  await fixture.index.closeBuffer('src/shop.ts');
  expect((await graphOf()).empty?.code).toBe('no-change');
});

it('says that nothing has changed, and what git cannot tell', async () => {
  expect((await graphOf()).empty).toEqual({ code: 'no-change', text: 'Nothing has changed (working tree).', places: [] });
  await expect(graphOf({ roots: ['nowhere'] })).rejects.toThrow('There is no branch or commit "nowhere"');
});
