/** Holds whoever resolves to its word: what is looked at in another file has to be asked for by its name. */
import { AssertionError } from 'node:assert';
import type { BindingFact, ExportFact, Index } from '../../server/src/facts/fileFacts.ts';
import type { PackedFacts } from '../../server/src/facts/packFacts.ts';
import type { FileView } from '../../server/src/linker/reading/fileView.ts';
import { LinkReader, LOADS, STARS } from '../../server/src/linker/reading/linkReader.ts';
import type { PlaceChange } from '../../server/src/linker/stored/places.ts';
import { linkRules } from '../../syntaxes/linkRules.ts';
import { ANY_NAME, WatchedView } from './watchedView.ts';

/** Where each name of each file was first looked at. */
type Seen = Map<string, { readonly view: FileView; readonly name: string; readonly where: Error }>;

export class WatchfulReader extends LinkReader {
  #own: FileView | undefined;
  #isLinking = false;
  #asked = new Map<number, Set<string>>();
  #seen: Seen = new Map();
  #answers = new Map<string, unknown>();

  override start(file: number): FileView | undefined {
    this.#isLinking = false;
    this.#asked = new Map();
    this.#seen = new Map();
    this.#answers = new Map();
    this.#own = super.start(file);
    this.#isLinking = true;
    return this.#own;
  }

  override reads(): readonly PlaceChange[] {
    this.#isLinking = false;
    for (const { view, name, where } of this.#seen.values())
      if (!this.#isAsked(view, name))
        throw new AssertionError({ message: `${this.#own?.path} looks at "${name}" of ${view.path} unasked\n${where.stack}` });
    return super.reads();
  }

  /** Answers kept from file to file would hide what was looked at for them. */
  override remember<Answer>(question: string, find: () => Answer): Answer {
    if (!this.#answers.has(question)) this.#answers.set(question, find());
    return this.#answers.get(question) as Answer;
  }

  override top(view: FileView, name: string): readonly BindingFact[] {
    this.#ask(view, name);
    return super.top(view, name);
  }

  override topIndices(view: FileView, name: string): readonly Index[] {
    this.#ask(view, name);
    return super.topIndices(view, name);
  }

  override exported(view: FileView, name: string): readonly ExportFact[] {
    this.#ask(view, name);
    return super.exported(view, name);
  }

  override stars(view: FileView): readonly ExportFact[] {
    this.#ask(view, STARS);
    return super.stars(view);
  }

  override note(view: FileView, name: string): void {
    this.#ask(view, name);
    super.note(view, name);
  }

  override notePassedOn(view: FileView): void {
    this.#ask(view, STARS);
    super.notePassedOn(view);
  }

  override packageFiles(folder: string, name: string): readonly FileView[] {
    const files = super.packageFiles(folder, name);
    for (const view of files) if (linkRules.get(view.language)?.sharesPackage === true) this.#ask(view, name);
    return files;
  }

  protected override viewOf(identity: Pick<FileView, 'id' | 'path' | 'language'>, facts: PackedFacts): FileView {
    return new WatchedView(identity, facts, (view, name) => this.#look(view, name));
  }

  #look(view: FileView, name: string): void {
    if (!this.#isLinking || view.id === this.#own?.id || this.#isAsked(view, name)) return;
    const key = `${view.id} ${name}`;
    if (!this.#seen.has(key)) this.#seen.set(key, { view, name, where: new Error('looked at here') });
  }

  #ask(view: FileView, name: string): void {
    const names = this.#asked.get(view.id) ?? new Set<string>();
    this.#asked.set(view.id, names.add(name));
  }

  /** What a file says of itself is told under each of its names; an export without a name may pass on all. */
  #isAsked({ id }: FileView, name: string): boolean {
    const asked = this.#asked.get(id);
    if (asked === undefined) return false;
    if (name === ANY_NAME) return asked.size > 0;
    return asked.has(name) || (name === '' && asked.has(STARS)) || (name === STARS && asked.has(LOADS));
  }
}
