import { type FileFacts, Modifier } from '../../facts/fileFacts.ts';
import type { OutlineNode } from '../codeIndex.ts';
import { rangeBetween } from '../ranges.ts';
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
      range: rangeBetween(facts.lineStarts, symbol.start, symbol.end),
      nameRange: rangeBetween(facts.lineStarts, symbol.nameStart, symbol.nameEnd),
      children: own,
    });
  }
  return roots;
}
