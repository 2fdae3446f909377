/** `textDocument/prepareCallHierarchy` and the calls into and out of its items. */
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver/node';
import type { CallEdge, CallGraph, CallOptions, EdgeTier } from '../api/codeGraph.ts';
import type { SymbolHit } from '../api/codeIndex.ts';
import { askedDocument } from './askedDocument.ts';
import { guardedQuestion } from './guard.ts';
import { type AskedItem, askedItem, fileItem, symbolItem, tierNotes, tierRank } from './hierarchyItem.ts';
import type { ServerParts } from './serverParts.ts';
import { symbolsAt } from './symbolsAt.ts';
import { toRange } from './toLsp.ts';

/** A tree with more rows helps nobody. */
const mostEdges = 1000;

const callableKinds: ReadonlySet<SymbolHit['kind']> = new Set([
  'function',
  'method',
  'constructor',
  'accessor',
  'macro',
  'class',
  'struct',
]);

export function handleCallHierarchy(parts: ServerParts): void {
  const { connection, folders, log } = parts;
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    guardedQuestion<CallHierarchyPrepareParams, CallHierarchyItem[] | null>(log, 'Call hierarchy', null, async (params, signal) => {
      const asked = await askedDocument(parts, 'callHierarchy', params);
      if (asked === undefined) return null;
      const { groups, complete } = await symbolsAt(asked, signal);
      const callable = groups.filter(({ hits: [hit] }) => callableKinds.has(hit.kind));
      if (callable.length === 0) return null;
      return callable.map(({ hits, guess }) =>
        symbolItem(asked.folderUri, hits, [...(guess ? ['possible'] : []), ...(complete ? [] : ['still indexing'])]),
      );
    }),
  );
  callHierarchy.onIncomingCalls(
    guardedQuestion<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[] | null>(
      log,
      'Callers',
      null,
      async ({ item }, signal) => {
        const asked = askedItem(folders, item);
        if (asked === undefined) return null;
        const calls = await gather(
          asked.ids,
          ({ from }) => from,
          signal,
          (id, options) => asked.index.graph.callers(id, options),
        );
        return calls.map((call) => ({ from: itemOf(asked, call), fromRanges: rangesOf(call) }));
      },
    ),
  );
  callHierarchy.onOutgoingCalls(
    guardedQuestion<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[] | null>(
      log,
      'Callees',
      null,
      async ({ item }, signal) => {
        const asked = askedItem(folders, item);
        if (asked === undefined) return null;
        const calls = await gather(
          asked.ids,
          ({ to }) => to,
          signal,
          (id, options) => asked.index.graph.callees(id, options),
        );
        return calls.map((call) => ({ to: itemOf(asked, call), fromRanges: rangesOf(call) }));
      },
    ),
  );
}

/** All calls between an item and one other end. */
interface Calls {
  /** The other end: a symbol with its overloads, or a file. */
  readonly end: readonly [SymbolHit, ...SymbolHit[]] | string;
  readonly tier: EdgeTier;
  readonly edges: readonly CallEdge[];
}

type Ask = (id: string, options: CallOptions) => Promise<{ readonly value: CallGraph }>;

/** The best come first. */
async function gather(ids: readonly string[], endOf: (edge: CallEdge) => string, signal: AbortSignal, ask: Ask): Promise<readonly Calls[]> {
  const options: CallOptions = { depth: 1, minConfidence: 0, tests: 'include', limit: mostEdges, signal };
  const found = new Map<string, { readonly end: [SymbolHit, ...SymbolHit[]] | string; tier: EdgeTier; readonly edges: CallEdge[] }>();
  for (const id of ids) {
    signal.throwIfAborted();
    const { symbols, edges } = (await ask(id, options)).value;
    const hits = new Map(symbols.map((hit) => [hit.id, hit]));
    for (const edge of edges) {
      const hit = hits.get(endOf(edge));
      const key = hit === undefined ? endOf(edge) : [hit.path, hit.container, hit.name].join('\0');
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { end: hit === undefined ? endOf(edge) : [hit], tier: edge.tier, edges: [edge] });
        continue;
      }
      known.edges.push(edge);
      if (tierRank(edge.tier) < tierRank(known.tier)) known.tier = edge.tier;
      if (hit !== undefined && typeof known.end !== 'string' && known.end.every((each) => each.id !== hit.id)) known.end.push(hit);
    }
  }
  return [...found.values()].sort((one, other) => tierRank(one.tier) - tierRank(other.tier));
}

function itemOf({ folderUri }: AskedItem, { end, tier }: Calls): CallHierarchyItem {
  const notes = tierNotes(tier);
  return typeof end === 'string' ? fileItem(folderUri, end, notes) : symbolItem(folderUri, end, notes);
}

/** Each place once, in their order. */
function rangesOf({ edges }: Calls): Range[] {
  const ranges = edges.flatMap(({ sites }) => sites).map(({ range }) => toRange(range));
  const unique = new Map(ranges.map((range) => [`${range.start.line}:${range.start.character}`, range]));
  return [...unique.values()].sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
}
