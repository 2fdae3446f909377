/**
 * Makes a graph small enough to be read. Tests and packages that the user wants folded always are; for want of room what matters least goes
 * first: tests, packages, symbols that only one other leads to, whole files, whole folders. The focus and what the user has opened stay.
 */
import type { GraphQuery, Treatment } from '../../protocol/graph.ts';
import { compareTexts } from '../base/compareTexts.ts';
import { count } from '../base/counted.ts';
import { collapse, type Drawing, type Fold, weightOf } from './collapse.ts';
import { deepest, fileFold, folderFold, foldsAtNeighbours, foldsOf, foldsOfSides, leafFold, leafSiblings } from './foldable.ts';

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
    if (this.#surplus <= 0) return ', the rest grouped by file';
    const folders: { readonly depth: number; readonly ids: ReadonlySet<string> }[] = [];
    for (let depth = deepest(this.drawing); this.#surplus > 0 && depth >= 0; depth--)
      folders.push({ depth, ids: this.#apply(foldsOf(this.drawing, folderFold(depth)), justEnough) });
    // Folders may have made so much room that what lies outside of them need not be folded.
    this.drawing = open;
    this.#foldSides();
    for (const { depth, ids } of folders) this.#apply(foldsOf(this.drawing, folderFold(depth)).filter(({ node }) => ids.has(node.id)));
    if (this.#surplus > 0) this.#apply(leafSiblings(this.drawing), asFewAsNeeded);
    if (this.#surplus > 0) this.#apply(foldsOf(this.drawing, fileFold), justEnough);
    return ', the rest grouped by folder';
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
