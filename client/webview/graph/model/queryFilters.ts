import type { GraphQuery } from '../../../../server/protocol/graph.ts';

/** Whether less or more is shown than a graph begins with. */
export function hasFilters({ filters, hidden }: GraphQuery): boolean {
  const { tests, externals, minConfidence, include, exclude, typeOnly } = filters;
  return (
    tests !== 'fold' ||
    externals !== 'hide' ||
    minConfidence !== 'probable' ||
    include.length + exclude.length + hidden.length > 0 ||
    !typeOnly
  );
}

/** Globs as people type them, separated by commas. */
export function globsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((glob) => glob.trim())
    .filter((glob) => glob !== '');
}
