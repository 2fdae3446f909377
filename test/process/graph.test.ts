/** `skein graph` as it ships: the built command line, with the layout in its own thread. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Graph, GraphQuery } from '../../server/protocol/graph.ts';
import { svgOf } from '../../server/src/graph/export/svg.ts';
import { createGraphvizLayouter } from '../../server/src/graph/layout/graphvizLayouter.ts';
import { plainLayout } from '../../server/src/graph/layout/plainLayout.ts';
import { sketchOf } from '../../server/src/graph/layout/sketch.ts';
import { Sandbox } from './builtSkein.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.write('far.ts', "import { middle } from './middle';\nimport { near, next } from './near';\nmiddle();\nnear();\nnext();\n");
  sandbox.write('middle.ts', "import { near, next } from './near';\nexport function middle() {\n  near();\n  next();\n}\n");
  sandbox.write('near.ts', 'export function near() {}\nexport function next() {}\n');
});
afterEach(() => sandbox.dispose());

it('has Graphviz lay out, and writes the file that is named', async () => {
  const picture = join(sandbox.base, 'imports.svg');
  const { code, stdout, stderr } = await sandbox.run(['graph', '.', '-o', picture]);
  expect([code, stdout, stderr]).toEqual([0, '', `Wrote ${picture}: 3 nodes, 3 edges.\n`]);

  const exported = await sandbox.run(['graph', '.', '--format', 'json']);
  const { query, graph } = JSON.parse(exported.stdout) as { readonly query: GraphQuery; readonly graph: Graph };
  const layouter = createGraphvizLayouter({ entry: join(import.meta.dirname, '../../server/src/graph/layout/layoutWorker.ts') });
  const drawn = readFileSync(picture, 'utf8');
  expect(drawn).toBe(svgOf(graph, await layouter.layout(graph, query.metrics, []), query.metrics));
  expect(drawn).not.toBe(svgOf(graph, plainLayout(sketchOf(graph, query.metrics, [])), query.metrics));
  await layouter.dispose();
});
