/**
 * Files that import each other in circles. Who may import whom comes from rows; only the files that lie in a circle of those are looked
 * into, for what they import in truth and whether the running program needs it.
 */
import type { CycleOptions, ImportCycle, ImportEdge } from '../codeGraph.ts';
import type { Cut } from './callers.ts';
import { components } from './components.ts';
import type { GraphView } from './graphView.ts';
import { importEdges } from './imports.ts';
import { createPauses } from './pauses.ts';

/** Edges that are taken out on trial, at most, and nodes and edges that all trials of a circle may visit. */
const TRIALS = { edges: 400, visits: 2_000_000 } as const;

export async function importCycles(view: GraphView, options: CycleOptions): Promise<Cut<readonly ImportCycle[]>> {
  const pause = createPauses(options.signal);
  const rough = new Map<number, Set<number>>();
  for (const { from, to } of view.files.store.importArrows()) if (from !== to) (rough.get(from) ?? added(rough, from)).add(to);
  await pause();
  const edges: ImportEdge[] = [];
  for (const component of components(rough)) {
    const paths = new Set(component.map((id) => view.files.store.pathOfFile(id) ?? ''));
    for (const id of component) {
      await pause();
      const file = view.files.file(id);
      if (file === undefined) continue;
      for (const edge of importEdges(view, file, 1))
        if (edge.to !== undefined && edge.to !== edge.from && paths.has(edge.to)) edges.push(edge);
    }
  }
  const runtime = circles(
    edges.filter(({ typeOnly }) => !typeOnly),
    'runtime',
  );
  const inRuntime = new Set(runtime.flatMap(({ files }) => files));
  // With types, circles only grow: those that add no file say nothing new.
  const withTypes =
    options.kind === 'runtime' ? [] : circles(edges, 'type').filter(({ files }) => files.some((file) => !inRuntime.has(file)));
  const all = [...runtime, ...withTypes];
  const value: ImportCycle[] = [];
  for (const cycle of all.slice(0, options.limit)) {
    await pause();
    value.push({ ...cycle, ...cutOf(cycle.edges) });
  }
  return { value, truncated: all.length > options.limit };
}

function added<Key>(sets: Map<Key, Set<Key>>, key: Key): Set<Key> {
  const set = new Set<Key>();
  sets.set(key, set);
  return set;
}

/** The smallest first: they are the easiest to break. */
function circles(edges: readonly ImportEdge[], kind: ImportCycle['kind']): readonly ImportCycle[] {
  return filesInCircles(edges)
    .map((component): ImportCycle => {
      const files = component.sort();
      const inside = new Set(files);
      const own = edges.filter(({ from, to = '' }) => inside.has(from) && inside.has(to));
      return { kind, files, example: shortestCircle(files, own), edges: own };
    })
    .sort((one, other) => one.files.length - other.files.length || ((one.files[0] ?? '') < (other.files[0] ?? '') ? -1 : 1));
}

function filesInCircles(edges: readonly ImportEdge[]): string[][] {
  const numbers = new Map<string, number>();
  const number = (path: string) => {
    const known = numbers.get(path) ?? numbers.size;
    numbers.set(path, known);
    return known;
  };
  const arrows = new Map<number, Set<number>>();
  for (const { from, to = '' } of edges) (arrows.get(number(from)) ?? added(arrows, number(from))).add(number(to));
  const paths = [...numbers.keys()];
  return components(arrows).map((component) => component.map((node) => paths[node] ?? ''));
}

/** Of large circles only the first files are tried. */
function shortestCircle(files: readonly string[], edges: readonly ImportEdge[]): readonly string[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  let shortest: readonly string[] = [];
  for (const start of files.slice(0, 50)) {
    const circle = circleFrom(start, next);
    if (circle.length > 0 && (shortest.length === 0 || circle.length < shortest.length)) shortest = circle;
    // Two files that import each other: there is no shorter one.
    if (shortest.length === 3) break;
  }
  return shortest;
}

/** The shortest way from a file back to itself, both ends included; empty when there is none. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly ImportEdge[]>): readonly string[] {
  const before = new Map<string, string>();
  const queue = [start];
  // Grows while it is walked.
  for (const at of queue)
    for (const { to = '' } of next.get(at) ?? []) {
      if (before.has(to)) continue;
      before.set(to, at);
      queue.push(to);
    }
  if (!before.has(start)) return [];
  const way = [start];
  for (let at = before.get(start); at !== undefined && at !== start; at = before.get(at)) way.unshift(at);
  return [start, ...way];
}

/** The edge without which fewest files are left in circles; of equal ones the one that imports fewest names. */
function cutOf(edges: readonly ImportEdge[]): Pick<ImportCycle, 'cut'> {
  const files = new Set(edges.flatMap(({ from, to = '' }) => [from, to])).size;
  const most = Math.min(TRIALS.edges, Math.floor(TRIALS.visits / (edges.length + files)));
  const tried = [...edges].sort((one, other) => one.names.length - other.names.length).slice(0, most);
  let best: ImportCycle['cut'];
  for (const edge of tried) {
    const left = filesInCircles(edges.filter((each) => each !== edge)).flat().length;
    if (best === undefined || files - left > best.filesFreed) best = { edge, filesFreed: files - left };
  }
  return best === undefined ? {} : { cut: best };
}
