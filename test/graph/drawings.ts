/** Drawings in a few words, for what is done to graphs after they are found. */
import type { GraphEdge, GraphNode } from '../../server/protocol/graph.ts';
import type { Drawing } from '../../server/src/graph/collapse.ts';

/**
 * Each line is a call: `src/a.ts#save -> src/b.ts#User.load`. Names that end in `!` are the focus, in `?` tests; `npm:x` lies outside.
 * Callers of the focus are on the left, all others on the right, as far away as they stand from it.
 */
export function drawing(text: string): Drawing {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' -> ') as [string, string]);
  const written = [...new Set(lines.flat())];
  const focus = written.filter((each) => each.endsWith('!'));
  const ranks = new Map([
    ...stepsFrom(focus, lines, 1),
    ...stepsFrom(
      focus,
      lines.map(([from, to]) => [to, from]),
      -1,
    ),
  ]);
  for (const each of focus) ranks.set(each, 0);
  return {
    nodes: written.map((each) => nodeOf(each, ranks.get(each) ?? 1)),
    edges: lines.map(([from, to]) => edgeOf(from, to)),
  };
}

function stepsFrom(start: readonly string[], arrows: readonly (readonly [string, string])[], step: number): ReadonlyMap<string, number> {
  const steps = new Map(start.map((each) => [each, 0]));
  for (let before = -1; before < steps.size; ) {
    before = steps.size;
    for (const [from, to] of arrows) if (steps.has(from) && !steps.has(to)) steps.set(to, (steps.get(from) ?? 0) + step);
  }
  return steps;
}

function idOf(written: string): string {
  return written.replace(/[!?]$/, '');
}

function nodeOf(written: string, rank: number): GraphNode {
  const id = idOf(written);
  const none = { in: 0, out: 0 };
  const common = { id, signature: '', rank, count: 1, hidden: none, degree: none };
  if (id.startsWith('npm:')) return { ...common, what: 'external', kind: 'package', name: id.slice(4), container: '', marks: ['external'] };
  const [path = '', key = ''] = id.split('#');
  const dot = key.lastIndexOf('.');
  return {
    ...common,
    what: 'symbol',
    kind: dot < 0 ? 'function' : 'method',
    name: key.slice(dot + 1),
    container: key.slice(0, Math.max(0, dot)),
    place: { path, startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 },
    marks: [...(written.endsWith('!') ? (['focus'] as const) : []), ...(written.endsWith('?') ? (['test'] as const) : [])],
  };
}

function edgeOf(from: string, to: string): GraphEdge {
  const external = to.startsWith('npm:');
  return {
    id: `${idOf(from)} -> ${idOf(to)}`,
    from: idOf(from),
    to: idOf(to),
    what: 'call',
    tier: external ? 'external' : 'exact',
    confidence: external ? 0 : 1,
    count: 1,
    candidates: 0,
    reason: '1 call, exact: written out',
    label: '',
    marks: [],
    sites: [{ path: idOf(from).split('#')[0] ?? '', startLine: 0, startColumn: 0, endLine: 0, endColumn: 4 }],
  };
}
