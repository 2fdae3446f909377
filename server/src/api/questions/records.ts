import { positionAt } from '../../base/lineIndex.ts';
import type { FileFacts, ReferenceFact } from '../../facts/fileFacts.ts';
import { containerPath } from '../../facts/symbolKey.ts';
import type { IndexRecord } from '../codeIndex.ts';

/** The records of one file: its symbols, its calls, its imports, each in source order. */
export function* recordsOfFile(file: string, facts: FileFacts): Iterable<IndexRecord> {
  const at = (offset: number) => positionAt(facts.lineStarts, offset);
  for (const [index, symbol] of facts.symbols.entries()) {
    const { line, column } = at(symbol.nameStart);
    const container = containerPath(facts.symbols, index);
    yield { t: 'symbol', file, line, col: column, endLine: at(symbol.end).line, name: symbol.name, kind: symbol.kind, container };
  }
  for (const reference of facts.references) {
    if (reference.role === 'call' || reference.role === 'new') yield callRecord(file, facts, reference);
  }
  for (const { specifier, nameStart } of facts.imports) yield { t: 'import', file, line: at(nameStart).line, spec: specifier };
}

function callRecord(file: string, facts: FileFacts, reference: ReferenceFact): IndexRecord {
  const { line, column } = positionAt(facts.lineStarts, reference.start);
  const caller = facts.symbols[reference.enclosing];
  const target = localTarget(facts, reference);
  return {
    t: 'call',
    file,
    line,
    col: column,
    name: reference.name,
    ...(caller === undefined ? {} : { caller: [file, positionAt(facts.lineStarts, caller.nameStart).line] as const }),
    targets: target === undefined ? [] : [[file, positionAt(facts.lineStarts, target).line]],
    confidence: target === undefined ? 0 : 1,
    tier: target === undefined ? 'unresolved' : 'exact',
  };
}

/** A bare name that this file binds to one of its own symbols is proven without any other file. */
function localTarget(facts: FileFacts, reference: ReferenceFact): number | undefined {
  const binding = facts.bindings[reference.binding];
  return binding?.kind === 'symbol' ? facts.symbols[binding.symbol]?.nameStart : undefined;
}
