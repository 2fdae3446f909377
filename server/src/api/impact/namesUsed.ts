/** Names that a change uses less often than before: candidates for what became unused. */
import { positionAt } from '../../base/lineIndex.ts';
import type { FilePosition } from '../answers.ts';
import type { Side, SidedFile } from './sides.ts';

/** By name, the first place where the old text used it and the new one may not. */
export function namesNoLongerUsed(files: readonly SidedFile[]): ReadonlyMap<string, FilePosition> {
  const found = new Map<string, FilePosition>();
  for (const { before, after } of files) {
    if (before === undefined) continue;
    const left = usesByName(after);
    for (const [name, starts] of usesByName(before)) {
      const [first] = starts;
      if (first === undefined || found.has(name) || starts.length <= (left.get(name)?.length ?? 0)) continue;
      found.set(name, { path: before.path, ...positionAt(before.facts.lineStarts, first) });
    }
  }
  return found;
}

/** Offsets of each name that may mean a definition: locals and parameters are out. */
function usesByName(side: Side | undefined): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  if (side === undefined) return found;
  const { bindings, references, imports } = side.facts;
  const add = (name: string, start: number) => {
    const known = found.get(name);
    if (known === undefined) found.set(name, [start]);
    else known.push(start);
  };
  for (const { name, binding, start, receiver } of references) {
    const bound = bindings[binding];
    if (bound === undefined || receiver >= 0) add(name, start);
    else if (bound.import >= 0) add(imports[bound.import]?.name || name, start);
    else if (bound.symbol >= 0) add(name, start);
  }
  return found;
}
