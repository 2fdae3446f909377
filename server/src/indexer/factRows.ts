/** What of a file's facts becomes rows of their own. */
import { dottedName } from '../base/dottedName.ts';
import { positionAt } from '../base/lineIndex.ts';
import { Modifier } from '../facts/fileFacts.ts';
import type { PackedFacts } from '../facts/packFacts.ts';
import { sharedNamesOf } from '../linker/stored/sharedNames.ts';
import type { FactsRow, ImportRow, SymbolRow } from '../store/rows.ts';
import type { FileContent } from '../workspace/fileSource.ts';

export function factsRowOf(file: FileContent, facts: PackedFacts): readonly FactsRow[] {
  return [
    {
      language: file.language,
      packed: facts.bytes,
      shared: sharedNamesOf(facts),
      symbols: facts.count('symbols'),
      calls: facts.countCalls(),
      references: facts.count('references'),
      imports: facts.count('imports'),
      problems: facts.count('problems'),
      lines: facts.lineStarts.length,
    },
  ];
}

/** Symbols of a generated file carry a mark, so that nobody who has a symbol needs to ask about its file. */
export function symbolRowsOf(file: FileContent, facts: PackedFacts): readonly SymbolRow[] {
  const mark = file.generated === undefined ? 0 : Modifier.generated;
  const { symbols, lineStarts } = facts;
  const paths: string[] = [];
  return symbols.map((symbol, index) => {
    // Containers come before their members, so their paths are known.
    const container = symbol.container < 0 ? symbol.containerName : (paths[symbol.container] ?? '');
    paths[index] = dottedName({ container, name: symbol.name });
    const name = positionAt(lineStarts, symbol.nameStart);
    const start = positionAt(lineStarts, symbol.start);
    const stop = positionAt(lineStarts, symbol.end);
    return {
      container,
      name: symbol.name,
      kind: symbol.kind,
      ordinal: symbol.ordinal,
      visibility: symbol.visibility,
      modifiers: symbol.modifiers | mark,
      line: name.line,
      column: name.column,
      endColumn: name.column + symbol.nameEnd - symbol.nameStart,
      startLine: start.line,
      startColumn: start.column,
      stopLine: stop.line,
      stopColumn: stop.column,
      signature: symbol.signature,
    };
  });
}

export function importRowsOf({ imports, lineStarts }: PackedFacts): readonly ImportRow[] {
  const seen = new Map<string, number>();
  return imports.map(({ form, specifier, name, alias, flags, nameStart }) => {
    const same = [form, specifier, name, alias].join('\0');
    const ordinal = seen.get(same) ?? 0;
    seen.set(same, ordinal + 1);
    return { form, specifier, name, alias, ordinal, flags, ...positionAt(lineStarts, nameStart) };
  });
}
