/** Direct callers or callees of many symbols at once. */
import { positionAt } from '../../base/lineIndex.ts';
import type { Index } from '../../facts/fileFacts.ts';
import { FUNCTION_KINDS } from '../../facts/kindSets.ts';
import { formatSymbolKey } from '../../facts/symbolKey.ts';
import { confidenceOf } from '../../linker/confidence.ts';
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import { targetIdOf } from '../../linker/stored/targetKey.ts';
import type { SymbolHit } from '../answers.ts';
import type { EdgeTier } from '../codeGraph.ts';
import type { CallNode, CallPlace, NeighbourOptions, Neighbours, UnresolvedCall } from '../neighbours.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import { CallBundles } from './callBundles.ts';
import type { Cut } from './callers.ts';
import type { CallGroup } from './callNodes.ts';
import { tierOfTarget } from './callSites.ts';
import { type CallingSymbol, type FileCall, type FileCalls, targetText } from './fileCalls.ts';
import { type GraphView, hitOf } from './graphView.ts';
import { type KnownCalls, keptIn } from './keptCalls.ts';
import { overriddenBy, overridersOf } from './overrides.ts';
import { createPauses } from './pauses.ts';

export async function neighboursOf(
  view: GraphView,
  kept: KnownCalls,
  nodes: readonly string[],
  options: NeighbourOptions,
): Promise<Cut<Neighbours>> {
  const search = new NeighbourSearch(view, kept, options);
  const pause = createPauses(options.signal);
  for (const node of new Set(nodes)) {
    await pause();
    await search.look(node, pause);
  }
  return { value: search.found(), truncated: search.isCut };
}

class NeighbourSearch {
  readonly #view: GraphView;
  readonly #kept: KnownCalls;
  readonly #options: NeighbourOptions;
  readonly #bundles = new CallBundles();
  readonly #nodes = new Map<string, CallNode>();
  readonly #unresolved: UnresolvedCall[] = [];
  readonly #asked = new Set<string>();
  readonly #cut: string[] = [];
  #filesLookedInto = 0;

  constructor(view: GraphView, kept: KnownCalls, options: NeighbourOptions) {
    this.#view = view;
    this.#kept = kept;
    this.#options = options;
  }

  get isCut(): boolean {
    return this.#cut.length > 0;
  }

  found(): Neighbours {
    return {
      asked: [...this.#asked],
      nodes: [...this.#nodes.values()],
      calls: this.#bundles.list(),
      unresolved: this.#unresolved,
      cut: this.#cut,
    };
  }

  async look(id: string, pause: () => Promise<void> | undefined): Promise<void> {
    const group = keptIn(this.#kept.named, id, () => this.#groupOfId(id));
    const file = group?.file ?? this.#view.files.fileId(id);
    if (file === undefined) return;
    const node = group === undefined ? this.#fileNode(id) : this.#symbolNode(group);
    if (this.#asked.has(node.id)) return;
    this.#asked.add(node.id);
    if (this.#options.side === 'out') this.#lookOut(node.id, group, file);
    else if (group !== undefined) await this.#lookIn(group, pause);
  }

  #lookOut(id: string, group: CallGroup | undefined, fileId: number): void {
    if (this.#isSpent) this.#cut.push(id);
    const file = this.#isSpent ? undefined : this.#calls(fileId);
    if (file === undefined) return;
    for (const call of group === undefined ? (file.madeBy.get(-1) ?? []) : this.#callsIn(file, group)) this.#addOut(id, file, call);
  }

  *#callsIn(file: FileCalls, group: CallGroup): Iterable<FileCall> {
    const keys = new Set(group.records.map(formatSymbolKey));
    const own = new Set(file.symbols.flatMap(({ key }, index) => (keys.has(key) ? [index] : [])));
    const all = this.#options.ofTypes === 'members' && !isFunction(group);
    for (const [enclosing, calls] of file.madeBy) if (all ? isInside(file.symbols, enclosing, own) : own.has(enclosing)) yield* calls;
  }

  #addOut(from: string, file: FileCalls, call: FileCall): void {
    const { link } = call;
    const place = () => placeOf(file, call);
    const common = { from, rule: link.rule, name: call.name, place };
    if (link.tier === 'external') {
      const to = this.#outsideNode(link.detail).id;
      this.#bundles.add({ ...common, to, tier: 'external', confidence: 0, candidates: 0 });
    } else if (link.tier === 'unresolved') this.#unresolved.push({ ...place(), from, name: call.name, reason: link.detail });
    else
      for (const [group, tier] of this.#endsOf(call)) {
        this.#bundles.add({ ...common, ...sureness(file, call, tier), to: this.#symbolNode(group).id });
      }
  }

  /** Where a call leads, each node once, with the best tier. */
  #endsOf(call: FileCall): ReadonlyMap<CallGroup, EdgeTier> {
    const { targets, candidates } = call.link;
    const below = this.#followsDispatch && call.isDynamic ? targets.flatMap((target) => overridersOf(this.#view, target)) : [];
    const ends = new Map<CallGroup, EdgeTier>();
    for (const target of [...targets, ...candidates, ...below]) {
      const group = this.#group(target);
      const tier = tierOfTarget(call.link, target);
      if (group !== undefined && !ends.has(group) && (tier !== 'dispatch' || this.#followsDispatch)) ends.set(group, tier);
    }
    return ends;
  }

  async #lookIn(group: CallGroup, pause: () => Promise<void> | undefined): Promise<void> {
    const own = group.records.map(targetOfRecord);
    const above = this.#followsDispatch ? own.flatMap((target) => overriddenBy(this.#view, target)) : [];
    let looked = 0;
    for (const id of this.#readersOf([...own, ...above])) {
      await pause();
      if (this.#isSpent || looked++ >= this.#options.effort.each) {
        this.#cut.push(group.id);
        return;
      }
      const file = this.#calls(id);
      if (file !== undefined) this.#addIn(group, file, { own, above });
    }
  }

  #addIn(
    group: CallGroup,
    file: FileCalls,
    { own, above }: { readonly own: readonly LinkTarget[]; readonly above: readonly LinkTarget[] },
  ) {
    const seen = new Set<FileCall>();
    const callers = new Map<Index, string | undefined>();
    const add = (call: FileCall, tier: EdgeTier) => {
      if (seen.has(call) || (tier === 'dispatch' && !(this.#followsDispatch && call.isDynamic))) return;
      seen.add(call);
      if (!callers.has(call.enclosing)) callers.set(call.enclosing, this.#callerNode(file, call));
      const from = callers.get(call.enclosing);
      const { rule } = call.link;
      const place = () => placeOf(file, call);
      if (from !== undefined) this.#bundles.add({ ...sureness(file, call, tier), from, to: group.id, rule, name: call.name, place });
    };
    for (const target of own) for (const call of file.leadingTo.get(targetText(target)) ?? []) add(call, tierOfTarget(call.link, target));
    for (const target of above) for (const call of file.leadingTo.get(targetText(target)) ?? []) add(call, 'dispatch');
  }

  /** Ids of files that may lead to one of the definitions, in order; their own file as well, which may not be linked yet. */
  #readersOf(targets: readonly LinkTarget[]): readonly number[] {
    const { store } = this.#view.files;
    const ids = new Set<number>();
    for (const target of targets) {
      ids.add(target.file);
      const id = targetIdOf(target);
      const limit = this.#options.effort.each + 1;
      for (const reader of keptIn(this.#kept.readers, `${id} ${limit}`, () => store.readersOf(id, { after: 0, limit }))) ids.add(reader);
    }
    return [...ids].sort((one, other) => one - other);
  }

  /** undefined for a symbol that is gone. */
  #callerNode(file: FileCalls, { enclosing }: FileCall): string | undefined {
    const key = file.symbols[enclosing]?.key;
    if (key === undefined) return this.#fileNode(file.path).id;
    const group = this.#group({ file: file.id, key });
    return group === undefined ? undefined : this.#symbolNode(group).id;
  }

  get #followsDispatch(): boolean {
    return this.#options.dispatch === 'include';
  }

  get #isSpent(): boolean {
    return this.#filesLookedInto >= this.#options.effort.all;
  }

  #calls(file: number): FileCalls | undefined {
    this.#filesLookedInto++;
    return this.#kept.tables.of(this.#view.files, file, this.#kept.generation);
  }

  #groupOfId(id: string): CallGroup | undefined {
    // Private names of JavaScript begin with the same sign, and a path may hold it.
    for (let hash = id.lastIndexOf('#', id.lastIndexOf('~')); hash > 0; hash = id.lastIndexOf('#', hash - 1)) {
      const file = this.#view.files.fileId(id.slice(0, hash));
      const group = file === undefined ? undefined : this.#group({ file, key: id.slice(hash + 1) });
      if (group !== undefined) return group;
    }
    return undefined;
  }

  #group(target: LinkTarget): CallGroup | undefined {
    return this.#kept.groups.of(this.#view.files, target);
  }

  #symbolNode(group: CallGroup): CallNode {
    const node = this.#kept.nodes.get(group) ?? this.#describe(group);
    this.#nodes.set(node.id, node);
    return node;
  }

  #describe(group: CallGroup): CallNode {
    const { id, records } = group;
    const symbol = hitOf(this.#view, records[0]);
    const { path, test } = symbol;
    const node: CallNode = { id, symbol, path, test, stale: this.#isBroken(symbol), definitions: definitionsOf(records) };
    this.#kept.nodes.set(group, node);
    return node;
  }

  /** An error elsewhere in the file says nothing of this symbol: some macro that a parser cannot know is in most files of C++. */
  #isBroken({ path, range }: SymbolHit): boolean {
    const facts = this.#kept.broken.has(path) ? this.#view.files.file(path)?.facts : undefined;
    if (facts === undefined) return false;
    const lineOf = (offset: number): number => positionAt(facts.lineStarts, offset).line;
    return facts.problems.some(({ start, end }) => lineOf(start) <= range.endLine && lineOf(end) >= range.startLine);
  }

  #fileNode(path: string): CallNode {
    return this.#nodes.get(path) ?? this.#add({ id: path, path, ...this.#ofFile(path), definitions: 1 });
  }

  #ofFile(path: string): Pick<CallNode, 'test' | 'stale'> {
    return { test: this.#view.isTest(path), stale: this.#kept.broken.has(path) };
  }

  #outsideNode(module: string): CallNode {
    // What a language brings along has no name.
    const id = `npm:${module === '' ? 'built-in' : module}`;
    return this.#nodes.get(id) ?? this.#add({ id, path: '', test: false, stale: false, definitions: 1 });
  }

  #add(node: CallNode): CallNode {
    this.#nodes.set(node.id, node);
    return node;
  }
}

/** A class stands for itself, not for its constructors as well. */
function definitionsOf([first, ...others]: CallGroup['records']): number {
  return 1 + others.filter(({ kind }) => kind === first.kind).length;
}

function isFunction({ records: [{ kind }] }: CallGroup): boolean {
  return FUNCTION_KINDS.has(kind);
}

function isInside(symbols: readonly CallingSymbol[], symbol: Index, outer: ReadonlySet<Index>): boolean {
  for (let at = symbol; at >= 0; at = symbols[at]?.container ?? -1) if (outer.has(at)) return true;
  return false;
}

function placeOf({ path }: FileCalls, { name, line, column }: FileCall): CallPlace {
  return { path, range: { startLine: line, startColumn: column, endLine: line, endColumn: column + name.length } };
}

function sureness({ language }: FileCalls, { link }: FileCall, tier: EdgeTier) {
  const candidates = tier === 'ambiguous' ? link.targets.length + link.candidates.length : 0;
  return { tier, confidence: tier === 'dispatch' ? 0 : confidenceOf(language, link.rule, tier), candidates };
}
