/** What the views Imports and Import Cycles ask, and what is published about imports when somebody wants it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { CycleItem, CycleStep, ImportItem } from '../../server/protocol/imports.ts';
import { type FolderSettings, Method } from '../../server/protocol/messages.ts';
import { defaultFolderSettings } from '../../server/src/lsp/settings.ts';
import { type NavigatedFixture, navigatedFixture, span } from './navigatedFixture.ts';

const WORKSPACE = `
//- src/a.ts
import { b } from './b';
import { c, type C } from './c';
import type { D } from './d';
import { readFile } from 'node:fs';
import './nowhere';
export function a(x: C, y: D) { b(); return c; }
export const late = () => import('./late');
//- src/b.ts
import { c } from './c';
export function b() { return c; }
//- src/c.ts
import {
  a,
} from './a';
export const c = 1;
export interface C { x: number }
export function back() { a({ x: 1 }, {}); }
//- src/d.ts
import type { E } from './e';
export interface D { e?: E }
//- src/e.ts
import { D } from './d';
export interface E { d?: D }
//- src/late.ts
export const late = 1;
//- notes.txt
nothing
`;

describe('imports and cycles', { timeout: 60_000 }, () => {
  let code: NavigatedFixture;
  beforeAll(async () => {
    code = await navigatedFixture(WORKSPACE);
  });
  afterAll(() => code.dispose());
  const ask = (path: string, direction: 'imports' | 'importedBy') =>
    code.client.request(Method.imports, { uri: code.uri(path), direction });

  it('a file has its files first, then packages, then what is not found', async () => {
    const { items, complete, notIndexed } = await ask('src/a.ts', 'imports');
    expect(items.map(itemText)).toEqual([
      'file src/b.ts: b @src/a.ts:1',
      'file src/c.ts: c,C @src/a.ts:2',
      'file src/d.ts: D types @src/a.ts:3',
      'file src/late.ts:  dynamic @src/a.ts:7',
      'package fs: readFile @src/a.ts:4',
      'unresolved ./nowhere:  @src/a.ts:5 (no file ./nowhere)',
    ]);
    expect([complete, notIndexed]).toEqual([true, '']);
    expect(items[0]).toMatchObject({ uri: code.uri('src/b.ts'), at: { uri: code.uri('src/a.ts'), startLine: 0, endColumn: 24 } });
  });

  it('its importers come in the order of their paths, each with the line of its import', async () => {
    expect((await ask('src/c.ts', 'importedBy')).items.map(itemText)).toEqual([
      'file src/a.ts: c,C @src/a.ts:2',
      'file src/b.ts: c @src/b.ts:1',
    ]);
  });

  it('of a file that is not indexed it says why', async () => {
    expect((await ask('notes.txt', 'imports')).notIndexed).toMatch(/^Not indexed: /);
    const outside = await code.client.request(Method.imports, { uri: 'file:///elsewhere/a.ts', direction: 'imports' });
    expect(outside.notIndexed).toBe('Not indexed: outside the folders of this workspace');
  });

  it('cycles of running programs come first; their imports in order, the suggested cut last', async () => {
    const { cycles, complete, truncated } = await code.client.request(Method.cycles, { limit: 10 });
    expect(cycles.map(cycleText)).toEqual([
      'runtime src/a.ts src/b.ts src/c.ts: a>c c>a* | a>b b>c, 1 cut',
      'type src/d.ts src/e.ts: d>e e>d*, 1 cut',
    ]);
    expect([complete, truncated]).toEqual([true, false]);
    expect((await code.client.request(Method.cycles, { limit: 1 })).truncated).toBe(true);
  });
});

describe('diagnostics of imports', { timeout: 60_000 }, () => {
  let code: NavigatedFixture;
  const published = new Map<string, readonly Diagnostic[]>();
  let news = 0;
  beforeAll(async () => {
    code = await navigatedFixture(WORKSPACE);
    code.client.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      published.set(uri, diagnostics);
      news++;
    });
  });
  afterAll(() => code.dispose());

  /** Time passes, and messages travel, until something is published. */
  const afterNews = async (change: Promise<unknown>) => {
    const before = news;
    await change;
    while (news === before) {
      code.client.clock.advance(60_000);
      await code.client.arrived();
    }
    // What was published with it is here as well.
    await code.client.arrived();
  };
  const want = async (wishes: Partial<FolderSettings>) => {
    const folders = { [code.uri('').slice(0, -1)]: { ...defaultFolderSettings, ...wishes } };
    await afterNews(code.client.notify('workspace/didChangeConfiguration', { settings: code.client.settings({ folders }) }));
  };
  const texts = (path: string) =>
    (published.get(code.uri(path)) ?? []).map(
      ({ range, severity, message, tags = [], relatedInformation = [] }) =>
        `${span(range)} ${severity} ${message}${tags.length > 0 ? ' faded' : ''}${relatedInformation.map((each) => `\n  ${each.message}`).join('')}`,
    );

  it('are not published until they are asked for; then unused names fade, and closing imports tell the circle', async () => {
    for (const path of ['src/a.ts', 'src/c.ts']) {
      const text = WORKSPACE.split(`//- ${path}\n`)[1]?.split('//- ')[0] ?? '';
      await code.client.didOpen(code.uri(path), text, 'typescript');
    }
    expect([...published]).toEqual([]);

    await want({ unusedImportDiagnostics: 'hint' });
    expect(texts('src/a.ts')).toEqual(['3:9-3:17 4 readFile is imported, but not used in this file. faded']);

    await want({ importCycleDiagnostics: 'warning' });
    expect(texts('src/a.ts')).toEqual([]);
    expect(texts('src/c.ts')).toEqual([
      '0:0-0:10000 2 This import closes a cycle: src/a.ts → src/c.ts → src/a.ts\n  src/a.ts imports src/c.ts\n  src/c.ts imports src/a.ts',
    ]);

    await want({ importCycleDiagnostics: 'hint' });
    expect(published.get(code.uri('src/c.ts'))?.[0]?.severity).toBe(4);
  });

  it('follow the text, and go when the document closes or nobody wants them any more', async () => {
    await afterNews(code.client.didChange(code.uri('src/c.ts'), 2, 'export const c = 1;\nexport interface C { x: number }\n'));
    expect(texts('src/c.ts')).toEqual([]);

    await want({ unusedImportDiagnostics: 'hint' });
    expect(texts('src/a.ts')).toHaveLength(1);
    await afterNews(code.client.notify('textDocument/didClose', { textDocument: { uri: code.uri('src/a.ts') } }));
    expect(texts('src/a.ts')).toEqual([]);
  });
});

function itemText({ what, name, names, typeOnly, dynamic, at, reason }: ImportItem): string {
  const marks = `${typeOnly ? ' types' : ''}${dynamic ? ' dynamic' : ''}`;
  return `${what} ${name}: ${names.join(',')}${marks} @${at.path}:${at.startLine + 1}${reason === '' ? '' : ` (${reason})`}`;
}

function cycleText({ kind, files, circle, others, cuts }: CycleItem): string {
  const name = (path: string) => path.replace(/^src\/(.*)\.ts$/, '$1');
  const steps = (list: readonly CycleStep[]) => list.map(({ from, to, isCut }) => `${name(from)}>${name(to)}${isCut ? '*' : ''}`).join(' ');
  return `${kind} ${files.join(' ')}: ${steps(circle)}${others.length === 0 ? '' : ` | ${steps(others)}`}, ${cuts} cut`;
}
