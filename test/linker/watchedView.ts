/** The facts of a file that tells under which name whatever is looked at in it is told to others (linker/reading/interface.ts). */
import type {
  BindingFact,
  DecoratorFact,
  ExportFact,
  HeritageFact,
  Index,
  ParameterFact,
  SymbolFact,
} from '../../server/src/facts/fileFacts.ts';
import type { PackedFacts } from '../../server/src/facts/packFacts.ts';
import { FileView } from '../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../server/src/linker/reading/linkReader.ts';
import { seenOtherwise } from './seenOtherwise.ts';

/** Names of which any one will do: whoever looks at a list may have asked for any of them. */
export const ANY_NAME = '(any name)';

/** Lists of facts that can be looked through, and under which name all of one is told. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['imports', STARS],
  ['exports', ANY_NAME],
  ['symbols', ANY_NAME],
]);

type Identity = Pick<FileView, 'id' | 'path' | 'language'>;

export class WatchedView extends FileView {
  /** Asked itself it tells nobody. */
  readonly #plain: FileView;
  readonly #tell: (view: FileView, name: string) => void;

  constructor(identity: Identity, facts: PackedFacts, tell: (view: FileView, name: string) => void) {
    const seen = (value: unknown, key: string): unknown => {
      const name = LISTS.get(key);
      return name !== undefined && Array.isArray(value) ? watchedList(value, () => tell(this, name)) : value;
    };
    super(identity, seenOtherwise(facts, seen));
    this.#plain = new FileView(identity, facts);
    this.#tell = tell;
  }

  override symbol(index: Index): SymbolFact | undefined {
    this.#tellOwner(index);
    return this.#plain.symbol(index);
  }

  override binding(index: Index): BindingFact | undefined {
    const fact = this.#plain.binding(index);
    if (fact?.scope === 0) this.#tell(this, fact.name);
    else if (fact !== undefined) this.#tellOwner(this.#symbolAround(fact.scope));
    return fact;
  }

  override named(scope: Index, name: string): readonly Index[] {
    if (scope === 0) this.#tell(this, name);
    return this.#plain.named(scope, name);
  }

  override exported(name: string): readonly ExportFact[] {
    this.#tell(this, name);
    return this.#plain.exported(name);
  }

  override members(symbol: Index, name: string): readonly Index[] {
    this.#tellOwner(symbol);
    return this.#plain.members(symbol, name);
  }

  override heritage(symbol: Index): readonly HeritageFact[] {
    this.#tellOwner(symbol);
    return this.#plain.heritage(symbol);
  }

  override parameters(symbol: Index): readonly ParameterFact[] {
    this.#tellOwner(symbol);
    return this.#plain.parameters(symbol);
  }

  override decorators(symbol: Index): readonly DecoratorFact[] {
    this.#tellOwner(symbol);
    return this.#plain.decorators(symbol);
  }

  override foreignMembers(container: string, name: string): readonly Index[] {
    this.#tell(this, container.split('.')[0] ?? '');
    return this.#plain.foreignMembers(container, name);
  }

  // What these look through on their way is not what they answer.

  override ownerName(symbol: Index): string {
    return this.#plain.ownerName(symbol);
  }

  override symbolKey(symbol: Index): string {
    return this.#plain.symbolKey(symbol);
  }

  override shares(namespace: string, name: string): boolean {
    return this.#plain.shares(namespace, name);
  }

  override importAt(start: number): Index {
    return this.#plain.importAt(start);
  }

  #tellOwner(symbol: Index): void {
    if (symbol >= 0) this.#tell(this, this.#plain.ownerName(symbol));
  }

  #symbolAround(scope: Index): Index {
    for (let at = scope; at > 0; at = this.#plain.scope(at)?.parent ?? 0) {
      const symbol = this.#plain.scope(at)?.symbol ?? -1;
      if (symbol >= 0) return symbol;
    }
    return -1;
  }
}

/** Tells when it is looked through; what has an index was asked for by that. */
function watchedList(list: readonly unknown[], tell: () => void): readonly unknown[] {
  return seenOtherwise(list, (value) => {
    if (typeof value === 'function') tell();
    return value;
  });
}
