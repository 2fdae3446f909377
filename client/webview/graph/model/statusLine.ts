import type { ShownGraph } from '../../../../server/protocol/panel.ts';
import { isUncertain } from './edgeStyle.ts';
import type { Say } from './say.ts';

/** `42 symbols, 61 calls · 3 uncertain · index up to date` */
export function statusLine({ graph, query, complete, pendingFiles }: ShownGraph, say: Say): string {
  const isImports = query.kind === 'imports' || query.kind === 'cycles';
  const edges = graph.edges.reduce((sum, { count }) => sum + count, 0);
  // What stands for several is none of them; the banner counts in the same way.
  const nodes = graph.nodes.filter(({ what }) => what !== 'fold').length;
  const symbols = nodes === 1 ? say(isImports ? 'fileOne' : 'symbolOne') : say(isImports ? 'files' : 'symbols', nodes);
  const calls = edges === 1 ? say(isImports ? 'importOne' : 'callOne') : say(isImports ? 'importCount' : 'calls', edges);
  const parts = [say('statusLine', symbols, calls)];
  const uncertain = graph.edges.filter(isUncertain).length;
  if (uncertain > 0) parts.push(say('uncertain', uncertain));
  if (graph.left.unresolved > 0) parts.push(say('unresolved', graph.left.unresolved));
  const left = leftOut(graph.left);
  if (left > 0) parts.push(say('filtered', left));
  parts.push(complete ? say('upToDate') : pendingFiles > 0 ? say('updating', pendingFiles) : say('incomplete'));
  return parts.join(' · ');
}

/** Nodes and edges that filters keep away. */
function leftOut({ tests, externals, uncertain, hidden }: ShownGraph['graph']['left']): number {
  return tests + externals + uncertain + hidden;
}
