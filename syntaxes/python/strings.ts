/** What is written in strings: names in `__all__` and `__slots__`, modules to load, types that are not known yet. */
import { memberExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';

export interface StringContent {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
}

/** What stands between the quotes; undefined for text that is computed or cut short. */
export function stringContent(file: Extraction, node: number): StringContent | undefined {
  if (file.childOfType(node, 'interpolation') >= 0) return undefined;
  const found = /^[a-zA-Z]*("""|'''|"|')([\s\S]*)\1$/.exec(file.textAt(node));
  const text = found?.[2];
  if (found === null || text === undefined) return undefined;
  return { text, start: file.endAt(node) - (found[1]?.length ?? 0) - text.length };
}

/** The strings in a list, tuple or sum of such; calls and members in between are left out. */
export function stringsIn(file: Extraction, value: number): StringContent[] {
  const strings: StringContent[] = [];
  if (value < 0) return strings;
  const end = file.after(value);
  for (let node = value; node < end; ) {
    const type = file.typeAt(node);
    const content = type === 'string' ? stringContent(file, node) : undefined;
    if (content !== undefined && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(content.text)) strings.push(content);
    node = type === 'string' || OPAQUE.has(type) ? file.after(node) : node + 1;
  }
  return strings;
}

const OPAQUE: ReadonlySet<string> = new Set(['call', 'attribute', 'subscript', 'list_comprehension', 'generator_expression', 'lambda']);

/** A string where a type stands is the type written in it: `def f(x: 'Node')`. */
export function annotationString(file: Extraction, node: number): HookAnswer {
  if (file.frames.use !== USE.type || isValue(file)) return 'role';
  const content = stringContent(file, node);
  if (content === undefined || /['"]/.test(content.text)) return 'role';
  for (const path of content.text.matchAll(PATH)) referToPath(file, path[0], content.start + path.index);
  return 'role';
}

/** `mod.Node` as it stands in a string: mod is read, Node is the type. */
function referToPath(file: Extraction, path: string, start: number): void {
  if (VALUES.has(path)) return;
  let receiver = -1;
  for (const part of path.matchAll(NAME)) {
    const at = start + part.index;
    const end = at + part[0].length;
    addReferenceAt(file, at, end, end === start + path.length ? USE.type : USE.read, { receiver, space: SPACE.both });
    receiver =
      receiver < 0
        ? file.expressions.add(OPERATION.name, -1, file.names.idOf(part[0]), at, file.scope)
        : memberExpression(file, receiver, part[0], at);
  }
}

const VALUES: ReadonlySet<string> = new Set(['None', 'True', 'False']);
const PATH = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/gu;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** In `Literal['a']` a string is a value; in `Annotated[int, 'a']` all but the first. */
function isValue(file: Extraction): boolean {
  const { frames } = file;
  for (let depth = frames.depth - 1; depth > Math.max(0, frames.depth - FURTHEST); depth--) {
    const around = frames.nodeAt(depth);
    if (file.isA(around, 'block')) return false;
    if (!file.isA(around, 'generic_type') && !file.isA(around, 'subscript')) continue;
    const name = endOf(file, file.firstChild(around));
    if (/\bLiteral$/.test(name)) return true;
    const first = file.isA(around, 'subscript')
      ? file.child(around, 'subscript')
      : file.firstChild(file.childOfType(around, 'type_parameter'));
    return /\bAnnotated$/.test(name) && frames.nodeAt(frames.depth) >= file.after(first);
  }
  return false;
}

/** Nobody writes a type further inside of others; a program may, and each of its strings is looked at from its own place. */
const FURTHEST = 64;

/** Enough of the end of a node's text to tell the word there. */
function endOf(file: Extraction, node: number): string {
  const end = file.endAt(node);
  return file.text.slice(Math.max(file.startAt(node), end - LONGEST_WORD), end);
}

const LONGEST_WORD = 12;
