/**
 * Files that import each other in circles. Who may import whom comes from rows; only the files that lie in a circle of those are looked
 * into, for what they import in truth and whether the running program needs it.
 */
import { compareTexts } from '../../base/compareTexts.ts';
import type { CycleOptions, ImportCycle, ImportEdge } from '../codeGraph.ts';
import type { Cut } from './callers.ts';
import { circleOf } from './circleOf.ts';
import { components, namedComponents } from './components.ts';
import { feedbackArrows } from './feedback.ts';
import type { GraphView } from './graphView.ts';
import type { ImportTables } from './importTables.ts';
import { createPauses } from './pauses.ts';
import { Remembered } from './remembered.ts';

/** Edges that are taken out on trial, at most, and nodes and edges that all trials of a circle may visit. */
const TRIALS = { edges: 100, visits: 1_000_000 } as const;

export class ImportCycles {
  readonly #cycles = { runtime: rememberedCycles(), all: rememberedCycles() };
  readonly #tables: ImportTables;

  constructor(tables: ImportTables) {
    this.#tables = tables;
  }

  async answer(view: GraphView, { kind, limit, signal }: CycleOptions): Promise<Cut<readonly ImportCycle[]>> {
    const cycles = await this.#cycles[kind].of(view, () => importCycles(view, this.#tables, { kind, signal }));
    return { value: cycles.slice(0, limit), truncated: cycles.length > limit };
  }
}

/** More edges are not kept: some 20 MB. */
const MOST_KEPT = 60_000;

function rememberedCycles(): Remembered<readonly ImportCycle[]> {
  return new Remembered((cycles) => cycles.reduce((sum, { edges }) => sum + edges.length, 0) <= MOST_KEPT);
}

interface Asked {
  readonly kind: CycleOptions['kind'];
  readonly signal: AbortSignal | undefined;
}

async function importCycles(view: GraphView, tables: ImportTables, { kind, signal }: Asked): Promise<readonly ImportCycle[]> {
  const pause = createPauses(signal);
  const edges = await edgesInCircles(view, tables, pause);
  const runtime = circles(
    edges.filter(({ typeOnly }) => !typeOnly),
    'runtime',
  );
  const inRuntime = new Set(runtime.flatMap(({ files }) => files));
  // With types, circles only grow: those that add no file say nothing new.
  const withTypes = kind === 'runtime' ? [] : circles(edges, 'type').filter(({ files }) => files.some((file) => !inRuntime.has(file)));
  const cycles: ImportCycle[] = [];
  for (const cycle of [...runtime, ...withTypes]) {
    await pause();
    cycles.push(withCut(cycle));
  }
  return cycles;
}

/** Between files that may lie in one circle: all that do, and few others. */
async function edgesInCircles(
  view: GraphView,
  tables: ImportTables,
  pause: ReturnType<typeof createPauses>,
): Promise<readonly ImportEdge[]> {
  const generation = view.files.store.generation();
  const rough = new Map<number, Set<number>>();
  for (const { from, to } of view.files.store.importArrows()) if (from !== to) (rough.get(from) ?? added(rough, from)).add(to);
  await pause();
  const edges: ImportEdge[] = [];
  for (const component of components(rough)) {
    const paths = new Set(component.map((id) => view.files.store.pathOfFile(id) ?? ''));
    for (const id of component) {
      await pause();
      for (const edge of tables.of(view, id, generation)?.edges ?? [])
        if (edge.to !== undefined && edge.to !== edge.from && paths.has(edge.to)) edges.push(edge);
    }
  }
  return edges;
}

function added<Key>(sets: Map<Key, Set<Key>>, key: Key): Set<Key> {
  const set = new Set<Key>();
  sets.set(key, set);
  return set;
}

type Circle = Pick<ImportCycle, 'kind' | 'files' | 'edges'>;

/** The smallest first: they are the easiest to break. */
function circles(edges: readonly ImportEdge[], kind: ImportCycle['kind']): readonly Circle[] {
  return filesInCircles(edges)
    .map((component): Circle => {
      const files = component.sort();
      const inside = new Set(files);
      return { kind, files, edges: edges.filter(({ from, to = '' }) => inside.has(from) && inside.has(to)) };
    })
    .sort((one, other) => one.files.length - other.files.length || compareTexts(one.files[0] ?? '', other.files[0] ?? ''));
}

function filesInCircles(edges: readonly ImportEdge[]): string[][] {
  return namedComponents(edges.map(({ from, to = '' }) => ({ from, to })));
}

function withCut(cycle: Circle): ImportCycle {
  const { files, edges } = cycle;
  const numbers = new Map(files.map((file, index) => [file, index]));
  const arrows = edges.map((edge) => ({
    edge,
    from: numbers.get(edge.from) ?? 0,
    to: numbers.get(edge.to ?? '') ?? 0,
    weight: weightOf(edge),
  }));
  const feedback = feedbackArrows(files.length, arrows).map(({ edge }) => edge);
  const cut = cutOf(cycle, feedback);
  return { ...cycle, feedback, example: cut === undefined ? [] : circleOf(cut.edge, edges), ...(cut === undefined ? {} : { cut }) };
}

/** How much depends on an import: the names that it asks for. */
function weightOf({ names }: ImportEdge): number {
  return Math.max(1, names.length);
}

/** The lightest import of those that close circles; of equally light ones the one without which fewest files are left in circles. */
function cutOf({ files, edges }: Circle, feedback: readonly ImportEdge[]): ImportCycle['cut'] {
  const least = Math.min(...feedback.map(weightOf));
  const most = Math.min(TRIALS.edges, Math.max(1, Math.floor(TRIALS.visits / (edges.length + files.length))));
  let best: ImportCycle['cut'];
  for (const edge of feedback.filter((each) => weightOf(each) === least).slice(0, most)) {
    const left = filesInCircles(edges.filter((each) => each !== edge)).flat().length;
    if (best === undefined || files.length - left > best.filesFreed) best = { edge, filesFreed: files.length - left };
  }
  return best;
}
