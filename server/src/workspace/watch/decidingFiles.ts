import { sep } from 'node:path';
import type { FileSystem } from '../fileSystem.ts';
import { findWorkTree, outerIgnoreFiles } from '../ignore/outerRules.ts';
import type { DiskEvent } from './diskEvent.ts';

/**
 * Files that decide about the whole workspace folder from places where nothing is indexed, and what a change of them means; by absolute
 * path. They are git's: which branch is checked out, the rules of the clone, ignore files above the folder.
 */
export function decidingFiles(root: string, files: FileSystem): ReadonlyMap<string, DiskEvent> {
  const tree = findWorkTree(root, files);
  if (!tree) return new Map();
  const rules = [tree.git.exclude, ...outerIgnoreFiles(root, tree).map((file) => file.path)];
  return new Map<string, DiskEvent>([[tree.git.head, { kind: 'head' }], ...rules.map((path) => [path, { kind: 'rules', path }] as const)]);
}

/** What an event of `path` (absolute) means for them: of the file itself, or of a folder that holds it and came or went as a whole. */
export function decidingEvent(path: string, deciding: ReadonlyMap<string, DiskEvent>): DiskEvent | undefined {
  const own = deciding.get(path);
  if (own) return own;
  for (const [file, event] of deciding) if (event.kind === 'rules' && file.startsWith(path + sep)) return event;
  return undefined;
}
