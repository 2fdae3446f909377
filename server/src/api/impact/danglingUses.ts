/** Uses of removed names that have no answer now: they may have meant what is gone. */
import { compareTexts } from '../../base/compareTexts.ts';
import { callerId, type GraphView, nameRange } from '../graph/graphView.ts';
import { createPauses } from '../graph/pauses.ts';
import type { ChangedSymbol, DanglingUse } from '../impact.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { filesWithNames } from './filesWithNames.ts';

const MOST = 500;

/** Members are named on something; what is not a member is not. */
const MEMBERS: ReadonlySet<string> = new Set(['method', 'accessor', 'field', 'enum_member']);

export async function danglingUses(
  view: GraphView,
  changed: readonly ChangedSymbol[],
  signal: AbortSignal | undefined,
): Promise<readonly DanglingUse[]> {
  const removed = new Map(changed.filter(({ how, name }) => how === 'removed' && name !== '').map((each) => [each.name, each]));
  const found: DanglingUse[] = [];
  for await (const file of filesWithNames(view, new Set(removed.keys()), createPauses(signal))) {
    if (!file.isLinked) continue;
    for (const use of usesIn(file, removed)) {
      found.push(use);
      if (found.length >= MOST) return found;
    }
  }
  return found.sort((one, other) => compareTexts(one.path, other.path) || one.range.startLine - other.range.startLine);
}

function* usesIn(file: LinkedFile, removed: ReadonlyMap<string, ChangedSymbol>): Iterable<DanglingUse> {
  const { count, name: names } = file.facts.columns('references');
  for (let index = 0; index < count; index++) {
    const gone = removed.get(file.facts.text(names[index] ?? -1));
    const fact = gone === undefined ? undefined : file.reference(index);
    if (gone === undefined || fact === undefined || MEMBERS.has(gone.kind) !== fact.receiver >= 0) continue;
    const link = file.referenceLink(index);
    if (link?.tier !== 'unresolved') continue;
    yield {
      removed: gone.id,
      name: fact.name,
      path: file.path,
      range: nameRange(file, fact.start, fact.name.length),
      from: callerId(file, fact),
      reason: link.detail,
    };
  }
}
