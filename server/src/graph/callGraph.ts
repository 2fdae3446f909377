/** Who calls a symbol, on the left, and whom it calls, on the right. */
import type { EmptyReason, GraphMark, GraphNode, GraphQuery, LeftOut } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import { edgeOf, nodeOf, placeOf } from './callParts.ts';
import { type CallWalk, sideKey, walkCalls } from './callWalk.ts';
import { missingRoot, NO_ROOT, unsupportedRoot } from './emptyReasons.ts';
import type { FoundGraph } from './foundGraph.ts';
import { recursiveNodes } from './recursion.ts';
import { surroundingsOf } from './surroundings.ts';

export async function callGraph(index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined): Promise<Answer<FoundGraph>> {
  const walk = await walkCalls(index, query, signal);
  const edges = walk.calls.map(edgeOf);
  const recursive = recursiveNodes(edges);
  const nodes = [...walk.nodes].map(([id, { node, rank, isFocus }]): GraphNode => {
    const marks: GraphMark[] = [...(isFocus ? (['focus'] as const) : []), ...(recursive.has(id) ? (['recursive'] as const) : [])];
    return nodeOf(node, { rank, marks });
  });
  const [focus] = nodes.filter(({ marks }) => marks.includes('focus'));
  const left = leftOut(walk);
  const empty = focus === undefined ? await missing(index, query) : await emptyReason(index, query, walk, focus);
  return {
    ...walk.answer,
    truncated: walk.isCut,
    value: {
      nodes,
      edges,
      caption: focus === undefined ? '' : captionOf(query, focus),
      left,
      treatments: { tests: walk.tests },
      surroundings: (shown) => surroundingsOf(index, query, walk, { nodes: shown, signal }),
      ...(empty === undefined ? {} : { empty }),
    },
  };
}

function leftOut({ left }: CallWalk): LeftOut {
  return {
    tests: left.tests.size,
    externals: left.externals.size,
    uncertain: left.uncertain.size,
    hidden: left.hidden.size,
    unresolved: 0,
  };
}

/** `callers of User.save, depth 2`. */
function captionOf({ depth }: GraphQuery, focus: GraphNode): string {
  const name = qualifiedName(focus);
  if (depth.out <= 0) return `callers of ${name}, depth ${depth.in}`;
  if (depth.in <= 0) return `callees of ${name}, depth ${depth.out}`;
  if (depth.in === depth.out) return `callers and callees of ${name}, depth ${depth.in}`;
  return `callers of ${name}, depth ${depth.in}, and callees, depth ${depth.out}`;
}

export function qualifiedName({ what, name, container }: Pick<GraphNode, 'what' | 'name' | 'container'>): string {
  return what === 'symbol' && container !== '' ? `${container}.${name}` : name;
}

async function missing(index: CodeIndex, { roots: [root] }: GraphQuery): Promise<EmptyReason> {
  return root === undefined ? NO_ROOT : missingRoot(index, root);
}

/** Calls that were looked for in vain. */
const PLACES = 20;

async function emptyReason(index: CodeIndex, { depth }: GraphQuery, walk: CallWalk, focus: GraphNode): Promise<EmptyReason | undefined> {
  if (walk.calls.length > 0) return undefined;
  const unsupported = await unsupportedRoot(index, focus.id);
  if (unsupported !== undefined) return unsupported;
  const directions = [...(depth.in > 0 || depth.out <= 0 ? ['to'] : []), ...(depth.out > 0 || depth.in <= 0 ? ['from'] : [])];
  const found = `No calls found ${directions.join(' or ')} ${focus.name}`;
  const notes = [
    note(walk.left.tests.size, 'in tests'),
    note(walk.left.externals.size, 'outside'),
    note(walk.left.uncertain.size, 'uncertain'),
    note(walk.left.hidden.size, 'hidden'),
  ].flat();
  // Dynamic calls are no excuse for what a filter has taken away.
  const text = notes.length > 0 ? `${found} with these filters. Left out: ${notes.join(', ')}.` : `${found}. Dynamic calls cannot be seen.`;
  const { unresolved = [] } = walk.looked.get(sideKey('out', focus.id)) ?? {};
  const places = unresolved.slice(0, PLACES).map(({ path, range }) => placeOf(path, range));
  return { code: 'no-edges', text, places };
}

function note(count: number, words: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${words}`];
}
