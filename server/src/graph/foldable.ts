/** What in a drawing may be one node: tests, packages, leaves, files, folders. The focus never is. */
import type { GraphNode } from '../../protocol/graph.ts';
import { FILE_START } from '../api/ranges.ts';
import { count, counted } from '../base/counted.ts';
import { baseName, folderOf } from '../base/paths.ts';
import { type Drawing, type Fold, weightOf } from './collapse.ts';
import { fileOf, folderOfNode, isFolderFold, ROOT } from './homes.ts';

// --- Tests and packages

export function foldsAtNeighbours(drawing: Drawing, kind: 'tests' | 'externals'): readonly Fold[] {
  const anchorOf = anchors(drawing);
  return gathered(drawing.nodes.filter(isOfKind(kind)), (node) => {
    const anchor = anchorOf(node);
    const side = sideOf(node);
    const rank = anchor === undefined ? node.rank : anchor.rank + (side === 'in' ? -1 : 1);
    return { id: `fold:${kind}:${side}:${anchor?.id ?? ''}`, rank };
  }).map(([{ id, rank }, members]) => ({ node: { ...labelled(kind, members), id, rank }, members }));
}

export function foldsOfSides(drawing: Drawing, kind: 'tests' | 'externals'): readonly Fold[] {
  const isWanted = (node: GraphNode) => isOfKind(kind)(node) || (node.what === 'fold' && node.kind === kind);
  return gathered(drawing.nodes.filter(isWanted), (node) => ({ id: `fold:${kind}:${sideOf(node)}` })).map(([{ id }, members]) => ({
    node: { ...labelled(kind, members), id },
    members,
  }));
}

function isOfKind(kind: 'tests' | 'externals'): (node: GraphNode) => boolean {
  const mark = kind === 'tests' ? 'test' : 'external';
  return ({ what, marks }) => what !== 'fold' && marks.includes(mark) && !marks.includes('focus');
}

function labelled(kind: 'tests' | 'externals', members: readonly GraphNode[]): Pick<GraphNode, 'kind' | 'name' | 'container' | 'marks'> {
  const all = members.reduce((sum, node) => sum + weightOf(node), 0);
  return kind === 'tests'
    ? { kind, name: counted(all, 'test'), container: '', marks: ['test'] }
    : { kind, name: counted(all, 'package'), container: '', marks: ['external'] };
}

/** The neighbour by which a node is reached: the one nearest to the focus. */
function anchors({ nodes, edges }: Drawing): (node: GraphNode) => GraphNode | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<string, GraphNode>();
  const offer = (id: string, other: string) => {
    const node = byId.get(other);
    const known = found.get(id);
    if (node !== undefined && id !== other && (known === undefined || Math.abs(node.rank) < Math.abs(known.rank))) found.set(id, node);
  };
  for (const { from, to } of edges) {
    offer(from, to);
    offer(to, from);
  }
  return ({ id }) => found.get(id);
}

// --- Leaves

/** Symbols of one file that only one and the same node leads to. The first of them stays, to say what they are like. */
export function leafSiblings(drawing: Drawing): readonly Fold[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of drawing.edges) {
    if (from === to) continue;
    setOf(neighbours, from).add(to);
    setOf(neighbours, to).add(from);
  }
  const leaves = drawing.nodes.filter((node) => isFoldable(node) && neighbours.get(node.id)?.size === 1 && fileOf(node) !== '');
  return gathered(leaves, (node) => {
    const [anchor = ''] = neighbours.get(node.id) ?? [];
    return { id: `fold:leaves:${sideOf(node)}:${fileOf(node)}:${anchor}` };
  }).map(([{ id }, [, ...members]]) => leafFold(id, members));
}

export function leafFold(id: string, members: readonly GraphNode[]): Fold {
  const file = fileOf(members[0] ?? NOWHERE);
  const name = `${count(members.length)} more in ${baseName(file)}`;
  return { node: { id, kind: 'leaves', name, container: folderOf(file), marks: [], place: { path: file, ...FILE_START } }, members };
}

const NOWHERE = { what: 'external', kind: '', id: '' } as GraphNode;

// --- Files and folders

export function foldsOf({ nodes }: Drawing, describe: (node: GraphNode) => Fold['node'] | undefined): readonly Fold[] {
  const described = new Map<string, Fold['node']>();
  const members = nodes.flatMap((node) => {
    const fold = isFoldable(node) || isPartial(node) ? describe(node) : undefined;
    if (fold === undefined) return [];
    described.set(fold.id, fold);
    return [{ node, id: fold.id }];
  });
  return [...Map.groupBy(members, ({ id }) => id)].flatMap(([id, all]) => {
    const node = described.get(id);
    return node === undefined ? [] : [{ node, members: all.map((each) => each.node) }];
  });
}

export function fileFold(node: GraphNode): Fold['node'] | undefined {
  const file = fileOf(node);
  if (file === '') return undefined;
  const id = `fold:${sideOf(node)}:${file}`;
  return { id, kind: 'file', name: baseName(file), container: folderOf(file), marks: [], place: { path: file, ...FILE_START } };
}

/** Of the folders around nodes those that are no deeper than so many steps. */
export function folderFold(depth: number): (node: GraphNode) => Fold['node'] | undefined {
  return (node) => {
    const own = isFolderFold(node) && node.name !== ROOT ? node.name : folderOfNode(node);
    if (own === undefined) return undefined;
    const folder = own.split('/').slice(0, depth).join('/');
    return { id: `fold:${sideOf(node)}:${folder}/`, kind: 'folder', name: folder || ROOT, container: '', marks: [] };
  };
}

export function deepest({ nodes }: Drawing): number {
  return Math.max(0, ...nodes.map((node) => (folderOfNode(node) ?? '').split('/').length));
}

// --- Nodes

function isFoldable({ what, marks }: GraphNode): boolean {
  return what !== 'fold' && what !== 'external' && !marks.includes('focus');
}

/** A fold that may go into a larger one. */
function isPartial({ what, kind }: GraphNode): boolean {
  return what === 'fold' && PARTIAL.has(kind);
}

const PARTIAL: ReadonlySet<string> = new Set(['leaves', 'class', 'file', 'folder']);

function sideOf({ rank }: Pick<GraphNode, 'rank'>): 'in' | 'out' {
  return rank < 0 ? 'in' : 'out';
}

/** In the order in which the groups are first met. */
function gathered<Key extends { readonly id: string }>(
  nodes: readonly GraphNode[],
  keyOf: (node: GraphNode) => Key,
): readonly (readonly [Key, readonly GraphNode[]])[] {
  const groups = new Map<string, readonly [Key, GraphNode[]]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const known = groups.get(key.id);
    if (known === undefined) groups.set(key.id, [key, [node]]);
    else known[1].push(node);
  }
  return [...groups.values()];
}

function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  const known = sets.get(key) ?? new Set();
  sets.set(key, known);
  return known;
}
