/** Classes of a file that build on a class of it: what a class calls on itself without having it, they have. */
import { push } from '../../base/grouping.ts';
import type { Index } from '../../facts/fileFacts.ts';
import { basesOf } from '../lookup/members.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { Entity } from '../types/types.ts';

const known = new WeakMap<Linking, ReadonlyMap<Index, readonly Index[]>>();

/** All below a class, each once; none for a class of another file. */
export function heirsIn(linking: Linking, view: FileView, { view: { id }, symbol }: Entity): readonly Entity[] {
  if (id !== view.id) return [];
  let heirs = known.get(linking);
  if (heirs === undefined) {
    heirs = directHeirs(linking, view);
    known.set(linking, heirs);
  }
  const below = new Set<Index>();
  for (const queue = [symbol]; queue.length > 0; ) {
    for (const heir of heirs.get(queue.pop() as Index) ?? []) {
      if (below.has(heir) || heir === symbol) continue;
      below.add(heir);
      queue.push(heir);
    }
  }
  return [...below].map((heir) => ({ view, symbol: heir }));
}

function directHeirs(linking: Linking, view: FileView): ReadonlyMap<Index, readonly Index[]> {
  const heirs = new Map<Index, Index[]>();
  for (const [symbol, { kind }] of view.facts.symbols.entries())
    if (kind === 'class')
      for (const base of basesOf(linking, { view, symbol })) if (base.view.id === view.id) push(heirs, base.symbol, symbol);
  return heirs;
}
