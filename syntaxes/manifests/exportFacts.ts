/** What a manifest says, as exports: a name for the kind of statement, a local name for its key, a specifier for its value. */
import { lineStartsOf } from '../../server/src/base/lineIndex.ts';
import type { ExportFact, ExportForm, FileFacts } from '../../server/src/facts/fileFacts.ts';
import { noFacts } from '../../server/src/facts/noFacts.ts';

export interface Statement {
  /** `shared` for a name that files of any folder find (LinkReader.namespaceFiles); its specifier is the namespace. */
  readonly form?: ExportForm;
  readonly name: string;
  readonly local?: string;
  readonly specifier: string;
}

/** In the order given, which may matter: the first of several that fits counts. */
export function factsOfManifest(text: string, statements: readonly Statement[]): FileFacts {
  const exports = statements.map(
    ({ form = 'namespace', name, local = '', specifier }): ExportFact => ({
      form,
      name,
      local,
      symbol: -1,
      specifier,
      flags: 0,
      start: Math.max(0, text.indexOf(JSON.stringify(specifier))),
    }),
  );
  return {
    ...noFacts,
    scopes: [{ kind: 'file', parent: -1, symbol: -1, start: 0, end: text.length }],
    exports,
    lineStarts: lineStartsOf(text),
  };
}
