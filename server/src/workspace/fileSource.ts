import { setImmediate as letOthersRun } from 'node:timers/promises';
import { DisposableStore } from '../base/disposable.ts';
import type { Clock, RowKey, SourceContract, SourceListing } from '../engine/ports.ts';
import { isListed, readBuffer } from './bufferFile.ts';
import { type Buffers, createBuffers } from './buffers.ts';
import { createGeneratedAttributes } from './content/attributes.ts';
import type { Languages } from './content/classify.ts';
import type { FileContent } from './content/fileContent.ts';
import { createFirstLines } from './content/firstLines.ts';
import { readDiskFile } from './diskFile.ts';
import { type FileSystem, systemFiles } from './fileSystem.ts';
import { createIgnoreRules, type IgnoreRules, type RuleOptions } from './ignore/ignoreRules.ts';
import type { WorkspacePaths } from './path.ts';
import { type WalkSummary, walk } from './walk.ts';
import type { EventContext } from './watch/interpretEvents.ts';
import { withSlowRescan } from './watch/periodicRescan.ts';
import { endWithSignal, type Watcher } from './watch/watcher.ts';

export type { FileContent } from './content/fileContent.ts';

/** Settings of a workspace folder that decide what is indexed. */
export interface WorkspaceOptions extends RuleOptions {
  readonly maxFileSizeKB: number;
}

export interface FileSourceParts {
  readonly paths: WorkspacePaths;
  readonly languages: Languages;
  readonly options: WorkspaceOptions;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** The disk; tests put a failing one in its place. */
  readonly files?: FileSystem;
  /** Made when the rules, which it needs, are there. What it misses is found within an hour. Without one only buffers are followed. */
  readonly createWatcher?: (context: EventContext) => Watcher;
}

/** The files of a workspace folder as rows of the engine: key = path below the folder, value = bytes and language. */
export interface FileSource extends SourceContract<FileContent> {
  readonly buffers: Buffers;
  readonly rules: IgnoreRules;
  readonly languages: Languages;
  /** Of the last complete listing of everything; undefined before. */
  summary(): WalkSummary | undefined;
}

export function createFileSource(parts: FileSourceParts): FileSource {
  const { paths, languages, options, clock } = parts;
  const files = parts.files ?? systemFiles;
  const maxBytes = options.maxFileSizeKB * 1024;
  const rules = createIgnoreRules(options, paths, files);
  const attributes = createGeneratedAttributes(paths, files);
  const disk = { paths, languages, attributes, files, now: () => clock.now(), maxBytes };
  const firstLines = createFirstLines(languages, files);
  const buffers = createBuffers();
  const watcher = parts.createWatcher && withSlowRescan(parts.createWatcher({ rules, isSupported, isFolder }), clock);
  let summary: WalkSummary | undefined;

  const isIndexable = (key: RowKey): boolean => isListed(key, buffers.get(key) ?? { text: '' }, languages) && !rules.excludes(key);

  return {
    name: 'files',
    buffers,
    rules,
    languages,
    summary: () => summary,

    async *list({ prefix = '', signal }) {
      const folder = prefix.slice(0, Math.max(0, prefix.lastIndexOf('/')));
      rules.forget(folder);
      attributes.forget(folder);
      const steps = walk({ ...disk, rules, firstLines }, prefix);
      const buffered = new Set([...buffers.keys()].filter((key) => key.startsWith(prefix)));
      for (let step = steps.next(); ; step = steps.next()) {
        signal.throwIfAborted();
        if (step.done) {
          if (prefix === '') summary = step.value;
          break;
        }
        yield withoutMetadata(step.value, buffered);
        await letOthersRun();
      }
      // What is left is open in an editor and not (yet) on disk.
      yield { entries: [...buffered].filter(isIndexable).map((key) => ({ key })) };
    },

    get(key) {
      if (rules.excludes(key)) return Promise.resolve({ kind: 'absent' });
      const buffer = buffers.get(key);
      return Promise.resolve(buffer ? readBuffer(key, buffer, disk) : readDiskFile(key, disk));
    },

    async watch(listener, signal) {
      const store = new DisposableStore();
      // Whoever hands over what is typed has waited for a pause.
      store.add(
        buffers.onChange((key) => isSupported(key) && !rules.excludes(key) && listener({ kind: 'changed', keys: [key], due: 'soon' })),
      );
      const end = endWithSignal(store, signal);
      if (watcher) store.add(await watcher.watch(listener, signal));
      return end;
    },
  };

  function isSupported(key: RowKey): boolean {
    return languages.ofPath(key) !== undefined;
  }

  function isFolder(key: RowKey): boolean {
    try {
      return files.lstatSync(paths.toPath(key)).isDirectory();
    } catch {
      // Gone or closed to us: a listing has nothing to gain there.
      return false;
    }
  }
}

/** Rows of open buffers are always read: their metadata speaks of the disk. Takes them off the list of buffers still to be named. */
function withoutMetadata(listing: SourceListing, buffered: Set<RowKey>): SourceListing {
  if (buffered.size === 0) return listing;
  const entries = listing.entries.map((entry) => (buffered.delete(entry.key) ? { key: entry.key } : entry));
  return { ...listing, entries };
}
