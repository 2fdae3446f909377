/**
 * Definitions whose last use a change has taken away. That a name is used less is known from the texts; that nobody uses a definition is
 * known from the links of today. That it was this definition which the old text meant is certain only where no other has the name.
 */
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { FilePosition } from '../answers.ts';
import type { UnusedFinding } from '../codeGraph.ts';
import { eachReader } from '../graph/callSites.ts';
import { type GraphView, hitOf } from '../graph/graphView.ts';
import { createPauses } from '../graph/pauses.ts';
import { Uses, unusedSymbols } from '../graph/unusedSymbols.ts';
import type { BecameUnused, ChangedSymbol } from '../impact.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import { filesWithNames } from './filesWithNames.ts';

/** Definitions of one name that are looked at; a name that more have says nothing. */
const MOST_DEFINITIONS = 20;

interface Gone {
  /** Where each name was used before. */
  readonly names: ReadonlyMap<string, FilePosition>;
  readonly changed: readonly ChangedSymbol[];
  readonly signal: AbortSignal | undefined;
}

export async function becameUnused(view: GraphView, { names, changed, signal }: Gone): Promise<readonly BecameUnused[]> {
  const pause = createPauses(signal);
  const isNew = new Set(changed.filter(({ how }) => how === 'added').map(({ id }) => id));
  const removed = new Set(changed.filter(({ how }) => how === 'removed').map(({ name }) => name));
  const candidates: SymbolRecord[] = [];
  const rivals = new Map<string, number>();
  for (const name of names.keys()) {
    await pause();
    const records = view.named(name, MOST_DEFINITIONS).filter((record) => record.name === name);
    rivals.set(name, records.length + (removed.has(name) ? 1 : 0));
    if (records.length >= MOST_DEFINITIONS) continue;
    for (const record of records) if (!isNew.has(hitOf(view, record).id) && firstLook(view, record) !== undefined) candidates.push(record);
  }
  if (candidates.length === 0) return [];
  const uses = new Uses();
  const wanted = new Set(candidates.map(({ name }) => name));
  for await (const file of filesWithNames(view, wanted, pause)) uses.gather(file, view.isTest(file.path));
  return candidates.flatMap((record) => {
    const finding = findingOf(view, record, uses);
    const was = names.get(record.name);
    if (finding === undefined || was === undefined) return [];
    const others = (rivals.get(record.name) ?? 1) - 1;
    const doubt = others === 0 ? '' : `; the use that went may have meant another definition of that name`;
    return [
      {
        symbol: hitOf(view, record),
        reason: `${finding.reason}${doubt}`,
        certainty: others === 0 ? finding.certainty : 'likely',
        was,
      },
    ];
  });
}

/** Whether those who link to it leave it unused: cheap, and says no for nearly all. */
function firstLook(view: GraphView, record: SymbolRecord): UnusedFinding | undefined {
  if (view.isTest(record.path)) return undefined;
  const uses = new Uses();
  for (const file of eachReader(view.files, [targetOfRecord(record)])) uses.gather(file, view.isTest(file.path));
  return findingOf(view, record, uses);
}

function findingOf(view: GraphView, record: SymbolRecord, uses: Uses): UnusedFinding | undefined {
  const file = view.files.file(record.path);
  if (file?.isLinked !== true) return undefined;
  const { id } = hitOf(view, record);
  for (const finding of unusedSymbols(view, file, uses, ['symbol', 'export'])) if (finding.symbol?.id === id) return finding;
  return undefined;
}
