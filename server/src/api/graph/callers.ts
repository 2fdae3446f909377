/** Who calls a symbol. */
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { CallGraph, CallOptions, EdgeTier } from '../codeGraph.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import { type Asked, askedSymbol, withConstructors } from './asked.ts';
import { CallEdges } from './callEdges.ts';
import { eachReader, isCall, isDynamic, type LinkedReference, readersOf, referencesTo, siteOf, tierOfTarget } from './callSites.ts';
import { allowsFile, callerId, type GraphView, hitOf, hitsOf, idOfRecord, recordOf, sameTarget } from './graphView.ts';
import { overriddenBy } from './overrides.ts';

/** Files that one page looks into before it is full enough: a page costs some milliseconds. */
const FILES_OF_PAGE = 8;

export interface Cut<Value> {
  readonly value: Value;
  /** More exists than was asked for. */
  readonly truncated: boolean;
}

export function callersOf(view: GraphView, symbol: string, options: CallOptions): Cut<CallGraph> {
  const asked = askedSymbol(view, symbol);
  const found = options.depth === 1 ? pageOfCallers(view, asked, options) : callersInDepth(view, asked, options);
  const edges = found.edges.list();
  const symbols = hitsOf(
    view,
    edges.flatMap(({ from, to }) => [from, to]),
  );
  const roots = asked.records.map((record) => hitOf(view, record));
  const value = { roots, symbols, edges, external: [], unresolved: [], ...(found.next === undefined ? {} : { next: found.next }) };
  return { value, truncated: found.truncated };
}

interface Found {
  readonly edges: CallEdges;
  readonly next?: string;
  readonly truncated: boolean;
}

/** Direct callers, file by file: the next page begins after the last file of this one. */
function pageOfCallers(view: GraphView, asked: Asked, options: CallOptions): Found {
  const edges = new CallEdges();
  const wanted = wantedTargets(view, asked);
  let after = Number(options.after ?? 0);
  for (;;) {
    const ids = readersOf(view.files, wanted.all, { after, limit: FILES_OF_PAGE });
    for (const id of ids) {
      addCallsOf(view, view.files.file(id), { edges, wanted, options, depth: 1 });
      after = id;
      if (edges.count < options.limit) continue;
      const isMore = readersOf(view.files, wanted.all, { after, limit: 1 }).length > 0;
      return isMore ? { edges, next: String(after), truncated: true } : { edges, truncated: false };
    }
    if (ids.length < FILES_OF_PAGE) return { edges, truncated: false };
  }
}

function callersInDepth(view: GraphView, asked: Asked, options: CallOptions): Found {
  const edges = new CallEdges();
  const visited = new Set(asked.records.map(idOfRecord));
  let level: readonly Asked[] = [asked];
  for (let depth = 1; depth <= options.depth && level.length > 0; depth++) {
    const above = new Set<string>();
    for (const each of level) {
      for (const from of callersOfOne(view, each, { edges, options, depth })) if (!visited.has(from)) above.add(from);
      if (edges.count >= options.limit) return { edges, truncated: true };
    }
    for (const id of above) visited.add(id);
    level = [...above].flatMap((id) => {
      const record = recordOf(view, id);
      return record === undefined ? [] : [{ records: [record], targets: [targetOfRecord(record)] }];
    });
  }
  return { edges, truncated: false };
}

/** Returns their ids, as far as the limit allows. */
function callersOfOne(view: GraphView, asked: Asked, adding: Omit<Adding, 'wanted'>): readonly string[] {
  const { edges, options } = adding;
  const wanted = wantedTargets(view, asked);
  const callers: string[] = [];
  for (const file of eachReader(view.files, wanted.all)) {
    options.signal?.throwIfAborted();
    callers.push(...addCallsOf(view, file, { ...adding, wanted }));
    if (edges.count >= options.limit) break;
  }
  return callers;
}

/** Definitions whose calls count, and the symbol that each stands for. */
interface Wanted {
  readonly all: readonly LinkTarget[];
  readonly own: readonly LinkTarget[];
  readonly id: string;
}

function wantedTargets(view: GraphView, asked: Asked): Wanted {
  const [first] = asked.records;
  const own = withConstructors(view, asked);
  // A call of what it overrides may end here.
  const above = asked.targets.flatMap((target) => overriddenBy(view, target));
  return { all: [...own, ...above], own, id: first === undefined ? '' : idOfRecord(first) };
}

interface Adding {
  readonly edges: CallEdges;
  readonly wanted: Wanted;
  readonly options: CallOptions;
  readonly depth: number;
}

function addCallsOf(view: GraphView, file: LinkedFile | undefined, adding: Adding): readonly string[] {
  if (file === undefined || !allowsFile(view, adding.options.tests, file.path)) return [];
  return [...referencesTo(file, adding.wanted.all)].flatMap((reference) => addCall(adding, reference) ?? []);
}

/** Returns the caller when the call counts. */
function addCall({ edges, wanted, options, depth }: Adding, reference: LinkedReference): string | undefined {
  const { file, fact, link } = reference;
  if (!isCall(fact)) return undefined;
  const tier = tierOfCall(wanted, reference);
  if (tier === 'dispatch' && !isDynamic(reference)) return undefined;
  const site = siteOf({ file, fact, link, index: reference.index }, tier);
  if (site.confidence < options.minConfidence) return undefined;
  const from = callerId(file, fact);
  edges.add(from, wanted.id, depth, site);
  return from;
}

function tierOfCall({ own }: Wanted, { link }: LinkedReference): EdgeTier {
  const target = [...link.targets, ...link.candidates].find((each) => own.some((wanted) => sameTarget(wanted, each)));
  return target === undefined ? 'dispatch' : tierOfTarget(link, target);
}
