/** Who is to blame when a parser process dies while several threads were at work. Pure decisions; parsePool.ts acts on them. */

/** A request that killed this many processes is given up. */
export const DEATHS_TO_POISON = 3;

/** A language with this many strikes is parsed without V8's optimiser from then on. */
const STRIKES_TO_CAREFUL = 2;

/** Signals of a process that brought itself down: V8's and Node's aborts, traps and bad memory. */
const OWN_SIGNALS: ReadonlySet<string> = new Set(['SIGABRT', 'SIGILL', 'SIGTRAP', 'SIGSEGV', 'SIGBUS', 'SIGFPE']);

/** Weight of a suspicion against the language of a suspect, should the suspect turn out fine in a careful process. */
export function strikeWeight(languages: readonly string[], signal: string | undefined): number {
  // Somebody else killed it, so no grammar did. Windows has no signals, only exit codes.
  if (signal !== undefined && !OWN_SIGNALS.has(signal)) return 0;
  return new Set(languages).size === 1 ? STRIKES_TO_CAREFUL : 1;
}

/** Remembers which languages need a careful process. */
export interface LanguageBlame {
  isCareful(language: string): boolean;
  strike(language: string, weight: number): void;
  readonly careful: readonly string[];
}

/** `known` are languages whose grammars are marked risky in the lock file. */
export function createLanguageBlame(known: Iterable<string>): LanguageBlame {
  const strikes = new Map<string, number>();
  for (const language of known) strikes.set(language, STRIKES_TO_CAREFUL);
  const isCareful = (language: string): boolean => (strikes.get(language) ?? 0) >= STRIKES_TO_CAREFUL;
  return {
    isCareful,
    strike(language, weight) {
      strikes.set(language, (strikes.get(language) ?? 0) + weight);
    },
    get careful() {
      return [...strikes.keys()].filter(isCareful).sort();
    },
  };
}
