/**
 * The surroundings of symbols along calls: callers on one side, callees on the other, as far as the query's depth goes, and further where
 * the user has expanded a node. What is found in fewer steps comes first; equal questions over an equal index find the same in the same order.
 */
import type { GraphQuery, Treatment } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import type { CallNode, Calls, Neighbours, UnresolvedCall } from '../api/neighbours.ts';
import { compareTexts } from '../base/compareTexts.ts';
import { createFilters, type Filters } from './filters.ts';

export type Side = 'in' | 'out';

export interface WalkedNode {
  readonly node: CallNode;
  /** Steps from the focus; negative on the side of callers. */
  readonly rank: number;
  readonly isFocus: boolean;
}

/** All that there is beside a node, whether it is shown or not. */
export interface Looked {
  readonly neighbours: readonly Neighbour[];
  /** Calls without an answer, of callees. */
  readonly unresolved: readonly UnresolvedCall[];
  /** There may be more. */
  readonly isCut: boolean;
}

export interface Neighbour {
  readonly calls: Calls;
  readonly node: CallNode;
}

export interface CallWalk {
  /** In the order found, the focus first. */
  readonly nodes: ReadonlyMap<string, WalkedNode>;
  readonly calls: readonly Calls[];
  /** By side and id, for nodes that were looked at on that side. */
  readonly looked: ReadonlyMap<string, Looked>;
  /** Ids of what was met and is not among the nodes, by reason; of uncertain ones the calls. */
  readonly left: Readonly<Record<'tests' | 'externals' | 'uncertain' | 'hidden', ReadonlySet<string>>>;
  /** How tests are shown: as the query says, unless the focus is one. */
  readonly tests: Treatment;
  /** There was too much to find it all. */
  readonly isCut: boolean;
  /** How far the index was when it was asked last. */
  readonly answer: Omit<Answer<unknown>, 'value'>;
}

/** Nodes beyond these are not looked for: nobody reads so large a graph, and folding it says enough. */
const MOST_FOUND = 5000;
/** Files that are looked into for the neighbours of one node, and for those of a level. */
const EFFORT = { each: 5000, all: 20_000 } as const;

export async function walkCalls(index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined): Promise<CallWalk> {
  const walk = new Walk(index, query, signal);
  await walk.begin();
  for (const side of ['in', 'out'] as const) await walk.follow(side);
  await walk.expandFurther();
  return walk.found();
}

class Walk {
  readonly #index: CodeIndex;
  readonly #query: GraphQuery;
  readonly #filters: Filters;
  readonly #signal: AbortSignal | undefined;
  readonly #nodes = new Map<string, { readonly node: CallNode; readonly steps: { in?: number; out?: number } }>();
  readonly #calls = new Map<string, Calls>();
  readonly #left = { tests: new Set<string>(), externals: new Set<string>(), uncertain: new Set<string>(), hidden: new Set<string>() };
  readonly #expanded = new Set<string>();
  readonly #looked = new Map<string, Looked>();
  #focus: readonly string[] = [];
  #isCut = false;
  #answer: CallWalk['answer'] = { generation: 0, complete: true, pendingFiles: 0, truncated: false };

  constructor(index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined) {
    this.#index = index;
    this.#query = query;
    this.#filters = createFilters(query);
    this.#signal = signal;
  }

  async begin(): Promise<void> {
    const { asked, nodes } = await this.#neighbours(this.#query.roots, 'out', 'members');
    this.#focus = asked;
    for (const node of nodes) if (asked.includes(node.id)) this.#nodes.set(node.id, { node, steps: { in: 0, out: 0 } });
  }

  found(): CallWalk {
    const nodes = new Map<string, WalkedNode>();
    for (const [id, { node, steps }] of this.#nodes) nodes.set(id, { node, rank: rankOf(steps), isFocus: this.#focus.includes(id) });
    const left = this.#left;
    // What was left out on one way may have been reached on another.
    for (const ids of [left.tests, left.externals, left.hidden]) for (const id of nodes.keys()) ids.delete(id);
    return {
      nodes,
      calls: [...this.#calls.values()],
      looked: this.#looked,
      left,
      tests: this.#treatment('tests'),
      isCut: this.#isCut,
      answer: this.#answer,
    };
  }

  /** One side as far as its depth goes. */
  async follow(side: Side): Promise<void> {
    let level = this.#focus;
    for (let depth = 1; depth <= this.#query.depth[side] && level.length > 0; depth++) level = await this.#expand(level, side);
  }

  /** Nodes that the user has expanded beyond the depth, until no more of them turn up. */
  async expandFurther(): Promise<void> {
    for (;;) {
      const open = this.#query.expanded.filter(({ node, side }) => this.#nodes.has(node) && !this.#expanded.has(sideKey(side, node)));
      if (open.length === 0) return;
      for (const side of ['in', 'out'] as const) {
        const ids = open.filter((each) => each.side === side).map(({ node }) => node);
        if (ids.length > 0) await this.#expand(ids, side);
      }
    }
  }

  /** Returns what was found that was not known on this side. */
  async #expand(ids: readonly string[], side: Side): Promise<readonly string[]> {
    const open = ids.filter((id) => !this.#expanded.has(sideKey(side, id)));
    for (const id of open) this.#expanded.add(sideKey(side, id));
    const wanted = open.filter((id) => this.#limitOf(id, side) > 0 && this.#mayGoOn(id));
    const focus = wanted.filter((id) => this.#focus.includes(id));
    const others = wanted.filter((id) => !this.#focus.includes(id));
    return [...(await this.#expandAs(focus, side, 'members')), ...(await this.#expandAs(others, side, 'made'))];
  }

  async #expandAs(wanted: readonly string[], side: Side, ofTypes: 'members' | 'made'): Promise<readonly string[]> {
    if (wanted.length === 0) return [];
    if (this.#nodes.size >= MOST_FOUND) {
      this.#isCut = true;
      return [];
    }
    const found = await this.#neighbours(wanted, side, ofTypes);
    if (found.cut.length > 0) this.#isCut = true;
    for (const [id, looked] of besides(wanted, side, found)) this.#looked.set(sideKey(side, id), looked);
    return wanted.flatMap((id) => this.#admit(id, side));
  }

  /** Neighbours of a node, best first. Those that are there already take no other's place. */
  #admit(id: string, side: Side): readonly string[] {
    const { neighbours = [] } = this.#looked.get(sideKey(side, id)) ?? {};
    const allowed = neighbours.filter(({ calls, node }) => this.#allows(calls, node));
    const known = new Set(allowed.filter(({ node }) => this.#nodes.has(node.id)));
    allowed.sort((one, other) => Number(known.has(other)) - Number(known.has(one)) || byWorth(one, other));
    const admitted: string[] = [];
    for (const { calls, node } of allowed.slice(0, this.#limitOf(id, side))) {
      if (this.#add(node, { from: id, side })) admitted.push(node.id);
      if (this.#nodes.has(node.id)) this.#calls.set(`${calls.from}\0${calls.to}`, calls);
    }
    return admitted;
  }

  /** Returns whether it is new on this side. */
  #add(node: CallNode, { from, side }: { readonly from: string; readonly side: Side }): boolean {
    const before = this.#nodes.get(from)?.steps ?? {};
    // Expanded on the other side of the focus, a node's neighbours stand beside it.
    const steps = (before[side] ?? -(before[side === 'in' ? 'out' : 'in'] ?? 0)) + 1;
    const known = this.#nodes.get(node.id);
    if (known !== undefined) {
      if (known.steps[side] !== undefined) return false;
      known.steps[side] = steps;
      return true;
    }
    if (this.#nodes.size >= MOST_FOUND) {
      this.#isCut = true;
      return false;
    }
    this.#nodes.set(node.id, { node, steps: { [side]: steps } });
    return true;
  }

  #allows(calls: Calls, node: CallNode): boolean {
    const { id, path, test } = node;
    if (this.#focus.includes(id)) return this.#filters.allowsTier(calls.tier);
    if (!this.#filters.allowsTier(calls.tier)) return this.#leave('uncertain', `${calls.from}\0${calls.to}`);
    if (this.#filters.isHidden(id, path) || !this.#filters.allowsPath(path)) return this.#leave('hidden', id);
    if (path === '' && this.#treatment('externals') === 'hide') return this.#leave('externals', id);
    if (test && this.#treatment('tests') === 'hide') return this.#leave('tests', id);
    return true;
  }

  #leave(why: keyof CallWalk['left'], id: string): false {
    this.#left[why].add(id);
    return false;
  }

  /** What is folded is as far as the walk goes. */
  #mayGoOn(id: string): boolean {
    const node = this.#nodes.get(id)?.node;
    if (node === undefined || node.path === '') return false;
    return this.#focus.includes(id) || !node.test || this.#treatment('tests') !== 'fold' || this.#isExpanded(id);
  }

  #isExpanded(id: string): boolean {
    return this.#query.expanded.some(({ node }) => node === id);
  }

  #treatment(of: 'tests' | 'externals'): Treatment {
    // Whoever looks at a test wants to see what is around it.
    if (of === 'tests' && this.#focus.some((id) => this.#nodes.get(id)?.node.test)) return 'show';
    return this.#query.filters[of];
  }

  #limitOf(id: string, side: Side): number {
    return this.#query.expanded.find((each) => each.node === id && each.side === side)?.count ?? Number.POSITIVE_INFINITY;
  }

  async #neighbours(ids: readonly string[], side: Side, ofTypes: 'members' | 'made'): Promise<Neighbours> {
    // Where only what a method replaces is called, it seems that nobody calls it: so these calls are asked for, if only to say how many are left out.
    const isToldOf = side === 'in' && ofTypes === 'members';
    const dispatch = isToldOf || this.#query.filters.minConfidence === 'ambiguous' ? 'include' : 'exclude';
    const signal = this.#signal === undefined ? {} : { signal: this.#signal };
    const { value, ...answer } = await this.#index.graph.neighbours(ids, { side, ofTypes, dispatch, effort: EFFORT, ...signal });
    this.#answer = { ...answer, complete: this.#answer.complete && answer.complete };
    return value;
  }
}

export function sideKey(side: Side, id: string): string {
  return `${side} ${id}`;
}

/** What was found beside each of the nodes that were asked for. */
export function besides(ids: readonly string[], side: Side, found: Neighbours): ReadonlyMap<string, Looked> {
  const byId = new Map(found.nodes.map((node) => [node.id, node]));
  const cut = new Set(found.cut);
  const near = Map.groupBy(found.calls, (calls) => (side === 'in' ? calls.to : calls.from));
  const unresolved = Map.groupBy(found.unresolved, ({ from }) => from);
  const looked = (id: string): Looked => ({
    neighbours: (near.get(id) ?? []).flatMap((calls) => {
      const node = byId.get(side === 'in' ? calls.from : calls.to);
      return node === undefined ? [] : [{ calls, node }];
    }),
    unresolved: unresolved.get(id) ?? [],
    isCut: cut.has(id),
  });
  return new Map(ids.map((id) => [id, looked(id)]));
}

function rankOf({ in: before = Number.POSITIVE_INFINITY, out: after = Number.POSITIVE_INFINITY }: { in?: number; out?: number }): number {
  const isBefore = Math.abs(before) <= Math.abs(after);
  // Not -0.
  return isBefore ? 0 - before : after;
}

/** The surest first, tests and packages last; then whatever is called most. */
function byWorth(one: Neighbour, other: Neighbour): number {
  return (
    TIERS.indexOf(one.calls.tier) - TIERS.indexOf(other.calls.tier) ||
    Number(one.node.test) - Number(other.node.test) ||
    other.calls.count - one.calls.count ||
    compareTexts(one.node.path, other.node.path) ||
    (one.node.symbol?.line ?? -1) - (other.node.symbol?.line ?? -1) ||
    compareTexts(one.node.id, other.node.id)
  );
}

const TIERS: readonly Calls['tier'][] = ['exact', 'probable', 'ambiguous', 'dispatch', 'external'];
