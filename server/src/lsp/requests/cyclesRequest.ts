/** `skein/cycles`: files that import each other in circles, over all folders. */
import type { CycleItem, CycleStep, CyclesParams, CyclesResult } from '../../../protocol/imports.ts';
import { Method } from '../../../protocol/messages.ts';
import type { ImportCycle, ImportEdge } from '../../api/codeGraph.ts';
import { importsAlong } from '../../api/graph/circleOf.ts';
import { compareTexts } from '../../base/compareTexts.ts';
import type { FolderPlace } from '../folders/folderSession.ts';
import { guardedCommand } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { importKind, importPlace } from './importPlace.ts';

/** Cycles of one folder that are looked at: the index gives the smallest first, and the largest are wanted. */
export const mostCycles = 5000;
/** Imports beside the circle that are sent of one cycle. */
const mostOthers = 200;

export function handleCycles({ connection, folders, status, log }: ServerParts): void {
  connection.onRequest(
    Method.cycles,
    guardedCommand<CyclesParams, CyclesResult>(log, 'Import cycles', async ({ limit }, signal) => {
      const cycles: CycleItem[] = [];
      let isComplete = true;
      let isTruncated = false;
      for (const session of folders.all()) {
        const { index, place } = session;
        if (index === undefined) {
          isComplete = false;
          continue;
        }
        const isOwn = folders.ownPaths(session);
        const { value, complete, truncated } = await index.graph.cycles({ kind: 'all', limit: mostCycles, signal });
        // A folder inside this one tells of its own.
        const own = value.filter(({ files }) => files.some(isOwn));
        cycles.push(...own.map((cycle) => cycleItem(cycle, place)));
        isComplete &&= complete;
        isTruncated ||= truncated;
      }
      const sorted = cycles.sort(runtimeAndLargestFirst);
      return {
        revision: status.current().revision,
        complete: isComplete,
        truncated: isTruncated || sorted.length > limit,
        cycles: sorted.slice(0, limit),
      };
    }),
  );
}

function runtimeAndLargestFirst(one: CycleItem, other: CycleItem): number {
  if (one.kind !== other.kind) return one.kind === 'runtime' ? -1 : 1;
  return other.files.length - one.files.length || compareTexts(one.files[0] ?? '', other.files[0] ?? '');
}

function cycleItem({ kind, files, example, edges, feedback, cut }: ImportCycle, { uri, name }: FolderPlace): CycleItem {
  const step = (edge: ImportEdge): CycleStep => ({
    from: edge.from,
    to: edge.to ?? '',
    names: edge.names,
    ...importKind(edge),
    isCut: edge === cut?.edge,
    at: importPlace(uri, edge),
  });
  const circle = importsAlong(example, edges);
  const others = edges.filter((edge) => !circle.includes(edge));
  return {
    folder: uri,
    folderName: name,
    kind,
    files,
    circle: circle.map(step),
    others: others.slice(0, mostOthers).map(step),
    otherCount: others.length,
    cuts: feedback.length,
  };
}
