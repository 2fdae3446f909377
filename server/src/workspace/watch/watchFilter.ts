import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { baseName } from '../../base/paths.ts';
import type { WorkspacePaths } from '../path.ts';
import { type EventContext, isRuleFile } from './interpretEvents.ts';

export interface WatchFilterParts {
  readonly paths: WorkspacePaths;
  readonly context: EventContext;
  /** Absolute paths that are watched wherever they lie. */
  readonly deciding: readonly string[];
}

/**
 * What a watcher of our own leaves out: what no listing would show, except the files that decide about listings. Takes absolute paths.
 * Without `stats` it is not known what stands there, so nothing is left out yet.
 */
export function createWatchFilter({ paths, context, deciding }: WatchFilterParts): (path: string, stats?: Stats) => boolean {
  const kept = new Set(deciding.flatMap(withFoldersAbove));
  return (path, stats) => {
    if (stats === undefined || kept.has(path)) return false;
    const key = paths.toKey(path);
    if (key === undefined) return true;
    if (key === '') return false;
    if (stats.isDirectory()) return context.rules.excludes(`${key}/`);
    if (!stats.isFile()) return true;
    return !(context.isSupported(key) || isRuleFile(baseName(key))) || context.rules.excludes(key);
  };
}

/** The way to a file has to stay open for it to be seen; what else lies on that way is judged by itself. */
function withFoldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...withFoldersAbove(above)];
}
