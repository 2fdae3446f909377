/** `skein graph` as it ships: the built command line, with the layout in its own thread. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sandbox } from './builtSkein.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.write(
    'far.ts',
    "import { middle } from './middle';\nimport { near, next } from './near';\nexport function far() {\n  middle();\n  near();\n  next();\n}\n",
  );
  sandbox.write('middle.ts', "import { near, next } from './near';\nexport function middle() {\n  near();\n  next();\n}\n");
  sandbox.write('near.ts', 'export function near() {}\nexport function next() {}\n');
});
afterEach(() => sandbox.dispose());

it('has Graphviz lay out, writes the file that is named, and draws the same every time', async () => {
  const picture = join(sandbox.base, 'imports.svg');
  const { code, stdout, stderr } = await sandbox.run(['graph', '.', '-o', picture]);
  expect([code, stdout, stderr]).toEqual([0, '', `Wrote ${picture}: 3 nodes, 3 edges.\n`]);
  const svg = readFileSync(picture, 'utf8');
  // The plain layout makes every edge of a single curve; only dot leads some around what stands between.
  const curves = [...svg.matchAll(/<path d="M[\d. ]+C([\d. ]+)" fill="none"/g)].map(([, points = '']) => points.split(' ').length / 6);
  expect(Math.max(...curves)).toBeGreaterThan(1);
  expect((await sandbox.run(['graph', '.'])).stdout).toBe(svg);
});
