/** Columns for a graph of imports: who imports stands left of what it imports, as far as no circle forbids it. */

export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** A column for every node, from 0. Arrows that close circles must be left out of `arrows`. */
export function layers(nodes: readonly string[], arrows: readonly Arrow[]): ReadonlyMap<string, number> {
  const next = Map.groupBy(arrows, ({ from }) => from);
  const open = new Map(nodes.map((node) => [node, 0]));
  for (const { to } of arrows) open.set(to, (open.get(to) ?? 0) + 1);
  const columns = new Map(nodes.map((node) => [node, 0]));
  const queue = nodes.filter((node) => open.get(node) === 0);
  // Grows while it is walked.
  for (const node of queue)
    for (const { to } of next.get(node) ?? []) {
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(node) ?? 0) + 1));
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) queue.push(to);
    }
  return nearTheirImports(nodes, arrows, columns);
}

/** What nobody imports need not stand at the far left: it stands next to what it imports. */
function nearTheirImports(
  nodes: readonly string[],
  arrows: readonly Arrow[],
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const imported = new Set(arrows.map(({ to }) => to));
  const next = Map.groupBy(arrows, ({ from }) => from);
  return new Map(
    nodes.map((node) => {
      const own = columns.get(node) ?? 0;
      const right = (next.get(node) ?? []).map(({ to }) => columns.get(to) ?? 0);
      return [node, imported.has(node) || right.length === 0 ? own : Math.max(own, Math.min(...right) - 1)];
    }),
  );
}
