import { createStopwatch } from '../base/stopwatch.ts';
import { explainPath as explainWorkspacePath, type PathExplanation } from '../workspace/explainPath.ts';
import { systemFiles } from '../workspace/fileSystem.ts';
import type { IndexOptions } from './indexer.ts';
import { systemClock } from './systemClock.ts';
import { openWorkspace } from './workspaceFiles.ts';

/** What the rules of the workspace say about a path now. `given` is absolute or relative to the folder, and need not exist. */
export function explainPath(options: IndexOptions, given: string): Promise<PathExplanation> {
  const { paths, source } = openWorkspace(options, {
    clock: systemClock,
    stopwatch: createStopwatch(systemClock.monotonic),
    onNoWatches: () => undefined,
  });
  return explainWorkspacePath(given, { source, paths, files: systemFiles });
}
