import type { CodeIndex } from '../../server/src/api/codeIndex.ts';

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
  const { value } = await index.search({ text: name, limit: 5 });
  if (value[0]?.name !== name) throw new Error(`${name} was not found after its file was saved`);
  return performance.now() - started;
}
