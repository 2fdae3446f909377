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
import { CALLABLE_KINDS } from '../../api/questions/symbolAt.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { comparePositions, toRange } from '../toLsp.ts';
import { type Calls, type Direction, gatherCalls } from './gatherCalls.ts';
import { type AskedItem, askedItem, fileItem, symbolItem, tierNotes } from './hierarchyItem.ts';
import { preparedItems } from './preparedItems.ts';

export function handleCallHierarchy(parts: ServerParts): void {
  const { connection, folders, log } = parts;
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    guardedQuestion<CallHierarchyPrepareParams, CallHierarchyItem[] | null>(log, 'Call hierarchy', null, (params, signal) =>
      preparedItems(parts, { feature: 'callHierarchy', kinds: CALLABLE_KINDS }, params, signal),
    ),
  );
  callHierarchy.onIncomingCalls(
    guardedQuestion<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[] | null>(
      log,
      'Callers',
      null,
      async ({ item }, signal) => {
        const calls = await callsOf(askedItem(folders, item), 'callers', signal);
        return calls?.map(({ other, fromRanges }) => ({ from: other, fromRanges })) ?? null;
      },
    ),
  );
  callHierarchy.onOutgoingCalls(
    guardedQuestion<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[] | null>(
      log,
      'Callees',
      null,
      async ({ item }, signal) => {
        const calls = await callsOf(askedItem(folders, item), 'callees', signal);
        return calls?.map(({ other, fromRanges }) => ({ to: other, fromRanges })) ?? null;
      },
    ),
  );
}

interface ShownCalls {
  readonly other: CallHierarchyItem;
  readonly fromRanges: Range[];
}

async function callsOf(
  asked: AskedItem | undefined,
  direction: Direction,
  signal: AbortSignal,
): Promise<readonly ShownCalls[] | undefined> {
  if (asked === undefined) return undefined;
  const calls = await gatherCalls(asked, direction, signal);
  return calls.map((call) => ({ other: itemOf(asked, call), fromRanges: rangesOf(call) }));
}

function itemOf({ folderUri }: AskedItem, { end, tier }: Calls): CallHierarchyItem {
  const notes = tierNotes(tier);
  return typeof end === 'string' ? fileItem(folderUri, end, notes) : symbolItem(folderUri, end, notes);
}

/** Each place once, in their order. */
function rangesOf({ edges }: Calls): Range[] {
  const ranges = edges.flatMap(({ sites }) => sites).map(({ range }) => toRange(range));
  const unique = new Map(ranges.map((range) => [`${range.start.line}:${range.start.character}`, range]));
  return [...unique.values()].sort((one, other) => comparePositions(one.start, other.start));
}
