/** The files of the folder as the engine's source, and how it hears of changes. */
import { statSync } from 'node:fs';
import { type Failure, FailureError } from '../base/failure.ts';
import type { Stopwatch } from '../base/stopwatch.ts';
import type { Clock } from '../engine/ports.ts';
import { createFileSource, type FileSource } from '../workspace/fileSource.ts';
import { systemFiles } from '../workspace/fileSystem.ts';
import { createPaths, type WorkspacePaths } from '../workspace/path.ts';
import { createChokidarWatcher } from '../workspace/watch/chokidarWatcher.ts';
import type { EventContext } from '../workspace/watch/interpretEvents.ts';
import { createOutsideWatcher, type OutsideWatcher } from '../workspace/watch/outsideWatcher.ts';
import type { Watcher } from '../workspace/watch/watcher.ts';
import type { IndexOptions, OutsideChange } from './indexer.ts';
import { languagesWith } from './knownLanguages.ts';

export interface WorkspaceFiles {
  readonly paths: WorkspacePaths;
  readonly source: FileSource;
  /** File events of the editor; ignored when the folder is watched by ourselves. */
  notify(changes: readonly OutsideChange[]): Promise<void>;
}

export interface WorkspaceParts {
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  /** Told when the folder cannot be watched and is listed every two minutes instead. */
  readonly onNoWatches: (reason: string) => void;
}

/** Throws a failure of kind `user` when the folder does not exist or is no folder. */
export function openWorkspace(options: IndexOptions, { clock, stopwatch, onNoWatches }: WorkspaceParts): WorkspaceFiles {
  if (statSync(options.root, { throwIfNoEntry: false })?.isDirectory() !== true) throw new FailureError(noFolder(options.root));
  const paths = createPaths({ root: options.root, files: systemFiles });
  let outside: OutsideWatcher | undefined;
  const createWatcher = (context: EventContext): Watcher => {
    const parts = { paths, files: systemFiles, clock, context };
    if (options.watcher === 'own') return createChokidarWatcher({ ...parts, onNoWatches });
    outside = createOutsideWatcher(parts);
    return outside;
  };
  const source = createFileSource({ paths, languages: languagesWith(options.fileAssociations), options, clock, createWatcher });
  const get: FileSource['get'] = (key, signal) => stopwatch.measure('read', () => source.get(key, signal));
  return { paths, source: { ...source, get }, notify: (changes) => outside?.notify(changes) ?? Promise.resolve() };
}

function noFolder(root: string): Failure {
  return { code: 'workspace.absent', kind: 'user', message: `There is no folder ${root}` };
}
