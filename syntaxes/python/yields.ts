/** Functions that yield are generators. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { noteYielded } from '../../server/src/syntax/extract/yields.ts';

export function yieldExpression(file: Extraction, node: number): HookAnswer {
  const around = file.symbols[file.frames.callable];
  if (around !== undefined) around.modifiers |= Modifier.generator;
  noteYielded(file, node, { kind: 'generator', isList: FROM.test(file.textAt(node)) });
  return 'role';
}

const FROM = /^yield\s+from\b/;
