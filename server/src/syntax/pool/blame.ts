/** Who is to blame when a parser process dies while several threads were at work. Pure decisions; parsePool.ts acts on them. */

/** A request that killed this many processes is given up. */
export const DEATHS_TO_POISON = 3;

/** A language with this many strikes is parsed without V8's optimiser from then on. */
const STRIKES_TO_CAREFUL = 2;

/** Signals of a process that brought itself down: V8's and Node's aborts, traps and bad memory. */
const OWN_SIGNALS: ReadonlySet<string> = new Set(['SIGABRT', 'SIGILL', 'SIGTRAP', 'SIGSEGV', 'SIGBUS', 'SIGFPE']);

/**
 * How strongly each language is suspected after a death, should its file turn out fine in a careful process. Of several languages only
 * the one with the largest function is: that is what V8's optimiser breaks on, and the others merely were at work at the same time.
 */
export function suspicionOf(
  languages: readonly string[],
  signal: string | undefined,
  biggestFunction: (language: string) => number,
): { readonly language: string; readonly weight: number } | undefined {
  // Somebody else killed it, so no grammar did. Windows has no signals, only exit codes.
  if (signal !== undefined && !OWN_SIGNALS.has(signal)) return undefined;
  const [suspect, ...others] = [...new Set(languages)].sort((one, other) => biggestFunction(other) - biggestFunction(one));
  return suspect === undefined ? undefined : { language: suspect, weight: others.length === 0 ? STRIKES_TO_CAREFUL : 1 };
}

/** Remembers which languages need a careful process. */
export interface LanguageBlame {
  isCareful(language: string): boolean;
  strike(language: string, weight: number): void;
  /** Languages that had to become careful. */
  readonly blamed: readonly string[];
}

/** `isRisky` languages are careful from the start. */
export function createLanguageBlame(isRisky: (language: string) => boolean): LanguageBlame {
  const strikes = new Map<string, number>();
  const struck = (language: string): boolean => (strikes.get(language) ?? 0) >= STRIKES_TO_CAREFUL;
  return {
    isCareful: (language) => isRisky(language) || struck(language),
    strike(language, weight) {
      strikes.set(language, (strikes.get(language) ?? 0) + weight);
    },
    get blamed() {
      return [...strikes.keys()].filter(struck).sort();
    },
  };
}
