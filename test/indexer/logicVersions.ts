import type { LanguageLogic } from '../../server/src/indexer/languageLogic.ts';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';

/** Logic that can change, one language at a time: each further version of a language reads its files as if they began a line later. */
export class LogicVersions {
  readonly #versions = new Map<string, number>();

  /** As in the product: what a first line may name depends on all languages. */
  readonly of: LanguageLogic = (named) =>
    named === 'shebang'
      ? JSON.stringify([...this.#versions])
      : named
          .split('|')
          .map((language) => this.#versions.get(language) ?? 0)
          .join();

  change(language: string): void {
    this.#versions.set(language, (this.#versions.get(language) ?? 0) + 1);
  }

  parse(parse: Parse): Parse {
    return ({ language, bytes }, signal) => {
      const lines = Buffer.from('\n'.repeat(this.#versions.get(language) ?? 0));
      return parse({ language, bytes: lines.length === 0 ? bytes : Buffer.concat([lines, bytes]) }, signal);
    };
  }
}
