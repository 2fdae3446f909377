/** Where a node belongs: its file, its folder, its class. */
import type { GraphNode } from '../../protocol/graph.ts';
import { dottedName } from '../base/dottedName.ts';
import { folderOf } from '../base/paths.ts';

/** '' for what lies outside of the workspace folder, and for what has no one file. */
export function fileOf({ what, kind, id, place }: GraphNode): string {
  if (what === 'folder' || (what === 'fold' && !IN_A_FILE.has(kind))) return '';
  return place?.path ?? (what === 'file' ? id : '');
}

/** Folds that stand for nodes of one file. */
const IN_A_FILE: ReadonlySet<string> = new Set(['leaves', 'class', 'file']);

/** The folder that holds it; undefined for what is in none; '' for the workspace folder. */
export function folderOfNode(node: GraphNode): string | undefined {
  if (node.what === 'folder') return folderOf(node.id);
  // A fold of a folder is called what the folder is.
  if (isFolderFold(node)) return node.name === ROOT ? undefined : folderOf(node.name);
  const file = fileOf(node);
  return file === '' ? undefined : folderOf(file);
}

export function isFolderFold({ what, kind }: GraphNode): boolean {
  return what === 'fold' && kind === 'folder';
}

/** What the workspace folder itself is called. */
export const ROOT = '.';

/** The dotted name of the type that a node is a member of, or is; ''. */
export function classOf({ what, kind, name, container }: GraphNode): string {
  if (what === 'fold') return kind === 'class' ? container : '';
  if (MEMBERS.has(kind)) return container;
  return TYPES.has(kind) ? dottedName({ container, name }) : '';
}

const MEMBERS: ReadonlySet<string> = new Set(['method', 'accessor', 'constructor', 'field', 'enum_member']);
const TYPES: ReadonlySet<string> = new Set(['class', 'struct', 'interface', 'trait', 'enum']);
