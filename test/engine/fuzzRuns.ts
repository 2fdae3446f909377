/** How many random sequences a property test tries: few in the suite, many with `SKEIN_FUZZ_RUNS=5000 npx vitest run test/engine`. */
export function fuzzRuns(): number {
  return Number(process.env['SKEIN_FUZZ_RUNS'] ?? 150);
}
