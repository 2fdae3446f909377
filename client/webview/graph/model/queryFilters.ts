import type { GraphQuery } from '../../../../server/protocol/graph.ts';

/** Whether something is kept away that neither settings nor the kind of graph keep away. */
export function hasFilters({ filters: { include, exclude, typeOnly }, hidden }: GraphQuery): boolean {
  return include.length + exclude.length + hidden.length > 0 || !typeOnly;
}

/** Globs as people type them, separated by commas. */
export function globsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((glob) => glob.trim())
    .filter((glob) => glob !== '');
}
