/** Each format of one small graph, as files that a person can read and look at; `npx vitest run test/graph/export -u` writes them anew. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphFormat } from '../../../server/protocol/graph.ts';
import { exportGraph } from '../../../server/src/graph/export/exportGraph.ts';
import { plainLayout } from '../../../server/src/graph/layout/plainLayout.ts';
import { sketchOf } from '../../../server/src/graph/layout/sketch.ts';
import { edge, egoGraph, node, sampleQuery, smallGraph } from '../sampleGraphs.ts';

const query = sampleQuery({
  roots: ['src/user.ts#User.save~method'],
  filters: { tests: 'fold', externals: 'show', minConfidence: 'ambiguous', include: [], exclude: [], typeOnly: true },
});

const exported = (graph: Graph, format: GraphFormat) =>
  exportGraph({ query, graph, layout: () => Promise.resolve(plainLayout(sketchOf(graph, query.metrics, []))) }, format);

const FILES: Readonly<Record<GraphFormat, string>> = {
  svg: 'small.svg',
  dot: 'small.dot',
  mermaid: 'small.mmd',
  json: 'small.json',
  graphml: 'small.graphml',
};

/** Every sign that means something in one of the formats, in every text that there is. */
const NASTY = 'a"b\'c<d>&e\\f`g{h}|i[j]#k;%%{l}\u0000\u0007\nm]]>\uD800 --> n';

describe.each(Object.entries(FILES) as [GraphFormat, string][])('as %s', (format, file) => {
  it('reads as expected', async () => {
    const { text, note } = await exported(smallGraph(), format);
    expect(note).toBe('');
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'fixtures', file));
  });

  it('says nothing of a graph without nodes but what it is', async () => {
    const { left } = smallGraph();
    const empty = { code: 'no-edges', text: 'No calls found to or from parse.', places: [] } as const;
    const { text } = await exported(
      { nodes: [], edges: [], groups: [], caption: 'callers of parse, depth 1', left, total: 0, empty },
      format,
    );
    expect(text).toContain('callers of parse, depth 1');
  });
});

describe('as svg', () => {
  it('stands alone: no script, no style sheet, nothing from elsewhere', async () => {
    const { text } = await exported(egoGraph({ nodes: 60, files: 9 }), 'svg');
    expect(text).not.toMatch(/<script|<style|<image|<use|href|url[(]|@import|on\w+=/);
    expect([...text.matchAll(/https?:[^"]*/g)].map(([address]) => address)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('is well-formed whatever the names are', async () => {
    const { text } = await exported(nasty(), 'svg');
    expect(wellFormedProblems(text)).toEqual([]);
    expect(text).not.toContain('\u0000');
  });

  it('tells confidence by dash patterns, says why in a tooltip, and explains in the legend what occurs and nothing else', async () => {
    const graph = {
      ...smallGraph(),
      nodes: [node('a', { marks: ['focus'] }), node('b', { rank: 1 })],
      edges: [edge('a', 'b', { tier: 'probable', reason: '1 call, probable: only one method named b()' })],
    };
    const { text } = await exported(graph, 'svg');
    expect(text.match(/stroke-dasharray="6 3"/g)).toHaveLength(2);
    expect(text).toContain('<title>1 call, probable: only one method named b()</title>');
    expect(['>exact<', '>probable<', '>external<'].filter((word) => text.includes(word))).toEqual(['>probable<']);
  });

  it('says what is not in the picture', async () => {
    const { text } = await exported(
      {
        ...smallGraph(),
        left: { tests: 3, externals: 0, uncertain: 1200, hidden: 0, unresolved: 2 },
        banner: 'Showing 250 of 1,932 symbols, the rest grouped by folder.',
      },
      'svg',
    );
    expect(text).toContain('>Not shown: 3 in tests, 1,200 uncertain, 2 unresolved<');
    expect(text).toContain('>Showing 250 of 1,932 symbols, the rest grouped by folder.<');
  });
});

describe('as graphml', () => {
  it('is well-formed whatever the names are', async () => {
    expect(wellFormedProblems((await exported(nasty(), 'graphml')).text)).toEqual([]);
  });
});

describe('as mermaid', () => {
  it('is cut around the focus when it is large, and says so', async () => {
    const { text, note } = await exported(egoGraph({ nodes: 400, files: 20 }), 'mermaid');
    expect(note).toBe('The nearest 150 of 400 nodes are shown.');
    expect(text).toContain(`  %% ${note}\n`);
    expect(text.match(/^ +n\d+\["/gm)).toHaveLength(150);
  });

  it('keeps names from meaning anything', async () => {
    const { text } = await exported(nasty(), 'mermaid');
    // What is left after quoted texts and comments is the grammar's own.
    const grammar = text.replace(/"[^"\n]*"/g, '""').replace(/%%.*$/gm, '');
    expect(grammar).toBe(
      'flowchart LR\n  \n  subgraph g0[""]\n    n0[""]\n  end\n  n0 -.->|""| n0\n  classDef focus stroke:#0969da,stroke-width:2px\n  class n0 focus\n',
    );
  });
});

describe('as dot', () => {
  it('keeps names from meaning anything', async () => {
    const { text } = await exported(nasty(), 'dot');
    const grammar = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    expect(grammar.split('\n').filter((line) => line.includes('->'))).toEqual([
      '  "" -> "" [label="" tooltip="" style=dashed tier="" confidence=0.98]',
    ]);
  });
});

function nasty(): Graph {
  const group = { id: NASTY, what: 'file', name: NASTY, count: 1, isCollapsed: false } as const;
  const place = { path: NASTY, startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };
  return {
    ...smallGraph(),
    caption: NASTY,
    nodes: [node(NASTY, { container: NASTY, kind: NASTY, group: NASTY, place, marks: ['focus'] })],
    edges: [edge(NASTY, NASTY, { label: NASTY, reason: NASTY, tier: 'probable' })],
    groups: [group],
  };
}

/** Tags that do not match, and signs that XML does not allow. */
function wellFormedProblems(xml: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  for (const [, closes, name = '', selfCloses] of xml
    .replace(/<[?].*?[?]>/g, '')
    .matchAll(/<([/]?)([\w:]+)(?: [\w:.-]+="[^"<]*")*([/]?)>/g)) {
    if (closes === '/') {
      if (open.pop() !== name) problems.push(`</${name}>`);
    } else if (selfCloses !== '/') open.push(name);
  }
  const texts = xml.replace(/<[?].*?[?]>/g, '').replace(/<([/]?)([\w:]+)(?: [\w:.-]+="[^"<]*")*([/]?)>/g, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  const stray = texts.match(/[<>\u0000-\u0008\u000B\u000C\u000E-\u001F]|&(?!(amp|lt|gt|quot|apos);)/g) ?? [];
  return [...problems, ...open, ...stray];
}
