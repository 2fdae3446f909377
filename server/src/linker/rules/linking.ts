/**
 * One run of linking one file: the reader, the languages' rules, and what was found out so far. And what a language supplies to it:
 * everything general is in this folder; a pack's rules are pure and reach files only by the reader.
 */
import { oncePer, oncePerKey } from '../../base/oncePer.ts';
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { LinkReader } from '../reading/linkReader.ts';
import type { Entity, Meaning, Type, Typed } from '../types/types.ts';
import type { CallRules } from './callRules.ts';
import type { Derivation, TypeNode } from './linkRules.ts';
import type { MemberRules } from './memberRules.ts';
import type { ModuleRules } from './moduleRules.ts';
import type { NameRules } from './nameRules.ts';
import type { TypeRules } from './typeRules.ts';

/** What a pack tells the linker of its language. What is left out has the general answer. Each part is a file of `rules/`. */
export interface LinkRules extends ModuleRules<Linking>, NameRules<Linking>, MemberRules<Linking>, CallRules<Linking>, TypeRules<Linking> {
  /** Language ids these rules are for. */
  readonly languages: readonly string[];
}

/** Questions that lead in circles from one part of the linker to the next, as languages do. createLinking.ts knows who answers them. */
export interface Questions {
  /** The value that the name of a symbol stands for. */
  typeOfSymbol(linking: Linking, entity: Entity): Typed;
  typeOfMeaning(linking: Linking, meaning: Meaning): Typed;
  /** A part of a type, as types as written can name it. */
  derivedType(linking: Linking, type: Type, how: Derivation, name: string): Type;
  /** The value of an expression of a file. */
  evaluate(linking: Linking, view: FileView, expression: Index): Typed;
  /** What `this` or `self` is in a scope. */
  selfType(linking: Linking, view: FileView, scope: Index): Typed;
  /** Members by name: its own, or the nearest ones it inherits. */
  membersOfDefinition(linking: Linking, entity: Entity, name: string): readonly Entity[];
}

export interface LinkingParts {
  readonly reader: LinkReader;
  /** Of the file being linked. */
  readonly own: LinkRules;
  /** By language id. */
  readonly rules: ReadonlyMap<string, LinkRules>;
  readonly ask: Questions;
}

/** Answers of one run by what was asked; an entry that stands for `under way` ends circles. */
export class Linking {
  readonly reader: LinkReader;
  readonly ask: Questions;
  readonly #own: LinkRules;
  readonly #rules: ReadonlyMap<string, LinkRules>;
  readonly expressions = new Memo<Typed>();
  readonly bindings = new Memo<Typed>();
  readonly symbols = new Memo<Typed>();
  readonly results = new Memo<Typed>();
  /** What is expected of an expression where it stands. */
  readonly expected = new Memo<Typed>();
  readonly imports = new Memo<readonly Meaning[]>();
  /** Types as written, by file, scope and text. */
  readonly declared = new Map<string, Type>();
  /** Classes with all they build on, in the order in which members are looked for. */
  readonly orders = new Memo<readonly Entity[]>();
  readonly members = new Map<string, readonly Entity[]>();
  /** The places in which definitions are written. */
  readonly parts = new Memo<readonly Entity[]>();
  readonly freeNames = new Map<string, readonly Meaning[]>();
  /** Names of modules that are folders. */
  readonly moduleMembers = new Map<string, readonly Meaning[]>();
  /** How many steps deep the current question is. */
  depth = 0;
  #steps = 0;

  constructor({ reader, own, rules, ask }: LinkingParts) {
    this.reader = reader;
    this.#own = own;
    this.#rules = rules;
    this.ask = ask;
  }

  /**
   * Whether this file has had its share of work: what is still asked stays unknown. A bound in steps, not in time, so that the same
   * file always ends the same way. Call once per step.
   */
  isExhausted(): boolean {
    return this.#steps++ > MOST_STEPS;
  }

  /** Throws for a language without rules: who links a file has asked before. */
  rulesOf(view: FileView): LinkRules {
    const rules = this.#rules.get(view.language);
    if (rules === undefined) throw new Error(`No link rules for ${view.language}`);
    return rules;
  }

  rulesFor(language: string): LinkRules | undefined {
    return this.#rules.get(language);
  }

  knows(view: FileView): boolean {
    return this.#rules.has(view.language);
  }

  /** The rules of the file being linked: tables of built-in types are those of its language. */
  builtinRules(): LinkRules {
    return this.#own;
  }

  typeNode(view: FileView, text: string): TypeNode {
    return typeParser(this.rulesOf(view))(text);
  }
}

/** Types as written are kept from run to run: they depend on their text and language alone. */
const typeParser = oncePer((rules: LinkRules) => oncePerKey((text: string) => rules.parseType(text), { most: MOST_TYPES }));
const MOST_TYPES = 20_000;
/** Some hundred times what a large file needs. */
const MOST_STEPS = 2_000_000;

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
