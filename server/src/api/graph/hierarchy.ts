/** Types above and below a type; members above and below a member. */
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { Hierarchy, HierarchyEdge, HierarchyOptions } from '../codeGraph.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import { askedSymbol } from './asked.ts';
import type { Cut } from './callers.ts';
import { type GraphView, hitOf, hitsOf, idOfRecord } from './graphView.ts';
import { overriddenBy, overridersOf, subtypes, supertypes } from './overrides.ts';
import { implemented, implementers } from './structural.ts';

export function hierarchyOf(view: GraphView, symbol: string, options: HierarchyOptions): Cut<Hierarchy> {
  const asked = askedSymbol(view, symbol);
  const edges: HierarchyEdge[] = [];
  if (options.direction !== 'sub') walk(asked.targets, options, edges, (target, depth) => above(view, target, depth));
  if (options.direction !== 'super') walk(asked.targets, options, edges, (target, depth) => below(view, target, depth));
  const kept = edges.slice(0, options.limit);
  const value: Hierarchy = {
    roots: asked.records.map((record) => hitOf(view, record)),
    symbols: hitsOf(
      view,
      kept.flatMap((edge) => [edge.sub, edge.super]),
    ),
    edges: kept,
  };
  return { value, truncated: edges.length > options.limit };
}

interface Step {
  readonly edge: HierarchyEdge;
  /** Where to go on from. */
  readonly next?: LinkTarget;
}

function walk(
  from: readonly LinkTarget[],
  options: HierarchyOptions,
  edges: HierarchyEdge[],
  step: (target: LinkTarget, depth: number) => readonly Step[],
): void {
  const seen = new Set(from.map(nameOf));
  let level = from;
  for (let depth = 1; depth <= options.depth && level.length > 0; depth++) {
    const next: LinkTarget[] = [];
    for (const target of level) {
      options.signal?.throwIfAborted();
      for (const each of step(target, depth)) {
        edges.push(each.edge);
        if (edges.length > options.limit) return;
        if (each.next === undefined || seen.has(nameOf(each.next))) continue;
        seen.add(nameOf(each.next));
        next.push(each.next);
      }
    }
    level = next;
  }
}

function above(view: GraphView, target: LinkTarget, depth: number): readonly Step[] {
  const sub = idOf(view, target);
  const types = supertypes(view, target).flatMap(({ supers, tier, fact: { relation, name } }): Step[] => {
    if (supers.length === 0) return [{ edge: { sub, super: name, relation, tier, depth } }];
    return supers.map((each) => ({ edge: { sub, super: idOf(view, each), relation, tier, depth }, next: each }));
  });
  const silent = structural(view, target, implemented).map(
    ({ id, next }): Step => ({ edge: { sub, super: id, relation: 'implements', tier: 'probable', depth }, next }),
  );
  // What a member overrides is found in all types above at once.
  const members = depth > 1 ? [] : overriddenBy(view, target);
  return [
    ...types,
    ...silent,
    ...members.map((each) => ({ edge: { sub, super: idOf(view, each), relation: 'overrides', tier: 'exact', depth } as const })),
  ];
}

function below(view: GraphView, target: LinkTarget, depth: number): readonly Step[] {
  const id = idOf(view, target);
  const types = subtypes(view, target).map(
    ({ sub, tier, fact: { relation } }): Step => ({ edge: { sub: idOf(view, sub), super: id, relation, tier, depth }, next: sub }),
  );
  const silent = structural(view, target, implementers).map(
    ({ id: sub, next }): Step => ({ edge: { sub, super: id, relation: 'implements', tier: 'probable', depth }, next }),
  );
  const members = depth > 1 ? [] : overridersOf(view, target);
  return [
    ...types,
    ...silent,
    ...members.map((each) => ({ edge: { sub: idOf(view, each), super: id, relation: 'overrides', tier: 'exact', depth } as const })),
  ];
}

function structural(view: GraphView, target: LinkTarget, find: (view: GraphView, type: SymbolRecord) => readonly SymbolRecord[]) {
  const record = view.files.definition(target);
  return record === undefined ? [] : find(view, record).map((each) => ({ id: idOfRecord(each), next: targetOfRecord(each) }));
}

function idOf({ files }: GraphView, target: LinkTarget): string {
  const record = files.definition(target);
  return record === undefined ? nameOf(target) : idOfRecord(record);
}

function nameOf({ file, key }: LinkTarget): string {
  return `${file}#${key}`;
}
