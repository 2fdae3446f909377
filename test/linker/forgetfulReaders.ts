/** Readers that do not log one kind of what is asked. */
import type { ExportFact, Index } from '../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../server/src/linker/reading/fileView.ts';
import { LinkReader, type ViewCache } from '../../server/src/linker/reading/linkReader.ts';
import type { LinkSource } from '../../server/src/linker/stored/linkStore.ts';
import { type NameMask, type Place, type PlaceChange, union } from '../../server/src/linker/stored/places.ts';

/** Answers by way of `silent` are logged where nobody looks, unless files of another language are linked than the one that it is told of. */
class ForgetfulReader extends LinkReader {
  protected readonly silent: LinkReader;
  readonly #forgets: (file: number) => boolean;
  #isForgetful = true;

  constructor(source: LinkSource, views: ViewCache, language?: string) {
    super(source, views);
    this.silent = new LinkReader(source, views);
    this.#forgets = (file) => language === undefined || source.languageOf(file) === language;
  }

  override start(file: number): FileView | undefined {
    this.#isForgetful = this.#forgets(file);
    this.silent.start(file);
    return super.start(file);
  }

  override reads(): readonly PlaceChange[] {
    if (this.#isForgetful) return super.reads();
    const all = new Map<Place, NameMask>();
    for (const { place, mask } of [...super.reads(), ...this.silent.reads()]) all.set(place, union(all.get(place) ?? 0, mask));
    return [...all].map(([place, mask]) => ({ place, mask }));
  }

  /** What is known already may have been found by asking in silence. */
  override remember<Answer>(question: string, find: () => Answer): Answer {
    return this.#isForgetful ? super.remember(question, find) : find();
  }
}

/** By what is not logged. */
export const FORGETFUL_READERS = {
  'paths that lead nowhere': class extends ForgetfulReader {
    override fileAt(path: string): FileView | undefined {
      return this.silent.fileAt(path) === undefined ? undefined : super.fileAt(path);
    }
    override hasFile(path: string): boolean {
      return this.silent.hasFile(path) && super.hasFile(path);
    }
  },
  'paths that lead to a file': class extends ForgetfulReader {
    override fileAt(path: string): FileView | undefined {
      return this.silent.fileAt(path) ?? super.fileAt(path);
    }
    override hasFile(path: string): boolean {
      return this.silent.hasFile(path) || super.hasFile(path);
    }
  },
  'folders that are there': class extends ForgetfulReader {
    override hasFolder(path: string): boolean {
      return this.silent.hasFolder(path) || super.hasFolder(path);
    }
  },
  'folders that are not there': class extends ForgetfulReader {
    override hasFolder(path: string): boolean {
      return this.silent.hasFolder(path) && super.hasFolder(path);
    }
  },
  'exports that are there': class extends ForgetfulReader {
    override exported(view: FileView, name: string): readonly ExportFact[] {
      const found = this.silent.exported(view, name);
      return found.length > 0 ? found : super.exported(view, name);
    }
  },
  'exports that are not there': class extends ForgetfulReader {
    override exported(view: FileView, name: string): readonly ExportFact[] {
      const found = this.silent.exported(view, name);
      return found.length > 0 ? super.exported(view, name) : found;
    }
  },
  'names at the top of a file': class extends ForgetfulReader {
    override topIndices(view: FileView, name: string): readonly Index[] {
      return this.silent.topIndices(view, name);
    }
  },
  stars: class extends ForgetfulReader {
    override stars(view: FileView): readonly ExportFact[] {
      return this.silent.stars(view);
    }
  },
  'what files pass on': class extends ForgetfulReader {
    override notePassedOn(view: FileView): void {
      this.silent.notePassedOn(view);
    }
  },
  'names of packages': class extends ForgetfulReader {
    override packageFiles(folder: string, name: string): readonly FileView[] {
      return this.silent.packageFiles(folder, name);
    }
  },
  'names of namespaces': class extends ForgetfulReader {
    override namespaceFiles(namespace: string, name: string, among?: Pick<ReadonlySet<number>, 'has'>): readonly FileView[] {
      return this.silent.namespaceFiles(namespace, name, among);
    }
    override mayShare(namespace: string, name: string) {
      return this.silent.mayShare(namespace, name);
    }
    override mayBeShared(namespace: string, name: string): boolean {
      return this.silent.mayBeShared(namespace, name);
    }
  },
  'files by their names': class extends ForgetfulReader {
    override pathsNamed(name: string): readonly string[] {
      return this.silent.pathsNamed(name);
    }
  },
  notes: class extends ForgetfulReader {
    override note(view: FileView, name: string): void {
      this.silent.note(view, name);
    }
  },
  'what was read for an answer that is known': class extends ForgetfulReader {
    readonly #known = new Set<string>();

    override remember<Answer>(question: string, find: () => Answer): Answer {
      if (this.#known.has(question)) return this.silent.remember(question, find);
      this.#known.add(question);
      return super.remember(question, find);
    }
  },
} as const satisfies Readonly<Record<string, typeof ForgetfulReader>>;
