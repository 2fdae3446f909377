/**
 * What `.gitattributes` say of files: `linguist-generated`, which marks what a program wrote (`true`), or says that people did although it
 * looks otherwise (`false`). Deeper files are stronger, and of their lines the last that matches. Read once a folder until forgotten.
 */
import { join } from 'node:path';
import { folderOf } from '../../base/paths.ts';
import type { RowKey } from '../../engine/ports.ts';
import type { FileSystem } from '../fileSystem.ts';
import { compileIgnoreFile, type IgnoreFile } from '../ignore/ignoreFile.ts';
import type { FolderNames } from '../ignore/ignoreRules.ts';
import { isBelow, type WorkspacePaths } from '../path.ts';
import { readSmallText } from '../smallText.ts';

export const GIT_ATTRIBUTES = '.gitattributes';

export interface GeneratedAttributes {
  /** Whether a file is marked; undefined when nobody says anything. */
  ofFile(key: RowKey): boolean | undefined;
  /** Tells which names are in a folder, when somebody has just listed it: saves looking for a file that is not there. */
  enter(folder: RowKey, names: FolderNames): void;
  /** Reads the files in and below a folder again; '' is everything. */
  forget(folder: RowKey): void;
}

export function createGeneratedAttributes(paths: WorkspacePaths, files: FileSystem): GeneratedAttributes {
  const known = new Map<RowKey, IgnoreFile | undefined>();

  const rulesIn = (folder: RowKey): IgnoreFile | undefined => {
    if (!known.has(folder)) known.set(folder, read(folder));
    return known.get(folder);
  };

  const read = (folder: RowKey): IgnoreFile | undefined => {
    try {
      const text = readSmallText(join(paths.root, folder, GIT_ATTRIBUTES), files);
      return text === undefined ? undefined : compileIgnoreFile(patternsOf(text), paths);
    } catch {
      // Without it nothing is marked, and nothing is lost.
      return undefined;
    }
  };

  return {
    ofFile(key) {
      for (let folder = folderOf(key); ; folder = folderOf(folder)) {
        const decision = rulesIn(folder)?.decide(folder === '' ? key : key.slice(folder.length + 1));
        if (decision !== undefined) return decision === 'excluded';
        if (folder === '') return undefined;
      }
    },
    enter(folder, names) {
      if (!names.has(GIT_ATTRIBUTES)) known.set(folder, undefined);
    },
    forget(folder) {
      for (const key of known.keys()) if (isBelow(key, folder)) known.delete(key);
    },
  };
}

/** The lines that speak of the attribute, as lines of an ignore file: marked is left out, unmarked let in again. */
function patternsOf(text: string): string {
  return text
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, pattern, attributes] = /^\s*([^\s#"]\S*)\s+(.*)$/.exec(line) ?? [];
      const said = attributes === undefined ? undefined : /(?:^|\s)([-!]?)linguist-generated(?:=(\w+))?(?=\s|$)/.exec(attributes);
      if (pattern === undefined || said === null || said === undefined || said[1] === '!') return [];
      return [said[1] === '-' || said[2] === 'false' ? `!${pattern}` : pattern];
    })
    .join('\n');
}
