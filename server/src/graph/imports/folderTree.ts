/**
 * Files as the folders around them show them: a folder is one node, or is open and shows what is in it. Large graphs begin with few nodes:
 * the largest folders are open as long as there is room, and an open folder keeps its own files together.
 */
import type { GraphGroup, GraphQuery } from '../../../protocol/graph.ts';
import { compareTexts } from '../../base/compareTexts.ts';

/** One node of a graph: a file, a folder with all that it holds, or the files directly in an open folder. */
export interface Unit {
  readonly id: string;
  readonly what: 'file' | 'folder' | 'own';
  /** The open folder that it is in; ''. */
  readonly parent: string;
  readonly files: readonly string[];
}

export interface FolderView {
  /** In order of paths. */
  readonly units: readonly Unit[];
  readonly groups: readonly GraphGroup[];
}

export interface FolderWishes extends Pick<GraphQuery, 'toggled'> {
  /** Files and folders that the question is about: what is around them is open, and these files are nodes of their own. */
  readonly roots: readonly string[];
}

/** More files begin with folders. */
export const MOST_FILES = 60;
/** Nodes that a graph of folders begins with, as far as folders are small enough. */
const FEW_NODES = 30;
/** So many files of an open folder need not be kept together. */
const FEW_FILES = 3;

/** Id of the node for the files directly in a folder. */
export function ownFilesId(folder: string): string {
  return folder === '' ? '*' : `${folder}/*`;
}

export function folderView(paths: readonly string[], wishes: FolderWishes): FolderView {
  const root = treeOf(paths);
  const isLarge = paths.length > MOST_FILES;
  const opened = isLarge ? openedByDefault(root, around(root, wishes.roots)) : undefined;
  const toggled = new Set(wishes.toggled);
  const isOpen = (folder: Folder) => (opened === undefined || opened.has(folder.path)) !== toggled.has(folder.path);
  const view = new View({ isLarge, isOpen, toggled, roots: new Set(wishes.roots) });
  view.addContents(root, '');
  return view;
}

interface Folder {
  readonly path: string;
  readonly folders: Map<string, Folder>;
  readonly files: string[];
  size: number;
}

function treeOf(paths: readonly string[]): Folder {
  const root: Folder = { path: '', folders: new Map(), files: [], size: 0 };
  for (const path of [...paths].sort(compareTexts)) {
    let folder = root;
    root.size++;
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const name = path.slice(0, at);
      const below: Folder = folder.folders.get(name) ?? { path: name, folders: new Map(), files: [], size: 0 };
      folder.folders.set(name, below);
      below.size++;
      folder = below;
    }
    folder.files.push(path);
  }
  return root;
}

/** The folders in a folder. One that holds nothing but another is skipped. */
function foldersIn({ folders }: Folder): readonly Folder[] {
  return [...folders.values()].map(innermost);
}

function innermost(folder: Folder): Folder {
  const [only, ...others] = folder.folders.values();
  return only !== undefined && others.length === 0 && folder.files.length === 0 ? innermost(only) : folder;
}

/** Folders that must be open for the roots to be seen, and the roots themselves. */
function around(tree: Folder, roots: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const root of roots) {
    let folder: Folder | undefined = tree;
    for (let at = root.indexOf('/'); folder !== undefined && at >= 0; at = root.indexOf('/', at + 1)) {
      folder = folder.folders.get(root.slice(0, at));
      if (folder !== undefined) folders.add(innermost(folder).path);
    }
    folder = folder?.folders.get(root);
    if (folder !== undefined) folders.add(innermost(folder).path);
  }
  return folders;
}

/** The largest folders first, while there is room for what is in them. */
function openedByDefault(root: Folder, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const opened = new Set<string>();
  const nodesIn = (folder: Folder) => folder.folders.size + (isKeptTogether(folder) ? 1 : folder.files.length);
  const start = innermost(root);
  let nodes = nodesIn(start);
  let closed = [...foldersIn(start)];
  opened.add(root.path).add(start.path);
  const open = (folder: Folder) => {
    opened.add(folder.path);
    nodes += nodesIn(folder) - 1;
    closed = [...closed.filter((each) => each !== folder), ...foldersIn(folder)];
  };
  for (let next = closed.find(({ path }) => wanted.has(path)); next !== undefined; next = closed.find(({ path }) => wanted.has(path)))
    open(next);
  for (;;) {
    const fitting = closed.filter((folder) => nodes - 1 + nodesIn(folder) <= FEW_NODES);
    const [largest] = fitting.sort((one, other) => other.size - one.size || compareTexts(one.path, other.path));
    if (largest === undefined) return opened;
    open(largest);
  }
}

function isKeptTogether({ folders, files }: Folder): boolean {
  return folders.size > 0 && files.length > FEW_FILES;
}

interface ViewParts {
  readonly isLarge: boolean;
  readonly isOpen: (folder: Folder) => boolean;
  readonly toggled: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
}

class View implements FolderView {
  readonly units: Unit[] = [];
  readonly groups: GraphGroup[] = [];
  readonly #parts: ViewParts;

  constructor(parts: ViewParts) {
    this.#parts = parts;
  }

  addContents(folder: Folder, parent: string): void {
    for (const below of foldersIn(folder)) this.#addFolder(below, parent);
    const { isLarge, toggled, roots } = this.#parts;
    const own = ownFilesId(folder.path);
    const areTogether = isLarge && isKeptTogether(folder) && !toggled.has(own);
    const single = areTogether ? folder.files.filter((path) => roots.has(path)) : folder.files;
    const others = areTogether ? folder.files.filter((path) => !roots.has(path)) : [];
    if (others.length > 0) this.units.push({ id: own, what: 'own', parent, files: others });
    for (const path of single) this.units.push({ id: path, what: 'file', parent, files: [path] });
  }

  #addFolder(folder: Folder, parent: string): void {
    const { path, size } = folder;
    const isOpen = this.#parts.isOpen(folder);
    const name = parent === '' ? path : path.slice(parent.length + 1);
    this.groups.push({ id: path, what: 'folder', name, ...(parent === '' ? {} : { parent }), count: size, isCollapsed: !isOpen });
    if (isOpen) this.addContents(folder, path);
    else this.units.push({ id: path, what: 'folder', parent, files: filesBelow(folder) });
  }
}

function filesBelow({ folders, files }: Folder): readonly string[] {
  return [...[...folders.values()].flatMap(filesBelow), ...files];
}
