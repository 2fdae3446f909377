import { setTimeout as pause } from 'node:timers/promises';
import type { CodeIndex } from '../../server/src/api/codeIndex.ts';

const MOST_MS = 10_000;

/** Milliseconds from the editor's event that a file was saved until the new symbol in it is found. The index must be watching. */
export async function savedUntilFound(index: CodeIndex, path: string, name: string): Promise<number> {
  const started = performance.now();
  const ran = new Promise<void>((resolve) => {
    const listening = index.onRun(() => {
      listening.dispose();
      resolve();
    });
  });
  await index.notifyChanges([{ kind: 'changed', path }]);
  await ran;
  // Nearly always found at once; on a busy machine the search may be about to take the change over.
  while (!(await isFound(index, name))) {
    if (performance.now() - started > MOST_MS) throw new Error(`${name} was not found after its file was saved`);
    await pause(1);
  }
  return performance.now() - started;
}

async function isFound(index: CodeIndex, name: string): Promise<boolean> {
  const { value } = await index.search({ text: name, limit: 5 });
  return value[0]?.name === name;
}
