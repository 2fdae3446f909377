/** Which definition a person means by an id or a name. */
import { dottedName } from '../../base/dottedName.ts';
import { FailureError } from '../../base/failure.ts';
import { MADE_KINDS } from '../../facts/kindSets.ts';
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import type { GraphView } from './graphView.ts';
import { idOfRecord, recordOf } from './graphView.ts';

/** One definition: a symbol with its overloads, or with the other declarations of the same name in the same place. */
export interface Asked {
  readonly records: readonly SymbolRecord[];
  readonly targets: readonly LinkTarget[];
}

/** More definitions of one name than this are not listed. */
const LISTED = 20;

/** Nothing when there is no such symbol. Throws a `user` failure when several definitions have the name. */
export function askedSymbol(view: GraphView, idOrName: string): Asked {
  const known = recordOf(view, idOrName);
  const named = known === undefined ? view.named(idOrName, LISTED) : [known];
  const [first, ...others] = named;
  if (first === undefined) return { records: [], targets: [] };
  const rivals = others.filter(({ path, container }) => path !== first.path || container !== first.container);
  if (rivals.length > 0) throw ambiguous(idOrName, named);
  return { records: named, targets: named.map(targetOfRecord) };
}

function ambiguous(name: string, records: readonly SymbolRecord[]): FailureError {
  const count = records.length < LISTED ? records.length : `${LISTED} or more`;
  return new FailureError({
    code: 'symbol.ambiguous',
    kind: 'user',
    message: `${count} symbols are named ${name}`,
    hint: 'Pass the id of one of them.',
    suggestions: records.map(idOfRecord),
  });
}

/** What is made by `new` may be linked to the class or to its constructor: whoever asks for the calls of one means both. */
export function withConstructors({ files }: GraphView, { records, targets }: Asked): readonly LinkTarget[] {
  const more = targets.flatMap(({ file }, index): LinkTarget[] => {
    const record = records[index];
    if (record === undefined) return [];
    return [...files.symbols(file)].filter(([, each]) => isMadeWith(record, each)).map(([key]) => ({ file, key }));
  });
  return [...targets, ...more];
}

function isMadeWith(asked: SymbolRecord, other: SymbolRecord): boolean {
  if (other.kind === 'constructor') return MADE_KINDS.has(asked.kind) && other.container === dottedName(asked);
  return asked.kind === 'constructor' && MADE_KINDS.has(other.kind) && asked.container === dottedName(other);
}
