/** Types in comments, as they were written before there were annotations: `x = []  # type: List[A]`, `# type: (A) -> B` (PEP 484). */
import { typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';

/** What an assignment gives by the comment behind it, as a value of that type; -1 where there is none. */
export function commentedValue(file: Extraction, node: number): number {
  const end = file.endAt(node);
  if (!BEFORE_COMMENT.test(file.text.slice(end, end + 3))) return -1;
  const [, type] = ASSIGNED.exec(lineAt(file, end)) ?? [];
  return type === undefined ? -1 : typedValue(file, -1, type, end);
}

const BEFORE_COMMENT = /^[ \t]*#/;
const IGNORED = String.raw`(?!ignore\b)`;
const ASSIGNED = new RegExp(String.raw`^[ \t]*#[ \t]*type:[ \t]*${IGNORED}([^#(\s][^#]*?)[ \t\r]*(?:#.*)?$`);

/** Notes the result that a comment between a function's head and its body declares. */
export function resultComment(file: Extraction, node: number): HookAnswer {
  if (!file.isA(file.frames.parentNode, 'function_definition')) return 'role';
  const [, type] = RESULT.exec(file.textAt(node)) ?? [];
  if (type !== undefined) file.returns.add(file.scope, typedValue(file, -1, type, file.startAt(node)));
  return 'role';
}

const RESULT = /^#\s*type:\s*\(.*\)\s*->\s*([^#]+?)\s*(?:#.*)?$/;

function lineAt(file: Extraction, start: number): string {
  const end = file.text.indexOf('\n', start);
  return file.text.slice(start, end < 0 ? undefined : end);
}
