/** The questions about links, put together: each opens the index anew, answers from one view of it and says whether it was complete. */
import type { SideParsing } from '../../indexer/sideParsing.ts';
import type { CodeGraph } from '../codeGraph.ts';
import type { Answer } from '../codeIndex.ts';
import { impactOf } from '../impact/impactOf.ts';
import { definitionsAt } from '../questions/definitions.ts';
import { affectedBy } from './affected.ts';
import { RememberedImports } from './allImports.ts';
import { calleesOf } from './callees.ts';
import { type Cut, callersOf } from './callers.ts';
import { ImportCycles } from './cycles.ts';
import { explainEdgeAt } from './explainEdge.ts';
import type { GraphView } from './graphView.ts';
import { hierarchyOf } from './hierarchy.ts';
import { dependentsOf, importsOf } from './imports.ts';
import { ImportTables } from './importTables.ts';
import { KeptCalls } from './keptCalls.ts';
import { neighboursOf } from './neighbours.ts';
import { pathsBetween } from './paths.ts';
import { possibleCallers } from './possible.ts';
import { referencesOf } from './references.ts';
import { unusedIn } from './unused.ts';

export interface GraphParts {
  /** Throws a `user` failure when there is no index. */
  readonly open: () => GraphView;
  readonly answer: <Value>(cut: Cut<Value>) => Answer<Value>;
  readonly parsing: SideParsing;
}

export function createGraph({ open, answer, parsing }: GraphParts): CodeGraph {
  const now = async <Value>(find: (view: GraphView) => Cut<Value> | Promise<Cut<Value>>): Promise<Answer<Value>> =>
    answer(await find(open()));
  const imports = new ImportTables();
  const allImports = new RememberedImports(imports);
  const cycles = new ImportCycles(imports);
  const calls = new KeptCalls();
  return {
    callers: (symbol, options) => now((view) => callersOf(view, symbol, options)),
    callees: (symbol, options) => now((view) => calleesOf(view, symbol, options)),
    neighbours: (nodes, options) => now((view) => neighboursOf(view, calls.of(view), nodes, options)),
    possibleCallers: (symbol, options) => now((view) => possibleCallers(view, symbol, options)),
    path: (from, to, options) => now((view) => pathsBetween(view, from, to, options)),
    references: (of, options) =>
      now((view) =>
        referencesOf(view, of, { ...options, definitions: (at) => definitionsAt({ files: view.files, named: view.named }, at) }),
      ),
    hierarchy: (symbol, options) => now((view) => hierarchyOf(view, symbol, options)),
    imports: (path, options) => now((view) => importsOf(view, path, options)),
    dependents: (path, options) => now((view) => dependentsOf(view, path, options)),
    allImports: (options) => now((view) => allImports.answer(view, options)),
    cycles: (options) => now((view) => cycles.answer(view, options)),
    affected: (paths, options) => now((view) => affectedBy(view, paths, options)),
    unused: (options) => now((view) => unusedIn(view, options)),
    impact: (changes, options) => now((view) => impactOf(view, changes, { ...options, parsing })),
    explainEdge: (at) => now((view) => ({ value: explainEdgeAt(view, at), truncated: false })),
  };
}
