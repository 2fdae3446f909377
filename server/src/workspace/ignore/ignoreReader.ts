import { relative } from 'node:path';
import { type Failure, toFailure } from '../../base/failure.ts';
import type { FileSystem } from '../fileSystem.ts';
import { toPosix } from '../path.ts';
import { readSmallText } from '../smallText.ts';
import { compileIgnoreFile, type IgnoreFile } from './ignoreFile.ts';
import type { RuleLayer, RuleMatch } from './ruleLayer.ts';

/** Ignore files that people write into their folders: git's, and our own, which is stronger. */
export const GIT_IGNORE = '.gitignore';
export const OWN_IGNORE = '.skeinignore';

export interface IgnoreReaderOptions {
  /** Absolute path of the workspace folder. */
  readonly root: string;
  readonly caseSensitive: boolean;
  readonly files: FileSystem;
  /** An ignore file that cannot be read is told and left out. */
  readonly onProblem: (failure: Failure) => void;
}

export interface IgnoreReader {
  /** An ignore file by its absolute path; undefined when there is none or it holds no rule. */
  read(path: string): IgnoreFile | undefined;
  /** Its rules as a layer. `toOwn` makes a key of the workspace relative to the folder that the file speaks of. */
  layer(path: string, kind: RuleMatch['kind'], toOwn: (key: string) => string): RuleLayer | undefined;
}

export function createIgnoreReader(options: IgnoreReaderOptions): IgnoreReader {
  const nameOf = (path: string): string => toPosix(relative(options.root, path));
  const read = (path: string): IgnoreFile | undefined => {
    try {
      const text = readSmallText(path, options.files);
      return text === undefined ? undefined : compileIgnoreFile(text, options);
    } catch (error) {
      options.onProblem(toFailure(error, { code: 'workspace.ignoreFile', subject: nameOf(path) }));
      return undefined;
    }
  };
  return {
    read,
    layer(path, kind, toOwn) {
      const file = read(path);
      if (!file) return undefined;
      return {
        decide: (candidate) => file.decide(toOwn(candidate.path)),
        explain(candidate) {
          const rule = file.find(toOwn(candidate.path));
          return rule && { kind, source: nameOf(path), line: rule.line, pattern: rule.pattern };
        },
      };
    },
  };
}
