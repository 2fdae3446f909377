/** One run of linking one file: the reader, the languages' rules, and what was found out so far. */
import type { FactColumns } from '../facts/factColumns.ts';
import type { FileView } from './fileView.ts';
import type { LinkReader } from './linkReader.ts';
import type { LinkRules, TypeNode } from './linkRules.ts';
import type { Entity, Meaning, Typed } from './types.ts';

/** Answers of one run by what was asked; an entry that stands for `under way` ends circles. */
export class Linking {
  readonly reader: LinkReader;
  readonly #own: LinkRules | undefined;
  readonly #rules: ReadonlyMap<string, LinkRules>;
  readonly expressions = new Memo<Typed>();
  readonly bindings = new Memo<Typed>();
  readonly symbols = new Memo<Typed>();
  readonly results = new Memo<Typed>();
  readonly imports = new Memo<readonly Meaning[]>();
  readonly members = new Map<string, readonly Entity[]>();
  readonly freeNames = new Map<string, readonly Meaning[]>();
  readonly #types: Map<string, TypeNode>;
  /** How many steps deep the current question is. */
  depth = 0;

  /** `types` keeps parsed annotations from run to run: they depend on their text and language alone. */
  constructor(reader: LinkReader, own: LinkRules | undefined, rules: ReadonlyMap<string, LinkRules>, types: Map<string, TypeNode>) {
    this.reader = reader;
    this.#own = own;
    this.#rules = rules;
    this.#types = types;
  }

  /** Throws for a language without rules: who links a file has asked before. */
  rulesOf(view: FileView): LinkRules {
    const rules = this.#rules.get(view.language);
    if (rules === undefined) throw new Error(`No link rules for ${view.language}`);
    return rules;
  }

  knows(view: FileView): boolean {
    return this.#rules.has(view.language);
  }

  /** The rules of the file being linked: tables of built-in types are those of its language. */
  builtinRules(): LinkRules | undefined {
    return this.#own;
  }

  typeNode(view: FileView, text: string): TypeNode {
    const key = `${view.language}\n${text}`;
    let node = this.#types.get(key);
    if (node === undefined) {
      node = this.rulesOf(view).parseType(text);
      if (this.#types.size >= MOST_TYPES) this.#types.clear();
      this.#types.set(key, node);
    }
    return node;
  }
}

const MOST_TYPES = 20_000;

/** Answers by file and index. */
export class Memo<Answer> {
  readonly #files = new Map<number, Map<number, Answer>>();

  /** Computes once; asked again while under way it answers `circle`. */
  get(view: FileView, index: number, circle: Answer, compute: () => Answer): Answer {
    let answers = this.#files.get(view.id);
    if (answers === undefined) {
      answers = new Map();
      this.#files.set(view.id, answers);
    }
    const known = answers.get(index);
    if (known !== undefined) return known;
    answers.set(index, circle);
    const answer = compute();
    answers.set(index, answer);
    return answer;
  }
}

export type ReferenceColumns = FactColumns<'references'>;
