/** Whom a symbol calls. */
import type { Index, ReferenceFact } from '../../facts/fileFacts.ts';
import { FUNCTION_KINDS } from '../../facts/kindSets.ts';
import type { CallEdge, CallGraph, CallOptions } from '../codeGraph.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { linkByBinding } from '../questions/records.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import { askedSymbol } from './asked.ts';
import { CallEdges } from './callEdges.ts';
import type { Cut } from './callers.ts';
import { isDynamic, type LinkedReference, siteOf, tierOfTarget } from './callSites.ts';
import { allowsFile, type GraphView, hitOf, hitsOf, idOfRecord, nameRange, recordOf } from './graphView.ts';
import { overridersOf } from './overrides.ts';

export function calleesOf(view: GraphView, symbol: string, options: CallOptions): Cut<CallGraph> {
  const asked = askedSymbol(view, symbol);
  const found = new Callees(view, options);
  found.follow(asked.records.map(idOfRecord));
  const list = found.edges.list().slice(0, options.limit);
  const value: CallGraph = {
    roots: asked.records.map((record) => hitOf(view, record)),
    symbols: hitsOf(
      view,
      list.flatMap(({ from, to }: CallEdge) => [from, to]),
    ),
    edges: list,
    external: [...found.external.values()],
    unresolved: found.unresolved,
  };
  return { value, truncated: found.isFull };
}

class Callees {
  readonly edges = new CallEdges();
  readonly external = new Map<string, { readonly name: string; readonly module: string; sites: number }>();
  readonly unresolved: CallGraph['unresolved'][number][] = [];
  readonly #view: GraphView;
  readonly #options: CallOptions;

  constructor(view: GraphView, options: CallOptions) {
    this.#view = view;
    this.#options = options;
  }

  get isFull(): boolean {
    return this.edges.count >= this.#options.limit;
  }

  follow(roots: readonly string[]): void {
    const visited = new Set(roots);
    let level = roots;
    for (let depth = 1; depth <= this.#options.depth && level.length > 0; depth++) {
      const below = new Set<string>();
      for (const from of level) {
        if (this.isFull) return;
        for (const to of this.#expand(from, depth)) if (!visited.has(to)) below.add(to);
      }
      for (const id of below) visited.add(id);
      level = [...below];
    }
  }

  /** Returns whom it calls. */
  #expand(from: string, depth: number): readonly string[] {
    this.#options.signal?.throwIfAborted();
    const called: string[] = [];
    for (const call of callsIn(this.#view, from, depth === 1 ? 'members' : 'made')) {
      for (const { to, site } of leadsTo(this.#view, call, this.#options)) {
        this.edges.add(from, to, depth, site);
        called.push(to);
      }
      if (depth === 1) this.#addOutside(call);
    }
    return called;
  }

  #addOutside({ file, fact, link }: LinkedReference): void {
    if (link.tier === 'external') {
      const key = `${link.detail}\0${fact.name}`;
      const known = this.external.get(key);
      if (known === undefined) this.external.set(key, { name: fact.name, module: link.detail, sites: 1 });
      else known.sites++;
    } else if (link.tier === 'unresolved')
      this.unresolved.push({ name: fact.name, reason: link.detail, path: file.path, range: nameRange(file, fact.start, fact.name.length) });
  }
}

/**
 * The calls that stand in a symbol. Of a type: `members`: in all that it holds; `made`: in what runs when one is made, since who makes one
 * does not call all its methods.
 */
export function* callsIn(view: GraphView, id: string, ofTypes: 'members' | 'made'): Iterable<LinkedReference> {
  const record = recordOf(view, id);
  if (record === undefined) return;
  const { file: fileId, key } = targetOfRecord(record);
  const file = view.files.file(fileId);
  const symbol = file?.symbolOf(key) ?? -1;
  if (file === undefined || symbol < 0) return;
  for (const index of file.callsEnclosedBy(holderOf(file, symbol, ofTypes))) {
    const fact = file.reference(index);
    if (fact !== undefined && !file.isCalledWhereWritten(index)) yield { file, index, fact, link: linkOf(file, index, fact) };
  }
}

function holderOf(file: LinkedFile, symbol: Index, ofTypes: 'members' | 'made'): (enclosing: Index) => boolean {
  const { symbols } = file.facts;
  const kind = symbols[symbol]?.kind;
  if (kind !== undefined && FUNCTION_KINDS.has(kind)) return (enclosing) => enclosing === symbol;
  if (ofTypes === 'members') return (enclosing) => file.isInside(enclosing, symbol);
  return (enclosing) => enclosing === symbol || (symbols[enclosing]?.container === symbol && symbols[enclosing]?.kind === 'constructor');
}

function linkOf(file: LinkedFile, index: Index, fact: ReferenceFact) {
  return file.referenceLink(index) ?? linkByBinding(file, index, fact);
}

/** The symbols that a call leads to, as far as the options let them count. */
export function leadsTo(view: GraphView, call: LinkedReference, options: Pick<CallOptions, 'minConfidence' | 'tests'>) {
  const { targets, candidates } = call.link;
  const below = options.minConfidence > 0 || !isDynamic(call) ? [] : targets.flatMap((target) => overridersOf(view, target));
  return [...targets, ...candidates, ...below].flatMap((target) => {
    const record = view.files.definition(target);
    if (record === undefined || !allowsFile(view, options.tests, record.path)) return [];
    const site = siteOf(call, tierOfTarget(call.link, target));
    return site.confidence < options.minConfidence ? [] : [{ to: idOfRecord(record), site }];
  });
}
