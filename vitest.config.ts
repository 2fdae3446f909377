import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The editor brings this module; what the client says can be heard without one.
  resolve: { alias: { vscode: join(import.meta.dirname, 'test/client/vscode.ts') } },
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
