/** `textDocument/prepareCallHierarchy` and the calls into and out of its items. */
import * as l10n from '@vscode/l10n';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver/node';
import type { SymbolHit } from '../../api/codeIndex.ts';
import { askedDocument } from '../folders/askedDocument.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { toRange } from '../toLsp.ts';
import { type Calls, gatherCalls } from './gatherCalls.ts';
import { type AskedItem, askedItem, fileItem, symbolItem, tierNotes } from './hierarchyItem.ts';
import { symbolsAt } from './symbolsAt.ts';

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
        symbolItem(asked.folderUri, hits, [...(guess ? tierNotes('dispatch') : []), ...(complete ? [] : [l10n.t('still indexing')])]),
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
        const calls = await gatherCalls(asked, 'callers', signal);
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
        const calls = await gatherCalls(asked, 'callees', signal);
        return calls.map((call) => ({ to: itemOf(asked, call), fromRanges: rangesOf(call) }));
      },
    ),
  );
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
