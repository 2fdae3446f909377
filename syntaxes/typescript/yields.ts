/** `yield x`, `yield* xs`. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { noteYielded } from '../../server/src/syntax/extract/yields.ts';

export function yieldExpression(file: Extraction, node: number): HookAnswer {
  noteYielded(file, node, { kind: 'Generator', isList: ALL.test(file.text.slice(file.startAt(node), file.startAt(node) + LONGEST)) });
  return 'role';
}

const ALL = /^yield\s*\*/;
const LONGEST = 20;
