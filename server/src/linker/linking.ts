/**
 * One run of linking one file: the reader, the languages' rules, and what was found out so far. And what a language supplies to it:
 * everything general is in this folder; a pack's rules are pure and reach files only by the reader.
 */
import type { ImportFact, Index, ScopeFact } from '../facts/fileFacts.ts';
import type { ChoosingCall } from './choosingCall.ts';
import type { LinkKind } from './fileLinks.ts';
import type { FileView } from './fileView.ts';
import type { LinkReader } from './linkReader.ts';
import type { Derivation, ModuleAnswer, TypeNode } from './linkRules.ts';
import type { Entity, Meaning, Module, Rule, Type, Typed } from './types.ts';

export interface LinkRules {
  /** Language ids these rules are for. */
  readonly languages: readonly string[];
  /** Goes up with every change of these rules' meaning. */
  readonly version: string;

  /** Where the specifier of an import, a re-export or `require` leads. */
  resolveModule(reader: LinkReader, from: FileView, specifier: string, fact: Pick<ImportFact, 'form' | 'flags'> | undefined): ModuleAnswer;
  /** What a module offers under a name; `''` stands for the module itself. Empty when it offers no such name. */
  moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[];
  /** The files that make a module that is a folder. */
  filesOfModule(linking: Linking, module: Module): readonly FileView[];
  /** What an import makes known here. Empty when the module is known and the name is not. */
  imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[];
  /** A bare name that its file does not define: of the package, of a star import, of the language. */
  freeName(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[];

  /** What a free name means that is called, in languages whose free names may be types: no type is called there. */
  freeCall?(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[];
  /** Free names mean different things in different namespaces of a file: `scope` is that of the innermost one around. */
  readonly freeNamesByNamespace?: true;
  /** With that: the scope that decides, where it is not the innermost namespace. */
  freeNameScope?(view: FileView, scope: Index): Index;
  /** Names behind the name of a definition that is a module: those it imports are among them. Undefined for what is none. */
  namesIn?(linking: Linking, entity: Entity, name: string): readonly Meaning[] | undefined;
  /** Names behind a type parameter: Rust's `T::Item`. */
  memberOfParameter?(linking: Linking, view: FileView, binding: Index, name: string): readonly Meaning[];
  /** Where an import leads, when that takes more than its specifier; `named` is what it makes known. */
  resolveImport?(linking: Linking, view: FileView, fact: ImportFact, named: readonly Meaning[]): ModuleAnswer;
  /** A file is a type as well, whose members are its names: Zig. */
  readonly modulesAreTypes?: true;
  /** Members that a definition is given anywhere in the folder. */
  membersElsewhere?(linking: Linking, entity: Entity, name: string): readonly Entity[];
  /** Of several members that a definition has itself those that come first. */
  ownFirst?(members: readonly Entity[]): readonly Entity[];
  /** What is known of a type parameter besides what its own definition says. */
  moreConstraint?(linking: Linking, owner: Entity, name: string): Type;
  /** Members of an enumeration that hold values are made by calling them. */
  readonly variantsAreMade?: true;
  /** The word for the class that one builds on; `super` when left out. */
  readonly superWord?: string;
  /** The places in which a definition is written, where that may be several: C#'s partial classes. Itself is among them. */
  partsOf?(linking: Linking, entity: Entity): readonly Entity[];
  /** Types of one name and different numbers of type parameters are different types: C#. */
  readonly arityTellsTypes?: true;
  /** Extensions are static methods that may be called as such, with what they extend as the first argument: C#. */
  readonly extensionsAreStatic?: true;
  /** Whether a member is not known by its name, but only where its class is seen as something else: C#'s `void IShape.Draw()`. */
  isHiddenMember?(view: FileView, symbol: Index): boolean;
  /** Whether a definition has the members of one that it builds on: a class of C# has none of its interfaces'. */
  givesMembers?(base: Entity, heir: Entity): boolean;
  /** Of definitions of one name those that a use can mean: Scala's class and the object beside it. */
  meant?(meanings: readonly Meaning[], role: string): readonly Meaning[];
  /** Files that the grammar cannot read wholly give answers that are probable at most: Scala. */
  readonly doubtsBrokenFiles?: true;
  /** What names of decorators may leave out at their end: C#'s `[Test]` is a TestAttribute. */
  readonly decoratorSuffix?: string;

  /** Whether the files of a folder share their names, and definitions may get members from several of them. */
  readonly sharesPackage: boolean;
  /** Which files of a folder do, when not all of the language. */
  isSamePackage?(one: FileView, other: FileView): boolean;
  /** Those of several definitions in files of a package that a user in `from` means: build constraints exclude each other. */
  preferred?(entities: readonly Entity[], from: FileView | undefined): readonly Entity[];
  /** Whether names of a class scope are seen from functions inside it without a receiver. */
  classNamesAreVisible(scope: ScopeFact): boolean;
  /** Cached by text. */
  parseType(text: string): TypeNode;
  /** What is known of a member of a type of the language or its library; undefined when nothing is. */
  builtinMember(linking: Linking, type: Type & { readonly kind: 'builtin' }, name: string): Type | undefined;
  /** What calling a definition without `new` gives, when the language has its own idea: Python's classes. */
  callResult(linking: Linking, callee: Entity): Type | undefined;
  /** The element that indexing or a loop gives; `key` is the place as written where it is known. */
  elementOf(linking: Linking, type: Type, key: string): Type;
  /** What waiting gives. */
  awaited(linking: Linking, type: Type): Type;
  /** The type of a literal by the kind that the facts tell (`string`, `list`). */
  literal(kind: string): Type;
  /** How a call of a type is told, when it is no construction: Go's conversions. */
  readonly callOfType?: LinkKind;
  /** Whether a type with a type behind it (`type A B`) is one of its own and not another name for it. */
  isOwnType?(view: FileView, symbol: Index): boolean;
  /** What a type of its own is made of, as far as calling it matters: Go's `type F func() T`. */
  underlying?(linking: Linking, type: Type & { readonly kind: 'instance' }): Type;
  /** What a definition builds on besides its heritage: what is behind the name of Go's `type A B`. */
  moreBases?(linking: Linking, entity: Entity): readonly Meaning[];
  /** Whether the type of a parameter for all further arguments is that of their list or, as in Go, of each of them. */
  readonly furtherArguments?: 'list' | 'element';
  /** Whether the results of a call can be the arguments of another: Go's `f(g())`. A tuple stands for them. */
  readonly passesResultsOn?: true;
  /** The type parameter that a binding means, when it is another name for one: Go's `func (s *Stack[E]) Pop() E`. */
  typeParameter?(linking: Linking, view: FileView, binding: Index): Type | undefined;
  /** What a variable or field holds is what a call of it means, and overloads without a body are for types alone: Python. */
  readonly callsWhatRuns?: true;
  /** Names in annotations mean the type parameters of the class around before anything else; elsewhere they have bounds of their own: Python. */
  readonly typeVariables?: true;
  /** The member that is called when an object is: Python's `__call__`. */
  readonly callMember?: string;
  /** The definition and all it builds on in the order in which members are looked for, where that is not simply the nearest first. */
  linearize?(linking: Linking, entity: Entity, name: string): readonly Entity[];
  /** A value of a type of the library that is named in an annotation; undefined when nothing is known but its name. */
  libraryType?(module: string, name: string, args: readonly Type[]): Type | undefined;
  /** What calling a function of the library gives, where its arguments say so; `callee` is the expression of what is called. */
  libraryCall?(linking: Linking, view: FileView, callee: Index, called: Type): Typed | undefined;
  /** The type of a literal of several values, where places and keys matter. */
  literalOf?(linking: Linking, view: FileView, expression: Index): Type | undefined;
  /** What a parameter holds that takes the rest of the arguments, from the type of each. `flags` is a sum of `ParameterFlag`. */
  restParameter?(type: Type, flags: number): Type;
  /** Whether a builtin of that name is a function of the library: a call of a variable that holds it is a call of that. */
  isLibraryFunction?(name: string): boolean;
  /** What the object around is, where that takes more than the class around: Ruby's methods of classes. */
  selfType?(linking: Linking, view: FileView, scope: Index): Typed;
  /** Whether values of a definition have a member, where the definition has others of its own (`namesIn` finds those). */
  isOfValues?(member: Entity): boolean;
  /** A name that nothing binds is called, if it is a method's: Ruby. */
  readonly freeNamesAreCalled?: true;
  /** What a variable holds may be a call's answer, the variable itself is none: PHP. */
  readonly variablesAreNoAnswer?: true;
  /** Methods and fields of one name are two things: a call means the method, anything else the field. */
  readonly fieldsApart?: true;
  /** How sure it is what a name means that its file does not define; `package` when left out. Lua's globals are those of any file. */
  readonly freeNames?: Rule;
  /** Whether an import names the package that it is written in, which is loaded in any case: only what it takes from there counts. */
  isOwnPackage?(fact: ImportFact): boolean;
  /**
   * Languages that leave the receiver out: whether members of the class around come before the names of files (`first`, Swift) or behind
   * all names that are known without them (`last`, Dart).
   */
  readonly implicitReceiver?: 'first' | 'last';
  /** Members that other places give a type: extensions that are known in `view`. Asked where the type itself has none of the name. */
  extensionMembers?(linking: Linking, view: FileView, type: Type, name: string): readonly Meaning[];
  /** Calling a type makes one of it, as `new` does elsewhere. */
  readonly callsConstruct?: true;
  /** Members of a class are known by their bare names inside of it, inherited ones too: Java, C#, C++. */
  readonly inheritsNames?: true;
  /**
   * What entities of one name stand for where declarations and definitions are apart: the definitions, each once. `from` is where the name
   * is used, `receiver` what a member is asked of. C.
   */
  definitions?(linking: Linking, from: FileView, entities: readonly Entity[], receiver: Type | undefined): readonly Entity[];
  /** The same for what a call has chosen, where overloads are chosen among declarations. C++. */
  definitionsOfChosen?(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[];
  /** What a namespace has under a name that many files open. */
  namespaceMembers?(linking: Linking, namespace: Entity, name: string): readonly Entity[];
  /** The class of a function that is defined outside of its body: C++'s `void A::f() {}`. */
  ownerOutside?(linking: Linking, view: FileView, symbol: Index): Entity | undefined;
  /** What a function or lambda is called on, whose members are known inside by bare name: Kotlin's `x.apply { go() }`. */
  receiverIn?(linking: Linking, view: FileView, scope: Index): Type;
  /** Methods have names of their own: a call never means a field, nor a read a method. */
  readonly methodsAreApart?: true;
  /** A class that defines a method of some name has those of the same name that it inherits as well. */
  readonly overloadsAreInherited?: true;
  /**
   * How far a value is from what a parameter takes, 0 for the very type; undefined when it cannot be given for it. Where it is there,
   * definitions of one name are chosen by the types of arguments (argumentChoice.ts). Neither is unknown or a union.
   */
  distance?(linking: Linking, wanted: Type, given: Type): number | undefined;
  /** Whether a definition that takes more than it is given, by default values, is as near as one that does not. */
  readonly defaultsAreFree?: true;
  /** What making an instance of a class runs: its constructors. Empty where it declares none. */
  constructorsOf?(linking: Linking, entity: Entity): readonly Entity[];
  /** A member that no definition of the folder says: of a base outside, or one that the language gives to all. */
  impliedMember?(linking: Linking, entity: Entity, name: string): Type | undefined;
  /** The one method that a function stands for which is given in the place of an interface. */
  functionalMember?(linking: Linking, entity: Entity): Entity | undefined;

  /** The number of arguments is part of what a function is called: a call with another number means something else: Elixir. */
  readonly arityIsName?: true;
  /** Whether a call can mean a definition by the names of its arguments, where those are part of what is called: Swift. */
  fits?(linking: Linking, entity: Entity, call: ChoosingCall): boolean;
  /** Of several that a call can mean by its labels, how well its arguments are what they take: the most wins. */
  closeness?(linking: Linking, entity: Entity, call: ChoosingCall): number;
  /** The place among the parameters that an argument of a name and a place is for. */
  placeOf?(entity: Entity, name: string, place: number): number;
  /** The name of the constructors that a call of a class means, where that is not `constructor`. */
  constructorName?(className: string): string;
  /** What a parameter without a type takes: Dart's `this.field`. */
  parameterType?(linking: Linking, owner: Entity, parameter: string): Type;
  /** More ways to a type where the general ones found none: a decorator, a declared protocol, an idiom. */
  inferParameter?(linking: Linking, owner: Entity, parameter: string): Typed;
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
  /** Members by name: its own, or the nearest ones it inherits. */
  membersOfDefinition(linking: Linking, entity: Entity, name: string): readonly Entity[];
}

export interface LinkingParts {
  readonly reader: LinkReader;
  /** Of the file being linked. */
  readonly own: LinkRules;
  /** By language id. */
  readonly rules: ReadonlyMap<string, LinkRules>;
  /** Parsed annotations, kept from run to run: they depend on their text and language alone. */
  readonly types: Map<string, TypeNode>;
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
  readonly #types: Map<string, TypeNode>;
  /** How many steps deep the current question is. */
  depth = 0;
  #steps = 0;

  constructor({ reader, own, rules, types, ask }: LinkingParts) {
    this.reader = reader;
    this.#own = own;
    this.#rules = rules;
    this.#types = types;
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
