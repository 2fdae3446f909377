/**
 * The flow of this product: files -> facts -> tables. What happens to a file is all on this page; how it happens incrementally is the
 * engine's business, and where the rows lie the store's.
 *
 *     file ─ parse ─> facts ─┬─ one row of packed facts
 *                            ├─ one row a symbol
 *                            └─ one row an imported name
 *
 * Links are no part of it: the target of facts notes in the same transaction which files a change has reopened, and a stage behind the
 * flow links them afterwards (linkStage.ts).
 */
import { defineFlow, type Flow } from '../engine/flow.ts';
import type { EmbeddedTarget, SourceContract } from '../engine/ports.ts';
import { FACTS_KEY, type FactsRow, type ImportRow, importRowKey, type SymbolRow, symbolRowKey } from '../store/rows.ts';
import type { FileContent } from '../workspace/fileSource.ts';
import { factsRowOf, importRowsOf, symbolRowsOf } from './factRows.ts';
import { type Parse, parseOperation } from './parseOperation.ts';

export interface CodeFlowParts {
  readonly files: SourceContract<FileContent>;
  /** What a path's name says of its language: each has its own logic. */
  readonly languageOf: (path: string) => string;
  /** Fingerprint of all that reads a language: pack, grammar, extractor. */
  readonly logicOf: (language: string) => string;
  readonly parse: Parse;
  readonly targets: {
    readonly facts: EmbeddedTarget<FactsRow>;
    readonly symbols: EmbeddedTarget<SymbolRow>;
    readonly imports: EmbeddedTarget<ImportRow>;
  };
}

export function defineCodeFlow({ files, languageOf, logicOf, parse, targets }: CodeFlowParts): Flow {
  return defineFlow('code', (flow) => {
    const file = flow.source(files, { logicClass: languageOf });
    const facts = file.transform('facts', parseOperation(parse, logicOf), file.value);

    const factsRows = flow.collector<FactsRow>('facts');
    const symbols = flow.collector<SymbolRow>('symbols');
    const imports = flow.collector<ImportRow>('imports');
    file.collectRows(factsRows, { version: '1', from: [file.value, facts], make: factsRowOf });
    file.collectRows(symbols, { version: '2', from: [file.value, facts], make: symbolRowsOf });
    file.collectRows(imports, { version: '1', from: [facts], make: importRowsOf });

    flow.export(factsRows, targets.facts, { key: () => FACTS_KEY });
    flow.export(symbols, targets.symbols, { key: symbolRowKey });
    flow.export(imports, targets.imports, { key: importRowKey });
  });
}
