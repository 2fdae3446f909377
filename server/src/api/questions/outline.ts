import { positionAt } from '../../base/lineIndex.ts';
import { type FileFacts, Modifier, type Offset } from '../../facts/fileFacts.ts';
import type { FileRange, OutlineNode } from '../codeIndex.ts';
import { has } from './symbolHit.ts';

/** The symbols of a file as a tree, in source order. Locals belong to their function's body and are left out. */
export function outlineOf(facts: FileFacts): readonly OutlineNode[] {
  const roots: OutlineNode[] = [];
  const children: OutlineNode[][] = [];
  for (const [index, symbol] of facts.symbols.entries()) {
    const own: OutlineNode[] = [];
    children[index] = own;
    if (has(symbol.modifiers, Modifier.local)) continue;
    const siblings = symbol.container < 0 ? roots : children[symbol.container];
    siblings?.push({
      name: symbol.name,
      kind: symbol.kind,
      signature: symbol.signature,
      deprecated: has(symbol.modifiers, Modifier.deprecated),
      range: rangeOf(facts, symbol.start, symbol.end),
      nameRange: rangeOf(facts, symbol.nameStart, symbol.nameEnd),
      children: own,
    });
  }
  return roots;
}

export function rangeOf({ lineStarts }: Pick<FileFacts, 'lineStarts'>, start: Offset, end: Offset): FileRange {
  const from = positionAt(lineStarts, start);
  const to = positionAt(lineStarts, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
