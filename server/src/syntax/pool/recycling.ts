import type { ParseLimits } from './parseLimits.ts';

/**
 * Whether a process should be replaced: wasm memory never shrinks, and a fresh process has to load and optimise its grammars again.
 * One that needs more than the limit merely for what it has loaded would be replaced over and over, so it may first do some work;
 * twice the limit is too much in any case.
 */
export function isWorn(process: { readonly residentBytes: number; readonly parsedBytes: number }, limits: ParseLimits): boolean {
  if (process.residentBytes > 2 * limits.memory) return true;
  return process.residentBytes > limits.memory && process.parsedBytes >= limits.workBeforeRecycling;
}
