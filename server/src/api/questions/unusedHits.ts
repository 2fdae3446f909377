/**
 * `is:unused`: definitions to which nothing in the folder leads: no import and no reference that has an answer, proven or not, tests included;
 * and of a kind that somebody would have to use: not entry points, tests, what is decorated, overrides something, or only describes a shape.
 * Uses without an answer, such as calls by name at run time or on something of unknown type, and users outside the folder are not known.
 */
import { formatSymbolKey } from '../../facts/symbolKey.ts';
import { fileOfRow } from '../../store/rowIds.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { GraphView } from '../graph/graphView.ts';
import { Uses, unusedSymbols } from '../graph/unusedSymbols.ts';
import type { UseCounts } from './useCounts.ts';

export class UnusedFilter {
  readonly #view: GraphView;
  readonly #uses: UseCounts;
  /** By file, keys of what its own code does not use. */
  readonly #files = new Map<number, ReadonlySet<string>>();

  constructor(view: GraphView, uses: UseCounts) {
    this.#view = view;
    this.#uses = uses;
  }

  isUnused(record: SymbolRecord): boolean {
    const file = fileOfRow(record.id);
    const key = formatSymbolKey(record);
    // Most symbols are told apart by this, without a look at their file.
    return !this.#uses.isReferredToElsewhere({ file, key }) && this.#unusedIn(file).has(key);
  }

  #unusedIn(id: number): ReadonlySet<string> {
    const known = this.#files.get(id);
    if (known !== undefined) return known;
    const file = this.#view.files.file(id);
    const keys = new Set<string>();
    // What is not linked cannot be known to be unused, and tests are run by name.
    if (file?.isLinked === true && !this.#view.isTest(file.path)) {
      const uses = new Uses();
      uses.gather(file, false);
      for (const { symbol } of unusedSymbols(this.#view, file, uses, ['export', 'symbol']))
        if (symbol !== undefined) keys.add(symbol.id.slice(file.path.length + 1));
      for (const key of uses.inside.get(id) ?? []) keys.delete(key);
    }
    this.#files.set(id, keys);
    return keys;
  }
}
