/** What decided about a path, for a person: the ignore file with its line, or the setting. `line` counts from 1. */
export interface RuleMatch {
  readonly kind: 'builtIn' | 'gitignore' | 'gitExclude' | 'skeinignore' | 'setting';
  /** The ignore file relative to the workspace folder (`../.gitignore` when it lies above), or who else made the rule. */
  readonly source: string;
  readonly line?: number;
  readonly pattern: string;
  readonly setting?: string;
}

/** A path about to be decided. */
export interface Candidate {
  /** The key; folders end with `/`. */
  readonly path: string;
  /** Is there a file of this name beside it? */
  readonly hasSibling: (name: string) => boolean;
}

/** What rules say about a path; undefined: nothing. */
export type Decision = 'excluded' | 'included' | undefined;

/**
 * Rules of one origin. Layers are asked from the strongest to the weakest; the first that says anything decides.
 * A folder that is excluded takes along what it holds, whatever rules exist for that (as in git).
 */
export interface RuleLayer {
  decide(candidate: Candidate): Decision;
  /** What is behind `decide`; slow. Undefined exactly when `decide` says nothing. */
  explain(candidate: Candidate): RuleMatch | undefined;
}

export function isFolderPath(path: string): boolean {
  return path.charCodeAt(path.length - 1) === 47;
}

/** The last part of a path, without the `/` of a folder. */
export function lastPart(path: string): string {
  const end = isFolderPath(path) ? path.length - 1 : path.length;
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}
