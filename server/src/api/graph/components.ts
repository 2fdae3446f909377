/** Strongly connected components: nodes that all lead to each other (Tarjan, "Depth-first search and linear graph algorithms", 1972). */

export type Arrows = ReadonlyMap<number, Iterable<number>>;

/** Components of two nodes or more, and of one that leads to itself. */
export function components(arrows: Arrows): number[][] {
  const walk = new Walk(arrows);
  for (const root of arrows.keys()) walk.from(root);
  return walk.found;
}

/** The same of nodes that have names, by the edges between them. */
export function namedComponents(edges: Iterable<{ readonly from: string; readonly to: string }>): string[][] {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const arrows = new Map<number, Set<number>>();
  for (const { from, to } of edges) {
    const start = numberOf(from);
    const ends = arrows.get(start) ?? new Set();
    arrows.set(start, ends.add(numberOf(to)));
  }
  const names = [...numbers.keys()];
  return components(arrows).map((component) => component.map((number) => names[number] ?? ''));
}

interface Step {
  readonly node: number;
  readonly next: Iterator<number>;
}

class Walk {
  readonly found: number[][] = [];
  readonly #arrows: Arrows;
  readonly #order = new Map<number, number>();
  readonly #low = new Map<number, number>();
  /** Nodes whose component is not known yet. */
  readonly #open: number[] = [];
  readonly #isOpen = new Set<number>();

  constructor(arrows: Arrows) {
    this.#arrows = arrows;
  }

  /** Without recursion: chains of imports may be long. */
  from(root: number): void {
    if (this.#order.has(root)) return;
    const path = [this.#enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.next.next();
      if (step.done !== true) {
        if (!this.#order.has(step.value)) path.push(this.#enter(step.value));
        else if (this.#isOpen.has(step.value)) this.#lower(top.node, this.#order.get(step.value) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) this.#lower(above.node, this.#low.get(top.node) ?? 0);
      if (this.#low.get(top.node) === this.#order.get(top.node)) this.#close(top.node);
    }
  }

  #enter(node: number): Step {
    const place = this.#order.size;
    this.#order.set(node, place);
    this.#low.set(node, place);
    this.#open.push(node);
    this.#isOpen.add(node);
    return { node, next: (this.#arrows.get(node) ?? [])[Symbol.iterator]() };
  }

  #lower(node: number, value: number): void {
    this.#low.set(node, Math.min(this.#low.get(node) ?? 0, value));
  }

  /** The node and all above it that are open lead to each other. */
  #close(first: number): void {
    const component = this.#open.splice(this.#open.lastIndexOf(first));
    for (const node of component) this.#isOpen.delete(node);
    if (component.length > 1 || [...(this.#arrows.get(first) ?? [])].includes(first)) this.found.push(component);
  }
}
