/** The shortest ways from one symbol to another along calls: from both ends at once, until they meet. */
import type { CallNode, Calls, Neighbours, UnresolvedCall } from '../api/neighbours.ts';
import { compareTexts } from '../base/compareTexts.ts';

export type Neighbourhood = (nodes: readonly string[], side: 'in' | 'out') => Promise<Pick<Neighbours, 'nodes' | 'calls' | 'unresolved'>>;

export interface PathLimits {
  readonly paths: number;
  readonly steps: number;
  /** Symbols to look at before giving up. */
  readonly symbols: number;
  /** When nothing leads to the end, the start is followed further until so many calls without an answer are known. */
  readonly unresolved: number;
}

export interface FoundPaths {
  /** Each from the start to the end, the surest first. */
  readonly paths: readonly (readonly Calls[])[];
  readonly nodes: ReadonlyMap<string, CallNode>;
  /** Calls without an answer that a way might go on with, those nearest to the start first. */
  readonly unresolved: readonly UnresolvedCall[];
  /** When there is no way: what was reached last from the start. */
  readonly frontier: readonly string[];
  /** Nothing calls the end. */
  readonly isEndUncalled: boolean;
  /** It ended because there was too much to look at. */
  readonly isCut: boolean;
}

export async function searchPaths(from: string, to: string, neighbourhood: Neighbourhood, limits: PathLimits): Promise<FoundPaths> {
  const search = new PathSearch(from, to, neighbourhood, limits);
  await search.run();
  return search.found();
}

/** What one end has reached. */
interface Reach {
  readonly side: 'in' | 'out';
  readonly steps: Map<string, number>;
  frontier: readonly string[];
}

class PathSearch {
  readonly #from: string;
  readonly #limits: PathLimits;
  readonly #neighbourhood: Neighbourhood;
  readonly #ahead: Reach;
  readonly #back: Reach;
  readonly #nodes = new Map<string, CallNode>();
  /** By caller. */
  readonly #calls = new Map<string, Map<string, Calls>>();
  readonly #unresolved: UnresolvedCall[] = [];
  readonly #leading = new Map<string, boolean>();
  #length: number | undefined;
  #isCut = false;

  constructor(from: string, to: string, neighbourhood: Neighbourhood, limits: PathLimits) {
    this.#from = from;
    this.#limits = limits;
    this.#neighbourhood = neighbourhood;
    this.#ahead = { side: 'out', steps: new Map([[from, 0]]), frontier: [from] };
    this.#back = { side: 'in', steps: new Map([[to, 0]]), frontier: [to] };
  }

  async run(): Promise<void> {
    for (let steps = 1; steps <= this.#limits.steps && this.#length === undefined; steps++) {
      const reach = this.#next();
      if (reach === undefined) return;
      if (this.#ahead.steps.size + this.#back.steps.size > this.#limits.symbols) {
        this.#isCut = true;
        return;
      }
      await this.#expand(reach);
      const other = reach === this.#back ? this.#ahead : this.#back;
      if (reach.frontier.some((id) => other.steps.has(id))) this.#length = steps;
    }
  }

  /** The side with less to look at. */
  #next(): Reach | undefined {
    const [ahead, back] = [this.#ahead, this.#back];
    if (ahead.frontier.length === 0) return undefined;
    if (back.frontier.length > 0) return back.frontier.length < ahead.frontier.length ? back : ahead;
    // There is no way, but calls without an answer may be it.
    return this.#unresolved.length < this.#limits.unresolved ? ahead : undefined;
  }

  found(): FoundPaths {
    const paths = this.#length === undefined ? [] : [...this.#waysFrom(this.#from, this.#length)].slice(0, this.#limits.paths);
    return {
      paths,
      nodes: this.#nodes,
      unresolved: this.#unresolved,
      frontier: this.#ahead.frontier.length > 0 ? this.#ahead.frontier : [...this.#ahead.steps.keys()].slice(-LAST),
      isEndUncalled: this.#back.frontier.length === 0 && this.#back.steps.size === 1,
      isCut: this.#isCut,
    };
  }

  async #expand(reach: Reach): Promise<void> {
    const { nodes, calls, unresolved } = await this.#neighbourhood(reach.frontier, reach.side);
    for (const node of nodes) this.#nodes.set(node.id, node);
    this.#unresolved.push(...unresolved);
    const next: string[] = [];
    const steps = (reach.steps.get(reach.frontier[0] ?? '') ?? 0) + 1;
    for (const call of calls) {
      const known = this.#calls.get(call.from) ?? new Map<string, Calls>();
      known.set(call.to, call);
      this.#calls.set(call.from, known);
      const far = reach.side === 'out' ? call.to : call.from;
      if (reach.steps.has(far)) continue;
      reach.steps.set(far, steps);
      next.push(far);
    }
    reach.frontier = next;
  }

  /** All ways of so many steps to the end, the surest calls first. */
  *#waysFrom(id: string, steps: number): Iterable<readonly Calls[]> {
    if (steps === 0) {
      if (this.#back.steps.get(id) === 0) yield [];
      return;
    }
    const calls = [...(this.#calls.get(id)?.values() ?? [])].filter(({ to }) => this.#leadsOn(to, steps - 1));
    calls.sort((one, other) => other.confidence - one.confidence || compareTexts(one.to, other.to));
    for (const call of calls) for (const way of this.#waysFrom(call.to, steps - 1)) yield [call, ...way];
  }

  /** Whether the end can be reached in so many steps; remembered, since many ways share their middle. */
  #leadsOn(id: string, steps: number): boolean {
    const key = `${steps} ${id}`;
    const known = this.#leading.get(key);
    if (known !== undefined) return known;
    const leads =
      steps === 0
        ? this.#back.steps.get(id) === 0
        : [...(this.#calls.get(id)?.keys() ?? [])].some((next) => this.#leadsOn(next, steps - 1));
    this.#leading.set(key, leads);
    return leads;
  }
}

/** Symbols that are named when nothing is left to look at. */
const LAST = 10;
