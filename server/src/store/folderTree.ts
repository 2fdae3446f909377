/** Files with facts by folder, in memory: imports probe paths by the hundred thousand, most of them in vain. */
import { compareTexts } from '../base/compareTexts.ts';
import { push } from '../base/grouping.ts';
import { baseName, folderOf } from '../base/paths.ts';

export interface PlacedFile {
  readonly file: number;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

interface Folder {
  /** Ids by base name. */
  readonly files: Map<string, number>;
  /** Folders directly in it that hold files at any depth. */
  folders: number;
  /** Made when asked for. */
  listing: readonly PlacedFile[] | undefined;
}

export class FolderTree {
  readonly #folders = new Map<string, Folder>();

  /** Files by base name, made when asked for. */
  #named: Map<string, PlacedFile[]> | undefined;

  fileId(path: string): number | undefined {
    return this.#folders.get(folderOf(path))?.files.get(baseName(path));
  }

  /** Whether any file lies in the folder or below. */
  hasFolder(folder: string): boolean {
    return this.#folders.has(folder);
  }

  /** Files directly in the folder, in path order. */
  filesIn(folder: string): readonly PlacedFile[] {
    const found = this.#folders.get(folder);
    if (found === undefined) return [];
    found.listing ??= [...found.files]
      .map(([name, file]) => ({ file, path: folder === '' ? name : `${folder}/${name}` }))
      .sort((left, right) => compareTexts(left.path, right.path));
    return found.listing;
  }

  /** Files of a base name in any folder, in path order. */
  filesNamed(name: string): readonly PlacedFile[] {
    if (this.#named === undefined) {
      this.#named = new Map();
      for (const folder of this.#folders.keys()) for (const each of this.filesIn(folder)) push(this.#named, baseName(each.path), each);
    }
    const found = this.#named.get(name) ?? [];
    return found.length <= 1 ? found : found.sort((left, right) => compareTexts(left.path, right.path));
  }

  /** Returns the folders that this brings into being, deepest first. */
  add(path: string, file: number): readonly string[] {
    if (this.#named !== undefined) push(this.#named, baseName(path), { file, path });
    const appeared: string[] = [];
    let folder = folderOf(path);
    this.#folder(folder, appeared).files.set(baseName(path), file);
    for (let at = 0; appeared.length > at && folder !== ''; at++) {
      folder = folderOf(folder);
      this.#folder(folder, appeared).folders++;
    }
    return appeared;
  }

  /** Returns the folders that go with it, deepest first. */
  remove(path: string, file: number): readonly string[] {
    let name = folderOf(path);
    let folder = this.#folders.get(name);
    if (folder?.files.get(baseName(path)) !== file) return [];
    folder.files.delete(baseName(path));
    const named = this.#named?.get(baseName(path));
    named?.splice(
      named.findIndex((each) => each.file === file),
      1,
    );
    folder.listing = undefined;
    const vanished: string[] = [];
    while (folder !== undefined && folder.files.size === 0 && folder.folders === 0) {
      this.#folders.delete(name);
      vanished.push(name);
      if (name === '') break;
      name = folderOf(name);
      folder = this.#folders.get(name);
      if (folder !== undefined) folder.folders--;
    }
    return vanished;
  }

  /** Files may be added to what it returns. */
  #folder(name: string, appeared: string[]): Folder {
    const known = this.#folders.get(name);
    if (known !== undefined) {
      known.listing = undefined;
      return known;
    }
    const made: Folder = { files: new Map(), folders: 0, listing: undefined };
    this.#folders.set(name, made);
    appeared.push(name);
    return made;
  }
}
