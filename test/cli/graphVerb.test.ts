/** `skein graph`: from words to a query, and from an answer to files, exit codes and what is said on the side. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeGraph } from '../../server/src/api/codeGraph.ts';
import type { Answer } from '../../server/src/api/codeIndex.ts';
import type { Neighbours } from '../../server/src/api/neighbours.ts';
import { graphQuery } from '../../server/src/cli/graphQuery.ts';
import { fakeGraph } from './fakeGraph.ts';
import { fakeIndex } from './fakeIndex.ts';
import { skein } from './skein.ts';

const SAVE = 'src/user.ts#User.save~method';
const interrupted = new AbortController().signal;

describe('skein graph', () => {
  it('draws the calls of a symbol as SVG on standard output', async () => {
    const { code, out, err, saved } = await graph('save');
    expect(out).toMatch(/^<svg [\s\S]*<title>callers and callees of User.save, depth 1<\/title>[\s\S]*<\/svg>\n$/);
    expect([code, err, saved]).toEqual([0, '', {}]);
  });

  it('writes to the file that is named, in the format of its extension, and nothing else', async () => {
    const { code, out, err, saved } = await graph('save', '-o', 'pictures/save.mmd');
    expect([code, out, err]).toEqual([0, '', 'Wrote pictures/save.mmd: 2 nodes, 1 edge.\n']);
    expect(saved).toEqual({ '/repo/pictures/save.mmd': expect.stringMatching(/^flowchart LR\n/) });
  });

  it('prefers a format that is asked for', async () => {
    expect((await graph('save', '--format', 'dot')).out).toMatch(/^digraph skein [{]\n/);
    expect((await graph('save', '--format', 'graphml')).out).toMatch(/^<[?]xml/);
    const { saved } = await graph('save', '-o', 'save.txt', '--format', 'json', '--quiet');
    expect(JSON.parse(saved['/repo/save.txt'] ?? '')).toMatchObject({ format: 'skein-graph', version: 1, query: { roots: [SAVE] } });
  });

  it('prints the whole answer as JSON', async () => {
    const { out } = await graph('save', '--json');
    expect(JSON.parse(out)).toMatchObject({
      generation: 12,
      complete: true,
      value: { nodes: [{ id: SAVE }, {}], edges: [{ tier: 'exact' }] },
    });
  });

  it('says why there is nothing to draw, with exit code 1, and writes no file', async () => {
    const none = fakeIndex({ graph: { ...fakeGraph([]), neighbours: async (asked) => answered(await around(asked, false)) } });
    const { code, err, saved } = await skein(['graph', 'save', '-o', 'save.svg'], { index: none, interrupted });
    expect([code, err, saved]).toEqual([1, 'No calls found to or from save. Dynamic calls cannot be seen.\n', {}]);
    expect(await graph('nobody')).toMatchObject({ code: 1, err: 'No symbol "nobody". `skein search nobody` finds similar names.\n' });
  });

  it('refuses words that make no sense, with exit code 2', async () => {
    for (const words of [
      ['--depth-in', '-1'],
      ['--depth-out', ''],
      ['--max-nodes', '10'],
      ['--format', 'gif'],
      ['--kind', 'x'],
      ['--tests', 'x'],
    ])
      expect([words, (await graph('save', ...words)).code]).toEqual([words, 2]);
  });
});

describe('the query of a graph', () => {
  const asked = (names: readonly string[], words: Parameters<typeof graphQuery>[0] = {}, root = '/nowhere') =>
    graphQuery(words, { index: fakeIndex(), root, names }, () => undefined);

  it('is of calls for a symbol, of paths for two, of imports for files and folders and for nothing', async () => {
    const root = mkdtempSync(join(tmpdir(), 'skein-graph-'));
    try {
      mkdirSync(join(root, 'lib'));
      const kinds = await Promise.all([['save'], ['save', 'save'], ['lib'], ['./lib/'], ['.'], []].map((names) => asked(names, {}, root)));
      expect(kinds.map((query) => [query?.kind, query?.roots])).toEqual([
        ['calls', [SAVE]],
        ['path', [SAVE, SAVE]],
        ['imports', ['lib']],
        ['imports', ['lib']],
        ['imports', ['']],
        ['imports', ['']],
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('is of another kind when that is said', async () => {
    expect(await asked(['src/a.ts'], { kind: 'cycles' })).toMatchObject({ kind: 'cycles', roots: ['src/a.ts'] });
    expect(await asked(['main'], { kind: 'impact' })).toMatchObject({ kind: 'impact', roots: ['main'] });
    expect(await asked([], { kind: 'impact' })).toMatchObject({ kind: 'impact', roots: [''] });
  });

  it('is what the panel begins with, unless said otherwise', async () => {
    expect(await asked(['save'])).toMatchObject({
      depth: { in: 1, out: 1 },
      filters: { tests: 'fold', externals: 'hide', minConfidence: 'probable' },
      groupBy: 'file',
      maxNodes: 250,
    });
    const words = {
      depthIn: '0',
      depthOut: '3',
      group: 'folder',
      tests: 'show',
      externals: 'fold',
      minConfidence: 'exact',
      maxNodes: '1500',
    } as const;
    expect(await asked(['save'], words)).toMatchObject({
      depth: { in: 0, out: 3 },
      filters: { tests: 'show', externals: 'fold', minConfidence: 'exact' },
      groupBy: 'folder',
      maxNodes: 1500,
    });
  });

  it('is none when a symbol is missing, and a failure when there are several', async () => {
    const missing: string[] = [];
    const two = fakeIndex();
    const { value } = await two.symbol('save', { limit: 1 });
    const other = value.map((symbol) => ({ ...symbol, id: 'src/b.ts#save~function', path: 'src/b.ts' }));
    const ambiguous = { ...two, symbol: () => answered([...value, ...other]) };
    const ask = (index: typeof two, ...names: string[]) => graphQuery({}, { index, root: '/nowhere', names }, (name) => missing.push(name));
    expect(await ask(two, 'save', 'nobody')).toBe(undefined);
    expect(missing).toEqual(['nobody']);
    await expect(ask(ambiguous, 'save')).rejects.toMatchObject({
      failure: { message: '2 symbols are named save', suggestions: [SAVE, 'src/b.ts#save~function'] },
    });
  });
});

function graph(...words: string[]) {
  const neighbours: CodeGraph['neighbours'] = async (asked, { side }) => answered(await around(asked, side === 'in'));
  return skein(['graph', ...words], { index: fakeIndex({ graph: { ...fakeGraph([]), neighbours } }), interrupted });
}

/** `main.ts` calls `save` at its top level, and nothing else is known. */
async function around(asked: readonly string[], hasCallers: boolean): Promise<Neighbours> {
  const { value: symbols } = await fakeIndex().symbol('save', { limit: 1 });
  const node = { test: false, stale: false, definitions: 1 };
  const call = {
    from: 'src/main.ts',
    to: SAVE,
    tier: 'exact',
    confidence: 0.98,
    tiers: { exact: 1 },
    count: 1,
    rule: 'import',
    candidates: 0,
    names: ['save'],
    sites: [{ path: 'src/main.ts', range: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 6 } }],
  } as const;
  return {
    asked,
    nodes: [
      ...symbols.map((symbol) => ({ ...node, id: SAVE, symbol, path: symbol.path })),
      { ...node, id: 'src/main.ts', path: 'src/main.ts' },
    ],
    calls: hasCallers && asked.includes(SAVE) ? [call] : [],
    unresolved: [],
    cut: [],
  };
}

function answered<Value>(value: Value): Promise<Answer<Value>> {
  return Promise.resolve({ value, generation: 12, complete: true, pendingFiles: 0, truncated: false });
}
