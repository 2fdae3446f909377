/** Who uses a definition: calls it, reads it, extends it, names it as a type. */
import { confidenceOf } from '../../linker/confidence.ts';
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { FileRange } from '../answers.ts';
import type { EdgeTier } from '../codeGraph.ts';
import { withConstructors } from '../graph/asked.ts';
import { eachReader, isCall, isDynamic, type LinkedReference, referencesTo, tierOfTarget } from '../graph/callSites.ts';
import { callerId, type GraphView, idOfRecord, nameRange, sameTarget } from '../graph/graphView.ts';
import { overriddenBy } from '../graph/overrides.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';

export interface Use {
  /** Id of the symbol around it, or the path. */
  readonly from: string;
  readonly path: string;
  readonly range: FileRange;
  readonly how: 'call' | 'use';
  readonly tier: EdgeTier;
  readonly confidence: number;
}

/** Uses inside the definition itself are left out. */
export function* usesOf(view: GraphView, record: SymbolRecord): Iterable<Use> {
  const target = targetOfRecord(record);
  const id = idOfRecord(record);
  const own = withConstructors(view, { records: [record], targets: [target] });
  // A call of what it overrides may end here.
  const all = [...own, ...overriddenBy(view, target)];
  for (const file of eachReader(view.files, all))
    for (const reference of referencesTo(file, all)) {
      const from = callerId(file, reference.fact);
      const tier = tierOfUse(own, reference);
      if (isWithin(from, id) || (tier === 'dispatch' && !(isCall(reference.fact) && isDynamic(reference)))) continue;
      yield {
        from,
        path: file.path,
        range: nameRange(file, reference.fact.start, reference.fact.name.length),
        how: isCall(reference.fact) ? 'call' : 'use',
        tier,
        confidence: tier === 'dispatch' ? 0 : confidenceOf(file.language, reference.link.rule, tier),
      };
    }
}

function tierOfUse(own: readonly LinkTarget[], { link }: LinkedReference): EdgeTier {
  const target = [...link.targets, ...link.candidates].find((each) => own.some((wanted) => sameTarget(wanted, each)));
  return target === undefined ? 'dispatch' : tierOfTarget(link, target);
}

/** `a.ts#User.save~method` is in `a.ts#User~class`. */
function isWithin(from: string, id: string): boolean {
  return from === id || from.startsWith(`${id.slice(0, id.lastIndexOf('~'))}.`);
}
