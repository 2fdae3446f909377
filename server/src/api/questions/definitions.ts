import { offsetAt, positionAt } from '../../base/lineIndex.ts';
import type { FileFacts, Offset } from '../../facts/fileFacts.ts';
import type { FilePosition } from '../codeIndex.ts';

/** Where the identifier at a position is defined, as far as its own file can tell; empty when it cannot. */
export function definitionsInFile(facts: FileFacts, at: FilePosition): readonly FilePosition[] {
  const offset = offsetAt(facts.lineStarts, at);
  const start = definitionStart(facts, offset);
  return start === undefined ? [] : [{ path: at.path, ...positionAt(facts.lineStarts, start) }];
}

function definitionStart(facts: FileFacts, offset: Offset): Offset | undefined {
  const symbol = facts.symbols.find(({ nameStart, nameEnd }) => covers(nameStart, nameEnd, offset));
  if (symbol !== undefined) return symbol.nameStart;
  const binding = facts.bindings.find(({ start, name }) => covers(start, start + name.length, offset));
  if (binding !== undefined) return binding.start;
  const reference = facts.references.find(({ start, name }) => covers(start, start + name.length, offset));
  return reference === undefined ? undefined : facts.bindings[reference.binding]?.start;
}

/** A cursor right behind a name is still on it. */
function covers(start: Offset, end: Offset, offset: Offset): boolean {
  return start <= offset && offset <= end;
}
