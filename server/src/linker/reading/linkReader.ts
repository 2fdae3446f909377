/**
 * The only way from one file to another while links are made: every question is logged with the place it was asked at, whatever the
 * answer, so that a later change of the answer reopens the asker.
 */

import { compareTexts } from '../../base/compareTexts.ts';
import { push } from '../../base/grouping.ts';
import { oncePerKey } from '../../base/oncePer.ts';
import { baseName, folderOf, joinPath } from '../../base/paths.ts';
import type { BindingFact, ExportFact, Index } from '../../facts/fileFacts.ts';
import { PackedFacts } from '../../facts/packFacts.ts';
import type { LinkSource } from '../stored/linkStore.ts';
import type { PlaceChange } from '../stored/places.ts';
import {
  fileNamePlace,
  filePlace,
  folderPlace,
  hashOf,
  maskOf,
  type NameMask,
  type Place,
  passedOnPlace,
  union,
} from '../stored/places.ts';
import { placeOfShared, sharedName } from '../stored/sharedNames.ts';
import { FileView } from './fileView.ts';

/** The name under which `export *` and Python's star imports are asked for. */
export const STARS = '*';
/** The name under which all is asked for that a file imports, in whatever form. */
export const LOADS = '<';

export class LinkReader {
  readonly #source: LinkSource;
  readonly #views: ViewCache;
  #own = -1;
  #reads: ReadLog = { id: 0, places: new Map() };

  constructor(source: LinkSource, views: ViewCache) {
    this.#source = source;
    this.#views = views;
  }

  /** Begins the log for a file; its own facts need no entries, it is linked anew whenever they change. */
  start(file: number): FileView | undefined {
    this.#own = file;
    this.#reads = this.#views.newLog();
    return this.#view(file);
  }

  /** The file that is being linked. */
  own(): FileView | undefined {
    return this.#view(this.#own);
  }

  /** All that was asked since `start`. */
  reads(): readonly PlaceChange[] {
    this.#reads.places.delete(filePlace(this.#own));
    return [...this.#reads.places].map(([place, mask]) => ({ place, mask }));
  }

  /**
   * An answer that many files ask for in the same words, such as where a module lies: found once, with what was read for it, until
   * any facts change. `find` must depend on nothing but `question` and on what it reads.
   */
  remember<Answer>(question: string, find: () => Answer): Answer {
    const known = this.#views.answers.get(question);
    if (known !== undefined) {
      this.#merge(known.reads);
      return known.answer as Answer;
    }
    const before = this.#reads;
    this.#reads = this.#views.newLog();
    const answer = find();
    const reads = this.#views.keepReads(this.#reads);
    this.#reads = before;
    this.#merge(reads);
    this.#views.keepAnswer(question, { answer, reads });
    return answer;
  }

  /** Hundreds of answers that a file asks for rest on the same few places. */
  #merge(reads: readonly KeptRead[]): void {
    const { id } = this.#reads;
    for (const read of reads) {
      if (read.log === id) continue;
      read.log = id;
      this.#add(read.place, read.mask);
    }
  }

  fileAt(path: string): FileView | undefined {
    this.#logEntry(path);
    const file = this.#source.fileId(path);
    return file === undefined ? undefined : this.#view(file);
  }

  /** Whether a file lies there; it is not read for that. */
  hasFile(path: string): boolean {
    this.#logEntry(path);
    return this.#source.fileId(path) !== undefined;
  }

  /** The file that a path with `.` and `..` leads to from a folder. */
  fileFrom(folder: string, path: string): FileView | undefined {
    const joined = joinPath(folder, path);
    return joined === undefined ? undefined : this.fileAt(joined);
  }

  /** The path of that file; it is not read for that. */
  pathFrom(folder: string, path: string): string | undefined {
    const joined = joinPath(folder, path);
    return joined !== undefined && this.hasFile(joined) ? joined : undefined;
  }

  hasFolder(path: string): boolean {
    if (path === '') return true;
    this.#logEntry(path);
    return this.#source.hasFolder(path);
  }

  /**
   * Files of a folder that may say something about a name: the files of a package share their names. '' asks which files there are and
   * what they say of themselves.
   */
  packageFiles(folder: string, name: string): readonly FileView[] {
    this.#log(folderPlace(folder), name);
    const files = name === '' ? this.#source.filesIn(folder).map(({ file }) => file) : (this.#namesIn(folder).get(hashOf(name)) ?? []);
    return files.flatMap((file) => this.#view(file) ?? []);
  }

  /** Most files of a package say nothing of a name; to know which do takes no view of the others. */
  #namesIn(folder: string): ReadonlyMap<number, readonly number[]> {
    let names = this.#views.packages.get(folder);
    if (names === undefined) {
      names = new Map();
      for (const { file } of this.#source.filesIn(folder))
        for (const name of this.#view(file)?.packageNames() ?? []) push(names, name, file);
      this.#views.packages.set(folder, names);
    }
    return names;
  }

  /**
   * Files that give a name to a namespace which files of any folder share, in path order: where `App\\Models\\User` is, or a function with
   * external linkage. A pack says what its files give by exports of form `shared` (extract/modules.ts: addShared); `namespace` is
   * `language:namespace`, and the name is whatever both sides agree on: `''` for "the namespace is here", `User.save` for a member.
   * What is logged is that these files give the name; how it is defined there has to be asked of each of them (`top`, `exported`, `note`).
   * A reader costs one row for each namespace it asks, and is relinked when one of the names with the same bit (of 52) comes or goes: a
   * language whose names all lie in one namespace does well to split it by the name's hash.
   * `among` leaves out all other files, by id, before they are read.
   */
  namespaceFiles(namespace: string, name: string, among?: Pick<ReadonlySet<number>, 'has'>): readonly FileView[] {
    const views = this.#sharing(namespace, name).flatMap((file) => (among?.has(file) === false ? [] : (this.#view(file) ?? [])));
    const found = views.filter((view) => view.shares(namespace, name));
    return found.length <= 1 ? found : [...found].sort((one, other) => compareTexts(one.path, other.path));
  }

  /** Whether any file may have the name in the namespace; no file is read for it. */
  mayBeShared(namespace: string, name: string): boolean {
    return this.#sharing(namespace, name).length > 0;
  }

  /** Ids of the files that may have the name in the namespace; none is read for it. */
  mayShare(namespace: string, name: string): readonly number[] {
    return this.#sharing(namespace, name);
  }

  /** Where a file lies that was found without being read; '' when it is gone. */
  pathOf(file: number): string {
    return this.#source.pathOf(file) ?? '';
  }

  #sharing(namespace: string, name: string): readonly number[] {
    const shared = sharedName(namespace, name);
    const { place, mask } = placeOfShared(shared);
    this.#add(place, mask);
    return this.#source.filesSharing(shared);
  }

  /** Paths of all files of a base name, whatever folder they lie in, in path order: for names of files that are said without a folder. */
  pathsNamed(name: string): readonly string[] {
    this.#log(fileNamePlace(name), name);
    return this.#source.filesNamed(name).map(({ path }) => path);
  }

  /** Bindings of a name in the file's own scope. */
  top(view: FileView, name: string): readonly BindingFact[] {
    this.#logName(view, name);
    return view.named(0, name).flatMap((index) => view.binding(index) ?? []);
  }

  topIndices(view: FileView, name: string): readonly Index[] {
    this.#logName(view, name);
    return view.named(0, name);
  }

  exported(view: FileView, name: string): readonly ExportFact[] {
    this.#logName(view, name);
    return view.exported(name);
  }

  /** Exports that pass on whole modules. */
  stars(view: FileView): readonly ExportFact[] {
    this.#logName(view, STARS);
    return view.exported('');
  }

  /** To be called before a definition is looked into that was not asked for by its name. */
  note(view: FileView, name: string): void {
    this.#logName(view, name);
  }

  /** The same by what is looked into: what others may learn of it is told under the name of the outermost definition around it. */
  noteOwner(view: FileView, symbol: Index): void {
    this.note(view, view.ownerName(symbol));
  }

  /** To be called before it is looked what one of many files passes on as a whole: there is a row for each of their folders only. */
  notePassedOn(view: FileView): void {
    this.#log(passedOnPlace(folderOf(view.path)), baseName(view.path));
  }

  /** Where a folder is missing on the way, nothing is there before that folder is. */
  #logEntry(path: string): void {
    let entry = path;
    let folder = folderOf(path);
    while (folder !== '' && !this.#source.hasFolder(folder)) {
      entry = folder;
      folder = folderOf(folder);
    }
    this.#log(folderPlace(folder), baseName(entry));
  }

  #logName(view: FileView, name: string): void {
    this.#log(filePlace(view.id), name);
  }

  #log(place: Place, name: string): void {
    this.#add(place, maskOf(name));
  }

  #add(place: Place, mask: NameMask): void {
    const { places } = this.#reads;
    const before = places.get(place);
    if (before === undefined) places.set(place, mask);
    else if (before !== mask) places.set(place, union(before, mask));
  }

  #view(file: number): FileView | undefined {
    return this.#views.get(file, () => {
      const packed = this.#source.packedFacts(file);
      const path = this.#source.pathOf(file);
      if (packed === undefined || path === undefined) return undefined;
      return this.viewOf({ id: file, path, language: this.#source.languageOf(file) }, new PackedFacts(packed));
    });
  }

  protected viewOf(identity: Pick<FileView, 'id' | 'path' | 'language'>, facts: PackedFacts): FileView {
    return new FileView(identity, facts);
  }
}

/** What was asked while something was looked for. */
interface ReadLog {
  readonly id: number;
  readonly places: Map<Place, NameMask>;
}

/** What an answer rests on, one for all answers that rest on it. */
interface KeptRead extends PlaceChange {
  /** The log that it was added to last. */
  log: number;
}

const keptReads = () => oncePerKey((place: Place) => oncePerKey((mask: NameMask): KeptRead => ({ place, mask, log: 0 })));

interface KeptAnswer {
  readonly answer: unknown;
  readonly reads: readonly KeptRead[];
}

/** Asking again costs little; keeping everything of a large repository would cost memory. */
const MOST_ANSWERS = 20_000;

/** Views of files by their ids, the least recently used forgotten first. Whoever writes facts must call `forget`. */
export class ViewCache {
  /** See `LinkReader.remember`. */
  readonly answers = new Map<string, KeptAnswer>();
  #keptRead = keptReads();
  #logs = 0;
  /** Files by the hashes of the names that they say something about, by folder. */
  readonly packages = new Map<string, Map<number, number[]>>();
  readonly #views = new Map<number, FileView>();
  readonly #limitBytes: number;
  #bytes = 0;

  /** `limitBytes` of packed facts; views take some ten times as much. */
  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get(file: number, make: () => FileView | undefined): FileView | undefined {
    const known = this.#views.get(file);
    if (known !== undefined) {
      this.#views.delete(file);
      this.#views.set(file, known);
      return known;
    }
    const view = make();
    if (view === undefined) return undefined;
    this.#views.set(file, view);
    this.#bytes += view.facts.bytes.length;
    for (const [oldest, { facts }] of this.#views) {
      if (this.#bytes <= this.#limitBytes || oldest === file) break;
      this.#views.delete(oldest);
      this.#bytes -= facts.bytes.length;
    }
    return view;
  }

  newLog(): ReadLog {
    return { id: ++this.#logs, places: new Map() };
  }

  keepReads({ places }: ReadLog): readonly KeptRead[] {
    return Array.from(places, ([place, mask]) => this.#keptRead(place)(mask));
  }

  keepAnswer(question: string, answer: KeptAnswer): void {
    if (this.answers.size >= MOST_ANSWERS) this.#forgetAnswers();
    this.answers.set(question, answer);
  }

  #forgetAnswers(): void {
    this.answers.clear();
    this.#keptRead = keptReads();
  }

  forget(): void {
    this.#views.clear();
    this.#forgetAnswers();
    this.packages.clear();
    this.#bytes = 0;
  }
}
