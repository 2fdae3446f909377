/**
 * Makes a graph small enough to be read. Tests and packages that the user wants folded always are; for want of room what matters least goes
 * first: tests, packages, symbols that only one other leads to, whole files, whole folders. The focus and what the user has opened stay.
 */
import type { GraphNode, GraphQuery, Treatment } from '../../protocol/graph.ts';
import { count, counted } from '../base/counted.ts';
import { collapse, type Drawing, type Fold, weightOf } from './collapse.ts';
import { fileOf, folderOfNode, isFolderFold, ROOT } from './homes.ts';
import { baseName, compareTexts, folderOf } from './paths.ts';

/** More nodes than these are never drawn. */
const HARD_STOP = 1500;

export interface Room extends Pick<GraphQuery, 'maxNodes' | 'toggled'> {
  /** What the nodes are: `symbols`, `files`. */
  readonly noun: string;
  /** There is more than was looked for. */
  readonly isCut: boolean;
}

/** One node for all tests, or all packages, on each side of a symbol. */
export function foldTreated(
  drawing: Drawing,
  treatments: Readonly<Record<'tests' | 'externals', Treatment>>,
  toggled: readonly string[],
): Drawing {
  let folded = drawing;
  for (const kind of ['tests', 'externals'] as const)
    if (treatments[kind] === 'fold') folded = collapse(folded, unopened(foldsAtNeighbours(folded, kind), toggled));
  return folded;
}

export function foldForRoom(drawing: Drawing, room: Room): Drawing & { readonly banner?: string } {
  const most = Math.max(1, Math.min(room.maxNodes, HARD_STOP));
  if (drawing.nodes.length <= most) return drawing;
  const folding = new Folding(drawing, most, room.toggled);
  const by = folding.fold();
  const { nodes } = folding.drawing;
  if (nodes.length > HARD_STOP && room.toggled.length > 0) return foldForRoom(drawing, { ...room, toggled: [] });
  const shown = nodes.filter(({ what }) => what !== 'fold').length;
  const total = nodes.reduce((sum, node) => sum + weightOf(node), 0);
  const all = `${count(total)}${room.isCut ? ' or more' : ''} ${room.noun}`;
  return { ...folding.drawing, banner: `Showing ${count(shown)} of ${all}${by}.` };
}

class Folding {
  drawing: Drawing;
  readonly #most: number;
  readonly #toggled: readonly string[];
  /** Nodes that the user has taken out of a fold: they stay, and take no other's place. */
  readonly #opened = new Set<string>();

  constructor(drawing: Drawing, most: number, toggled: readonly string[]) {
    this.drawing = drawing;
    this.#most = most;
    this.#toggled = toggled;
  }

  /** Returns what the last step was, for the banner. */
  fold(): string {
    for (const kind of ['tests', 'externals'] as const) if (this.#surplus > 0) this.#apply(foldsAtNeighbours(this.drawing, kind));
    const open = this.drawing;
    if (this.#surplus > 0) this.#apply(leafSiblings(this.drawing), asFewAsNeeded);
    if (this.#surplus <= 0) return '';
    this.#foldSides();
    this.#apply(foldsOf(this.drawing, fileFold), justEnough);
    if (this.#surplus <= 0) return ', grouped by file';
    const folders: { readonly depth: number; readonly ids: ReadonlySet<string> }[] = [];
    for (let depth = deepest(this.drawing); this.#surplus > 0 && depth >= 0; depth--)
      folders.push({ depth, ids: this.#apply(foldsOf(this.drawing, folderFold(depth)), justEnough) });
    // Folders may have made so much room that what lies outside of them need not be folded.
    this.drawing = open;
    this.#foldSides();
    for (const { depth, ids } of folders) this.#apply(foldsOf(this.drawing, folderFold(depth)).filter(({ node }) => ids.has(node.id)));
    if (this.#surplus > 0) this.#apply(leafSiblings(this.drawing), asFewAsNeeded);
    if (this.#surplus > 0) this.#apply(foldsOf(this.drawing, fileFold), justEnough);
    return ', grouped by folder';
  }

  #foldSides(): void {
    for (const kind of ['tests', 'externals'] as const) this.#apply(foldsOfSides(this.drawing, kind));
  }

  /** How many nodes there are too many. */
  get #surplus(): number {
    return this.drawing.nodes.length - this.#opened.size - this.#most;
  }

  /** Returns the ids of those that were chosen. */
  #apply(folds: readonly Fold[], choose: (folds: readonly Fold[], surplus: number) => readonly Fold[] = (all) => all): ReadonlySet<string> {
    const closed = folds.flatMap((fold) => {
      if (this.#toggled.includes(fold.node.id)) for (const { id } of fold.members) this.#opened.add(id);
      const members = fold.members.filter(({ id }) => !this.#opened.has(id));
      return members.length > 1 ? [{ ...fold, members }] : [];
    });
    const chosen = choose(closed, this.#surplus);
    this.drawing = collapse(this.drawing, chosen);
    return new Set(chosen.map(({ node }) => node.id));
  }
}

function unopened(folds: readonly Fold[], toggled: readonly string[]): readonly Fold[] {
  return folds.filter(({ node, members }) => members.length > 1 && !toggled.includes(node.id));
}

// --- Tests and packages

function foldsAtNeighbours(drawing: Drawing, kind: 'tests' | 'externals'): readonly Fold[] {
  const anchorOf = anchors(drawing);
  return gathered(drawing.nodes.filter(isOfKind(kind)), (node) => {
    const anchor = anchorOf(node);
    const side = sideOf(node);
    const rank = anchor === undefined ? node.rank : anchor.rank + (side === 'in' ? -1 : 1);
    return { id: `fold:${kind}:${side}:${anchor?.id ?? ''}`, rank };
  }).map(([{ id, rank }, members]) => ({ node: { ...labelled(kind, members), id, rank }, members }));
}

function foldsOfSides(drawing: Drawing, kind: 'tests' | 'externals'): readonly Fold[] {
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
function leafSiblings(drawing: Drawing): readonly Fold[] {
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

function leafFold(id: string, members: readonly GraphNode[]): Fold {
  const file = fileOf(members[0] ?? NOWHERE);
  const name = `${count(members.length)} more in ${baseName(file)}`;
  return { node: { id, kind: 'leaves', name, container: folderOf(file), marks: [], place: startOf(file) }, members };
}

const NOWHERE = { what: 'external', kind: '', id: '' } as GraphNode;

/** The largest first; of the last one only as many members as must go. */
function asFewAsNeeded(folds: readonly Fold[], surplus: number): readonly Fold[] {
  let left = surplus;
  const needed: Fold[] = [];
  for (const fold of bySize(folds)) {
    if (left <= 0) break;
    const members = fold.members.slice(-Math.min(fold.members.length, left + 1));
    if (members.length < 2) continue;
    needed.push(leafFold(fold.node.id, members));
    left -= members.length - 1;
  }
  return needed;
}

// --- Files and folders

function foldsOf({ nodes }: Drawing, describe: (node: GraphNode) => Fold['node'] | undefined): readonly Fold[] {
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

function fileFold(node: GraphNode): Fold['node'] | undefined {
  const file = fileOf(node);
  if (file === '') return undefined;
  const id = `fold:${sideOf(node)}:${file}`;
  return { id, kind: 'file', name: baseName(file), container: folderOf(file), marks: [], place: startOf(file) };
}

/** Of the folders around nodes those that are no deeper than so many steps. */
function folderFold(depth: number): (node: GraphNode) => Fold['node'] | undefined {
  return (node) => {
    const own = isFolderFold(node) && node.name !== ROOT ? node.name : folderOfNode(node);
    if (own === undefined) return undefined;
    const folder = own.split('/').slice(0, depth).join('/');
    return { id: `fold:${sideOf(node)}:${folder}/`, kind: 'folder', name: folder || ROOT, container: '', marks: [] };
  };
}

function deepest({ nodes }: Drawing): number {
  return Math.max(0, ...nodes.map((node) => (folderOfNode(node) ?? '').split('/').length));
}

/** The largest first; the last one is the smallest that makes room enough. */
function justEnough(folds: readonly Fold[], surplus: number): readonly Fold[] {
  const chosen: Fold[] = [];
  let left = surplus;
  let open = bySize(folds);
  while (left > 0 && open.length > 0) {
    const needed = left;
    const next = open.findLast(({ members }) => members.length > needed) ?? open[0];
    if (next === undefined) break;
    chosen.push(next);
    left -= next.members.length - 1;
    open = open.filter((fold) => fold !== next);
  }
  return chosen;
}

function bySize(folds: readonly Fold[]): readonly Fold[] {
  return [...folds].sort((one, other) => other.members.length - one.members.length || compareTexts(one.node.id, other.node.id));
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

function startOf(path: string): NonNullable<GraphNode['place']> {
  return { path, startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };
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
