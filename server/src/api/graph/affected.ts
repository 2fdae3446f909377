/** Which files a change may reach: whoever links to a definition of a changed file or imports it, and so on. Rows say so; no file is read. */
import { compareTexts } from '../../base/compareTexts.ts';
import type { AffectedFile, AffectedOptions } from '../codeGraph.ts';
import type { Cut } from './callers.ts';
import { allowsFile, type GraphView } from './graphView.ts';
import { createPauses } from './pauses.ts';

export async function affectedBy(
  view: GraphView,
  paths: readonly string[],
  options: AffectedOptions,
): Promise<Cut<readonly AffectedFile[]>> {
  const { store } = view.files;
  const pause = createPauses(options.signal);
  const found = new Map<number, AffectedFile>();
  for (const path of paths) {
    const id = store.placedFile(path)?.id;
    if (id !== undefined) found.set(id, { path, depth: 0, test: view.isTest(path) });
  }
  let level = [...found.keys()];
  for (let depth = 1; depth <= options.depth && level.length > 0; depth++) {
    const next: number[] = [];
    for (const id of level) {
      await pause();
      const via = found.get(id)?.path ?? '';
      for (const user of store.usersOf(id)) {
        const path = found.has(user) ? undefined : store.pathOfFile(user);
        if (path === undefined) continue;
        found.set(user, { path, depth, via, test: view.isTest(path) });
        next.push(user);
      }
    }
    level = next;
  }
  const wanted = [...found.values()].filter(({ path }) => allowsFile(view, options.tests, path));
  const sorted = wanted.sort((one, other) => one.depth - other.depth || compareTexts(one.path, other.path));
  return { value: sorted.slice(0, options.limit), truncated: sorted.length > options.limit };
}
