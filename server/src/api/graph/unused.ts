/** What nobody uses, over the whole folder. */
import type { UnusedFinding, UnusedOptions } from '../codeGraph.ts';
import type { Cut } from './callers.ts';
import type { GraphView } from './graphView.ts';
import { createPauses } from './pauses.ts';
import { unusedImports } from './unusedImports.ts';
import { Uses, unusedSymbols } from './unusedSymbols.ts';

export async function unusedIn(view: GraphView, options: UnusedOptions): Promise<Cut<readonly UnusedFinding[]>> {
  const pause = createPauses(options.signal);
  const { store } = view.files;
  const uses = new Uses();
  const asksSymbols = options.what.some((what) => what !== 'import');
  if (asksSymbols)
    for (const id of store.fileIds()) {
      await pause();
      const file = view.files.file(id);
      if (file !== undefined) uses.gather(file, view.isTest(file.path));
    }
  const found: UnusedFinding[] = [];
  for (const path of store.paths()) {
    if (!path.startsWith(options.within)) continue;
    await pause();
    const file = view.files.file(path);
    if (file === undefined) continue;
    if (options.what.includes('import')) found.push(...unusedImports(file));
    // What is not linked cannot be known to be unused, and tests are run by name.
    if (asksSymbols && file.isLinked && !view.isTest(path)) found.push(...unusedSymbols(view, file, uses, options.what));
    if (found.length > options.limit) return { value: found.slice(0, options.limit), truncated: true };
  }
  return { value: found, truncated: false };
}
