/**
 * Arrows whose removal leaves no circle, of as little weight together as can be found: of all orders of the nodes, the one whose arrows
 * against it are lightest. Small graphs are solved exactly (one order for each subset, Lawler 1964); larger ones greedily (Eades, Lin and
 * Smyth, "A fast and effective heuristic for the feedback arc set problem", 1993), and then each node moves to where it costs least.
 */

/** Nodes are numbered from 0. */
export interface WeightedArrow {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Subsets double with each node. */
const MOST_EXACT = 12;
/** Rounds in which every node may move, and places that all rounds may look at. */
const MOST_ROUNDS = 12;
const MOST_PLACES = 40_000_000;

/** Equal graphs give equal answers; of equal answers the one that keeps nodes in the order of their numbers. */
export function feedbackArrows<Arrow extends WeightedArrow>(nodes: number, arrows: readonly Arrow[]): readonly Arrow[] {
  const order = nodes <= MOST_EXACT ? bestOrder(nodes, arrows) : improved(greedyOrder(nodes, arrows), arrows);
  const places = placesOf(order);
  return arrows.filter(({ from, to }) => (places[from] ?? 0) >= (places[to] ?? 0));
}

function placesOf(order: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const [place, node] of order.entries()) places[node] = place;
  return places;
}

/** For every set of nodes that may come first: the least weight of arrows back within it, and its last node. */
function bestOrder(nodes: number, arrows: readonly WeightedArrow[]): readonly number[] {
  const backOf = costsBack(nodes, arrows);
  const least = new Float64Array(1 << nodes).fill(Number.POSITIVE_INFINITY);
  const last = new Int8Array(1 << nodes);
  least[0] = 0;
  for (let set = 0; set < least.length; set++)
    // From the highest number down, and only what is lighter counts: of equal orders the last node is the highest.
    for (let node = nodes - 1; node >= 0; node--) {
      const before = set & ~(1 << node);
      const cost = before === set ? Number.POSITIVE_INFINITY : (least[before] ?? 0) + backOf(node, before);
      if (cost >= (least[set] ?? 0)) continue;
      least[set] = cost;
      last[set] = node;
    }
  const order: number[] = [];
  for (let set = least.length - 1; set > 0; set &= ~(1 << (last[set] ?? 0))) order.unshift(last[set] ?? 0);
  return order;
}

/** What arrows from a node back into a set weigh. */
function costsBack(nodes: number, arrows: readonly WeightedArrow[]): (node: number, set: number) => number {
  const weights = new Float64Array(nodes * nodes);
  for (const { from, to, weight } of arrows) if (from !== to) weights[from * nodes + to] = (weights[from * nodes + to] ?? 0) + weight;
  return (node, set) => {
    let cost = 0;
    for (let other = 0; other < nodes; other++) if ((set & (1 << other)) !== 0) cost += weights[node * nodes + other] ?? 0;
    return cost;
  };
}

interface Side {
  readonly node: number;
  readonly weight: number;
}

interface Neighbours {
  readonly out: readonly Side[];
  readonly in: readonly Side[];
}

function neighboursOf(nodes: number, arrows: readonly WeightedArrow[]): readonly Neighbours[] {
  const all = Array.from({ length: nodes }, (): { out: Side[]; in: Side[] } => ({ out: [], in: [] }));
  for (const { from, to, weight } of arrows) {
    if (from === to) continue;
    all[from]?.out.push({ node: to, weight });
    all[to]?.in.push({ node: from, weight });
  }
  return all;
}

/** Takes what leads nowhere to the end, what nothing leads to to the beginning, and else whatever gives most and takes least. */
function greedyOrder(nodes: number, arrows: readonly WeightedArrow[]): readonly number[] {
  const neighbours = neighboursOf(nodes, arrows);
  const sum = (sides: readonly Side[]) => sides.reduce((total, { weight }) => total + weight, 0);
  const out = neighbours.map((each) => sum(each.out));
  const into = neighbours.map((each) => sum(each.in));
  const left = new Set(neighbours.keys());
  const first: number[] = [];
  const last: number[] = [];
  const take = (node: number) => {
    left.delete(node);
    for (const side of neighbours[node]?.out ?? []) into[side.node] = (into[side.node] ?? 0) - side.weight;
    for (const side of neighbours[node]?.in ?? []) out[side.node] = (out[side.node] ?? 0) - side.weight;
  };
  while (left.size > 0) {
    let best = -1;
    for (const node of left) {
      if (out[node] === 0) {
        take(node);
        last.unshift(node);
        best = -1;
        break;
      }
      if (best < 0 || (out[node] ?? 0) - (into[node] ?? 0) > (out[best] ?? 0) - (into[best] ?? 0)) best = node;
    }
    if (best < 0) continue;
    take(best);
    first.push(best);
  }
  return [...first, ...last];
}

/** Each node in turn goes to where the arrows back cost least, until none gains by it. */
function improved(order: readonly number[], arrows: readonly WeightedArrow[]): readonly number[] {
  const neighbours = neighboursOf(order.length, arrows);
  let current = [...order];
  const rounds = Math.min(MOST_ROUNDS, Math.floor(MOST_PLACES / order.length ** 2));
  for (let round = 0; round < rounds; round++) {
    let gained = false;
    for (const node of order) {
      const without = current.filter((each) => each !== node);
      const place = bestPlace(placesOf(without), neighbours[node] ?? { out: [], in: [] });
      const now = current.indexOf(node);
      if (place === undefined || place.at === now || place.cost >= costAt(now, placesOf(without), neighbours[node])) continue;
      current = [...without.slice(0, place.at), node, ...without.slice(place.at)];
      gained = true;
    }
    if (!gained) break;
  }
  return current;
}

/** Weight of a node's arrows back when it is put before the place `at` of the others. */
function costAt(at: number, places: readonly number[], { out, in: into }: Neighbours = { out: [], in: [] }): number {
  let cost = 0;
  for (const { node, weight } of out) if ((places[node] ?? 0) < at) cost += weight;
  for (const { node, weight } of into) if ((places[node] ?? 0) >= at) cost += weight;
  return cost;
}

/** The cost changes only at neighbours: nothing else is worth a try. */
function bestPlace(places: readonly number[], sides: Neighbours): { readonly at: number; readonly cost: number } | undefined {
  const tried = new Set([...sides.out.map(({ node }) => places[node] ?? 0), ...sides.in.map(({ node }) => (places[node] ?? 0) + 1)]);
  let best: { readonly at: number; readonly cost: number } | undefined;
  for (const at of [...tried].sort((one, other) => one - other)) {
    const cost = costAt(at, places, sides);
    if (best === undefined || cost < best.cost) best = { at, cost };
  }
  return best;
}
