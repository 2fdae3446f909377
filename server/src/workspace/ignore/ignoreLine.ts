/** A line of an ignore file as a person finds it. Lines count from 1. */
export interface IgnoreLine {
  readonly line: number;
  readonly pattern: string;
}

/** A line with what its spelling alone tells (gitignore(5)). */
export interface IgnoreRule extends IgnoreLine {
  readonly decision: 'excluded' | 'included';
  /** The pattern without `!`, as written otherwise. */
  readonly body: string;
  /** name: compared with the last part of a path; path: with the path below the folder of the ignore file. */
  readonly kind: 'name' | 'path';
  readonly foldersOnly: boolean;
}

/** All lines that are neither blank nor comments, nor longer than any path can be: of those no expression could be made. */
export function parseIgnoreFile(text: string): IgnoreRule[] {
  const lines = (text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text).split('\n');
  return lines.flatMap((raw, index) => parseLine(raw.endsWith('\r') ? raw.slice(0, -1) : raw, index + 1) ?? []);
}

const BYTE_ORDER_MARK = 0xfeff;

function parseLine(pattern: string, line: number): IgnoreRule | undefined {
  if (pattern.startsWith('#') || pattern.length > LONGEST_PATTERN) return undefined;
  const included = pattern.startsWith('!');
  const body = included ? pattern.slice(1) : pattern;
  const trimmed = withoutTrailingSpaces(body);
  if (trimmed === '') return undefined;
  const inner = trimmed.slice(0, -1);
  return {
    line,
    pattern,
    decision: included ? 'included' : 'excluded',
    body,
    kind: inner.includes('/') ? 'path' : 'name',
    foldersOnly: trimmed.endsWith('/'),
  };
}

/** Git drops spaces at the end unless a backslash holds them. For telling the kind of a line it is enough to drop them all. */
function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}

/** As long as a path on Linux. */
const LONGEST_PATTERN = 4096;
