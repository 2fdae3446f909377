/**
 * What packs work out once a run, with what is read for it: linking.ts keeps what the linker does. Not for what may lead in circles. Files
 * are kept by their ids: maps that hold views weakly would cost the garbage collector more than they save.
 */
import { oncePer, oncePerKey } from '../../base/oncePer.ts';
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Entity } from '../types/types.ts';
import type { Linking } from './linking.ts';

export function oncePerView<Value>(make: (linking: Linking, view: FileView) => Value): (linking: Linking, view: FileView) => Value {
  const madeIn = oncePer((_linking: Linking) => new Map<number, { readonly value: Value }>());
  return (linking, view) => {
    const made = madeIn(linking);
    let kept = made.get(view.id);
    if (kept === undefined) {
      kept = { value: make(linking, view) };
      made.set(view.id, kept);
    }
    return kept.value;
  };
}

export function oncePerEntity<Value>(make: (linking: Linking, entity: Entity) => Value): (linking: Linking, entity: Entity) => Value {
  const madeFor = oncePerView((linking, view) => oncePerKey((symbol: Index) => make(linking, { view, symbol })));
  return (linking, { view, symbol }) => madeFor(linking, view)(symbol);
}
