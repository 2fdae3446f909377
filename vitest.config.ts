import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', '**/fixtures/**', '**/node_modules/**'],
    // A worker thread per file shares the process, so the native database and wasm grammars load once.
    pool: 'threads',
    testTimeout: 20_000,
    // Whoever marks one case must not silence the rest.
    allowOnly: false,
    passWithNoTests: true,
  },
});
