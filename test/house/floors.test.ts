import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseFloors } from '../../scripts/cruiseFloors.ts';

const root = join(import.meta.dirname, '../..');

/** One planted violation per line: the rule that must catch it, the file, and what it imports. */
const planted = `
floor-base           server/src/base/p1.ts         ../facts/target.ts
floor-facts          server/src/facts/p2.ts        ../syntax/target.ts
floor-engine         server/src/engine/p3.ts       ../facts/target.ts
floor-syntax         server/src/syntax/p4.ts       ../store/target.ts
floor-workspace      server/src/workspace/p5.ts    ../engine/target.ts
floor-linker         server/src/linker/p6.ts       ../store/target.ts
floor-store          server/src/store/p7.ts        ../indexer/target.ts
floor-store          server/src/store/p8.ts        ../linker/target.ts
floor-indexer        server/src/indexer/p9.ts      ../api/target.ts
floor-api            server/src/api/p10.ts         ../lsp/target.ts
floor-graph          server/src/graph/p10.ts       ../store/target.ts
floor-lsp            server/src/lsp/p11.ts         ../store/target.ts
floor-cli            server/src/cli/p12.ts         ../indexer/target.ts
floor-mcp            server/src/mcp/p13.ts         ../lsp/target.ts
floor-protocol       server/protocol/p14.ts        ../src/base/target.ts
floor-client         client/src/p15.ts             ../../server/src/api/target.ts
floor-webview        client/webview/p16.ts         ../src/target.ts
floor-pack-list      syntaxes/p17.ts               ../server/src/store/target.ts
room-stored  server/src/linker/stored/r0.ts  ../reading/target.ts
room-reading  server/src/linker/reading/r1.ts  ../types/target.ts
room-types  server/src/linker/types/r2.ts  ../rules/target.ts
room-rules  server/src/linker/rules/r3.ts  ../lookup/target.ts
room-lookup  server/src/linker/lookup/r4.ts  ../inference/target.ts
room-inference  server/src/linker/inference/r5.ts  ../library/target.ts
room-library  server/src/linker/library/r6.ts  ../flow/target.ts
room-flow  server/src/linker/flow/r7.ts  ../target.ts
owner-of-web-tree-sitter      server/src/indexer/p18.ts  web-tree-sitter
owner-of-better-sqlite3       server/src/store/p19.ts    better-sqlite3
owner-of-better-sqlite3       server/src/store/p20.ts    node:sqlite
owner-of-chokidar             server/src/indexer/p21.ts  chokidar
owner-of-ignore               server/src/indexer/p22.ts  ignore
owner-of-vscode-languageserver  server/src/api/p23.ts    vscode-languageserver/node
owner-of-vscode-uri           server/src/api/p24.ts      vscode-uri
owner-of-commander            server/src/lsp/p25.ts      commander
owner-of-hpcc-jswasm-graphviz  server/src/graph/p25.ts  @hpcc-js/wasm-graphviz
owner-of-preact               client/src/p25.ts          preact/hooks
owner-of-vscode               server/src/lsp/p26.ts      vscode
owner-of-vscode               client/webview/p27.ts      vscode-languageclient/browser
owner-of-esbuild              server/src/cli/p28.ts      esbuild
pure-floors          server/src/engine/p29.ts      node:fs
pure-floors          server/src/linker/p30.ts      zod
pure-floors          server/protocol/p31.ts        node:path
webview-is-a-browser         client/webview/p32.ts  node:path
webview-takes-types-only     client/webview/p33.ts  ../../server/protocol/target.ts
pack-stands-alone    syntaxes/go/p34.ts            ../python/target.ts
pack-is-pure         syntaxes/go/p35.ts            node:fs
nothing-imports-tests            server/src/api/p36.ts  ../../../test/target.ts
product-does-not-import-scripts  client/src/p37.ts      ../../scripts/target.ts
no-cycle             server/src/base/p38.ts        ./p38.ts
no-undeclared-package  server/src/api/p39.ts       estree-walker
no-unresolved        server/src/api/p40.ts         ./nowhere.ts
no-unreached         server/src/base/unreached.ts  ./target.ts
`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/) as [rule: string, file: string, imported: string]);

/** Imports the floors allow, so that a rule which forbids everything does not pass for a good one. */
const allowed = `
server/src/engine/a1.ts     ../base/target.ts
server/src/store/a2.ts      ../engine/ports.ts
server/src/store/database.ts  better-sqlite3
server/src/indexer/a3.ts    ../../../syntaxes/index.ts
server/src/graph/a4.ts      ../api/target.ts
server/src/graph/layout/a4.ts  @hpcc-js/wasm-graphviz
client/webview/a4.ts        d3-zoom
server/src/lsp/a4.ts        ../../protocol/target.ts
server/src/workspace/a5.ts  node:fs
client/src/a6.ts            vscode
syntaxes/go/a7.ts           ../../server/src/syntax/target.ts
test/a8.ts                  ../server/src/engine/target.ts
`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/) as [file: string, imported: string]);

const folder = mkdtempSync(join(tmpdir(), 'floors-'));

beforeAll(() => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  write(
    'package.json',
    '{ "name": "planted", "dependencies": { "better-sqlite3": "*", "vscode": "*", "@hpcc-js/wasm-graphviz": "*", "d3-zoom": "*" } }',
  );
  write('server/src/engine/ports.ts', 'export const port = 1;');
  write('syntaxes/index.ts', 'export const packs = 1;');
  for (const [, file, imported] of planted) plant(file, imported);
  for (const [file, imported] of allowed) plant(file, imported);
  // A program that reaches all but one of them, and breaks most rules by that, which nobody looks at.
  const reached = [...planted.map(([, file]) => file), ...allowed.map(([file]) => file)].filter((file) => !file.includes('unreached'));
  write('server/src/cli/main.ts', reached.map((file) => `import '../../../${file}';`).join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the floors', () => {
  it('catch every planted violation and nothing else', async () => {
    const { summary } = await cruiseFloors(folder);
    const rulesOf = (file: string) =>
      summary.violations.filter(({ rule, from, to }) => (rule.name === 'no-unreached' ? to : from) === file).map(({ rule }) => rule.name);
    expect(planted.filter(([rule, file]) => !rulesOf(file).includes(rule)).map(([rule, file]) => `${file} not caught by ${rule}`)).toEqual(
      [],
    );
    expect(allowed.filter(([file]) => rulesOf(file).length > 0).map(([file]) => `${file}: ${rulesOf(file)}`)).toEqual([]);
  });

  it('are each shown to work by a planted violation', async () => {
    const { summary } = await cruiseFloors(folder);
    const rules = summary.ruleSetUsed?.forbidden?.map((rule) => rule.name as string) ?? [];
    const withoutPackageYet = ['owner-of-modelcontextprotocol'];
    expect(rules.filter((rule) => !planted.some(([name]) => name === rule) && !withoutPackageYet.includes(rule))).toEqual([]);
  });

  it('hold in this repository, and it is all read', async () => {
    const { summary } = await cruiseFloors(root);
    expect(summary.totalCruised).toBeGreaterThan(20);
    expect(summary.totalDependenciesCruised).toBeGreaterThan(20);
    expect(summary.violations.map(({ rule, from, to }) => `${from} -> ${to} (${rule.name})`)).toEqual([]);
  });
});

/** Writes `file` with one import that is really used, and the file of ours it leads to, should it not exist yet. */
function plant(file: string, imported: string): void {
  write(file, `import * as it from '${imported}';\nexport const used = it;\n`);
  if (!imported.endsWith('/target.ts')) return;
  write(join(dirname(file), imported), 'export const target = 1;\n');
}

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
