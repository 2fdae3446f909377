import { setV8Flag } from './v8Flags.ts';

/** What V8 lets a function of wasm run, in bytes of code, before it is optimised: the most that fits the flag, 165 times the usual. */
const LARGEST_BUDGET = 2 ** 31 - 1;

/**
 * From here on, wasm that is loaded is optimised late; what is loaded already as ever, in all threads, which share it. Called between
 * tree-sitter, where parsing spends its time, and the grammars. Theirs is one huge switch, which V8 takes for hot after two hundred
 * characters: to optimise that of Perl costs two seconds and 180 MB for the few scripts that are in most repositories, and no grammar was
 * seen to be faster for it (10 MB of Perl, Go, C, PHP, TypeScript).
 */
export function optimiseGrammarsLate(): void {
  setV8Flag(`--wasm-tiering-budget=${LARGEST_BUDGET}`);
}
