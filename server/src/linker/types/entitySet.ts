import type { Entity } from './types.ts';

/** Definitions, each once, in the order of the first of each. There may be thousands of one name. */
export class EntitySet {
  readonly #all: Entity[] = [];
  readonly #symbols = new Map<number, Set<number>>();

  get all(): readonly Entity[] {
    return this.#all;
  }

  /** Whether it is new. */
  add(entity: Entity): boolean {
    const { view, symbol } = entity;
    let symbols = this.#symbols.get(view.id);
    if (symbols === undefined) {
      symbols = new Set();
      this.#symbols.set(view.id, symbols);
    }
    if (symbols.has(symbol)) return false;
    symbols.add(symbol);
    this.#all.push(entity);
    return true;
  }
}

/** Each once, in the order of the first of each. */
export function distinctEntities(entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const kept = new EntitySet();
  for (const entity of entities) kept.add(entity);
  return kept.all;
}
