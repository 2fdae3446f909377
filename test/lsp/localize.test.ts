import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { pseudoBundle } from '../../scripts/l10n/pseudo.ts';
import { bundleOf } from '../../scripts/l10n/texts.ts';
import type { Graph } from '../../server/protocol/graph.ts';
import { callReason, RULE_WORDS } from '../../server/src/graph/callReasons.ts';
import { speakAs, translated } from '../../server/src/lsp/localize/localize.ts';
import { translatedGraph } from '../../server/src/lsp/localize/localizeGraph.ts';
import { node } from '../graph/sampleGraphs.ts';

const folder = mkdtempSync(join(tmpdir(), 'skein-l10n-'));
const bundle = join(folder, 'bundle.json');
const warnings: string[] = [];
/** English that nobody translated. */
const plain = /[A-Za-z]/;
const log = { warn: (line: string) => warnings.push(line) };

afterEach(() => {
  speakAs(undefined, log);
  rmSync(bundle, { force: true });
  warnings.length = 0;
});

function speakPseudo(): void {
  writeFileSync(bundle, JSON.stringify(pseudoBundle(bundleOf(join(import.meta.dirname, '../..')))));
  speakAs(bundle, log);
}

test('a sentence of the lower floors is said in the language of the editor, with what it holds', () => {
  speakPseudo();
  expect(translated('Another process is writing this index (PID 4121). Opened read-only.')).toMatch(/^⟦[^A-Za-z]*4121[^A-Za-z]*⟧$/);
  expect(translated('Not indexed: ignored by .gitignore:12')).toBe('⟦Ńöţ ìńđèẍèđ: ⟦ìĝńöŕèđ ƀý .gitignore:12⟧⟧');
  expect(translated('Indexed: 1,204 symbols, 1 reference, 2 syntax problems')).not.toMatch(/[A-Za-z]/);
  expect(translated('EACCES: permission denied')).toBe('EACCES: permission denied');
  expect(warnings).toEqual([]);
});

test('without a bundle everything is English; one that cannot be read is told of', () => {
  const sentence = 'This system is out of file watches; checking for changes every 2 minutes.';
  speakAs(undefined, log);
  expect(translated(sentence)).toBe(sentence);
  expect(warnings).toEqual([]);
  speakAs(join(folder, 'missing.json'), log);
  expect(translated(sentence)).toBe(sentence);
  expect(warnings).toHaveLength(1);
});

test('why a name leads nowhere is said in the language of the editor', () => {
  speakPseudo();
  expect(translated('no file ./nowhere')).toBe('⟦ńö ƒìĺè ./nowhere⟧');
  for (const reason of ['no module λ', 'no package in λ', 'no λ there', 'leads out of the folder', 'unknown name', 'λ has no member µ'])
    expect(translated(reason)).not.toMatch(plain);
});

describe('a graph', () => {
  /** A graph of which only these texts are known. */
  function graphWith(texts: Partial<Pick<Graph, 'caption' | 'banner' | 'empty' | 'nodes'>>, reason = ''): Graph {
    const edge = { id: '', from: '', to: '', what: 'call', tier: 'exact', confidence: 1, count: 1, candidates: 0, label: '' } as const;
    const left = { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 };
    return { nodes: [], edges: [{ ...edge, reason, marks: [], sites: [] }], groups: [], caption: '', left, total: 0, ...texts };
  }

  test.each([
    'callers of λ.µ, depth 2',
    'callees of λ, depth 1',
    'callers and callees of λ, depth 1',
    'callers of λ, depth 1, and callees, depth 2',
    'paths from λ to µ',
    'imports between 1,932 files, by folder',
    'imports and importers of λ, depth 1',
    'importers of λ, depth 1, and imports, depth 2, by folder',
    'import cycle of 4 files, with imports of types',
    'impact of working tree: 3 changed, 12 affected',
    'impact of changes since λ: 3 changed, 12 affected',
  ])('has a caption in the language of the editor: %s', (caption) => {
    speakPseudo();
    expect(translatedGraph(graphWith({ caption })).caption).not.toMatch(plain);
    expect(translatedGraph(graphWith({ caption })).caption).toContain('⟦');
  });

  test.each([
    'Showing 250 of 1,932 symbols.',
    'Showing 250 of 1,932 or more symbols, the rest grouped by folder.',
    'Showing 9 of 20 files, the rest grouped by file.',
  ])('has a banner in it: %s', (banner) => {
    speakPseudo();
    expect(translatedGraph(graphWith({ banner })).banner).not.toMatch(plain);
  });

  test.each([
    ['no-symbol', 'Place the cursor in a function, or search.'],
    ['not-indexed', 'Not indexed: it is a folder.'],
    ['not-indexed', 'No file of this folder is indexed.'],
    ['gone', 'λ is no longer in µ.'],
    ['no-cycle', 'λ is in no import cycle.'],
    ['no-edges', 'No imports found between 3 files.'],
    ['no-edges', 'No calls found to or from λ. Dynamic calls cannot be seen.'],
    ['no-edges', 'No calls found to λ with these filters. Left out: 3 in tests, 2 outside, 4 uncertain, 1 hidden.'],
    ['no-path', 'No call path within 8 steps. 2 calls on the way could not be resolved: λ, µ. The search ended at π.'],
    ['no-path', 'No call path among the first 10,000 symbols. No calls to λ are known.'],
    ['no-path', 'No call path within 8 steps. The search ended at λ, µ. Allow uncertain calls to see a path.'],
    ['no-path', 'No call path within 8 steps. Allow uncertain calls to see a path.'],
    [
      'no-path',
      'No call path within 8 steps. 1 call on the way could not be resolved: λ. No calls to µ are known. Allow uncertain calls to see a path.',
    ],
    ['no-change', 'Nothing has changed (working tree).'],
  ] as const)('says in it why there is nothing to see: %s, %s', (code, text) => {
    speakPseudo();
    expect(translatedGraph(graphWith({ empty: { code, text, places: [] } })).empty?.text).not.toMatch(plain);
  });

  test.each([
    { kind: 'tests', name: '12 tests' },
    { kind: 'externals', name: '1 package' },
    { kind: 'leaves', name: '8 more in λ.µ' },
    { kind: 'leaves', name: '3 files' },
  ])('names in it what a node stands for: $name', ({ kind, name }) => {
    speakPseudo();
    const [told] = translatedGraph(graphWith({ nodes: [node('fold', { what: 'fold', kind, name })] })).nodes;
    expect(told?.name).toContain('⟦');
    expect(told?.name).not.toMatch(plain);
  });

  test('keeps the names of code, and of files that stand for their symbols', () => {
    speakPseudo();
    const nodes = [node('1 test'), node('fold', { what: 'fold', kind: 'file', name: '3 files' })];
    expect(translatedGraph(graphWith({ nodes })).nodes).toEqual(nodes);
  });

  const calls = { tier: 'exact', tiers: { exact: 2 }, count: 2, rule: 'import', candidates: 0, names: ['λ'] } as const;

  test.each([
    ...Object.keys(RULE_WORDS).map((rule) => callReason({ ...calls, rule })),
    callReason({ ...calls, tiers: { exact: 2, ambiguous: 1, dispatch: 3 }, count: 6 }),
    callReason({ ...calls, tier: 'ambiguous', tiers: { ambiguous: 1 }, count: 1, candidates: 3 }),
    callReason({ ...calls, tier: 'dispatch', tiers: { dispatch: 1 }, count: 1 }),
    callReason({ ...calls, tier: 'external', tiers: { external: 6 }, count: 6, names: [...'αβγδεζη'] }),
    '14 calls: 12 exact, 2 probable',
    '3 imports: 2 exact, 1 external',
    '2 imports of 7 names',
    'imports the module',
    'imports α, β + 3',
    '2 uses, probable',
  ])('says in it why an edge is there: %s', (reason) => {
    speakPseudo();
    expect(translatedGraph(graphWith({}, reason)).edges[0]?.reason).not.toMatch(plain);
  });

  test('keeps names that look like words of ours', () => {
    speakPseudo();
    expect(translatedGraph(graphWith({ caption: 'callers of exact, depth 1' })).caption).toMatch(/ exact, /);
  });

  test('is as it was in English', () => {
    const graph = graphWith({ caption: 'callers of λ, depth 2', banner: 'Showing 2 of 3 symbols.' }, 'imports α');
    expect(translatedGraph(graph)).toEqual(graph);
  });
});
