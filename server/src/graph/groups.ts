/** Boxes around nodes that belong together: by type, file or folder. What the user has collapsed is one node. */
import type { GraphGroup, GraphNode, GraphQuery, GroupBy } from '../../protocol/graph.ts';
import { FILE_START } from '../api/ranges.ts';
import { baseName, folderOf } from '../base/paths.ts';
import { collapse, type Drawing, type Fold, weightOf } from './collapse.ts';
import { classOf, fileOf, folderOfNode, isFolderFold, ROOT } from './homes.ts';

interface Level {
  readonly id: string;
  readonly what: GraphGroup['what'];
  readonly name: string;
}

/** Folds the groups that the user has collapsed, the outer ones first. The focus stays. */
export function collapseToggled(drawing: Drawing, { groupBy, toggled }: Pick<GraphQuery, 'groupBy' | 'toggled'>): Drawing {
  const members = new Map<string, { readonly level: Level; readonly parent: Level | undefined; readonly nodes: GraphNode[] }>();
  for (const node of drawing.nodes) {
    if (node.marks.includes('focus')) continue;
    const levels = levelsOf(node, groupBy);
    const at = levels.findIndex(({ id }) => isCollapsed(id, toggled));
    const level = levels[at];
    if (level === undefined) continue;
    const known = members.get(level.id);
    if (known === undefined) members.set(level.id, { level, parent: levels[at - 1], nodes: [node] });
    else known.nodes.push(node);
  }
  const folds = [...members.values()].map(({ level, nodes }) => foldOf(level, nodes));
  return collapse(drawing, folds);
}

function foldOf({ id, what, name }: Level, members: readonly GraphNode[]): Fold {
  const [first] = members;
  const place = first?.place === undefined ? {} : { place: { ...first.place, ...FILE_START } };
  const container = what === 'class' ? name : what === 'file' ? folderOf(id) : '';
  return { node: { id: `fold:${id}`, kind: what, name, container, marks: [], ...(what === 'folder' ? {} : place) }, members };
}

/** Nodes with their groups, and the groups. `all` is what there was before anything was folded. */
export function grouped(
  { nodes, edges }: Drawing,
  all: readonly GraphNode[],
  { groupBy, toggled }: Pick<GraphQuery, 'groupBy' | 'toggled'>,
): Drawing & { readonly groups: readonly GraphGroup[] } {
  const counts = new Map<string, number>();
  for (const node of all) for (const { id } of levelsOf(node, groupBy)) counts.set(id, (counts.get(id) ?? 0) + weightOf(node));
  const groups = new Map<string, GraphGroup>();
  const placed = nodes.map((node) => {
    const levels = levelsOf(node, groupBy);
    for (const [at, { id, what, name }] of levels.entries()) {
      const parent = levels[at - 1]?.id;
      const count = counts.get(id) ?? 0;
      groups.set(id, { id, what, name, ...(parent === undefined ? {} : { parent }), count, isCollapsed: isCollapsed(id, toggled) });
    }
    // What stands for a whole group is not in it.
    const own = levels.filter(({ id }) => `fold:${id}` !== node.id);
    const group = own.at(-1)?.id;
    return group === undefined ? node : { ...node, group };
  });
  return { nodes: placed, edges, groups: [...groups.values()] };
}

/** A group that was collapsed is opened by its own id or by that of the node that stands for it. */
function isCollapsed(id: string, toggled: readonly string[]): boolean {
  return toggled.includes(id) && !toggled.includes(`fold:${id}`);
}

/** The groups around a node, the outermost first. */
function levelsOf(node: GraphNode, groupBy: GroupBy): readonly Level[] {
  if (groupBy === 'none' || isFolderFold(node)) return [];
  const file = fileOf(node);
  const folder = folderOfNode(node);
  const levels: Level[] = [];
  if (groupBy === 'folder' && folder !== undefined) levels.push({ id: folder || ROOT, what: 'folder', name: folder || ROOT });
  if (file !== '') levels.push({ id: file, what: 'file', name: baseName(file) });
  const name = groupBy === 'class' ? classOf(node) : '';
  if (file !== '' && name !== '') levels.push({ id: `${file}#${name}`, what: 'class', name });
  return levels;
}
