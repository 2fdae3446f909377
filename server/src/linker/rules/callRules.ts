/** What a language says of calls: what can be called, which of several definitions a call means, what it makes and gives. */
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { LinkKind } from '../stored/fileLinks.ts';
import type { Builtin, Entity, Type, Typed } from '../types/types.ts';
import type { ChoosingCall } from './choosingCall.ts';
import type { Reference } from './reference.ts';

/** Names of members, each of what calling the one before it gives. */
export type MemberChain = readonly string[];

export interface CallRules<Linking> {
  /**
   * How far a value is from what a parameter takes, 0 for the very type; undefined when it cannot be given for it. Where it is there,
   * definitions of one name are chosen by the types of arguments (argumentChoice.ts). Neither is unknown or a union.
   */
  distance?(linking: Linking, wanted: Type, given: Type): number | undefined;
  /**
   * Which of several definitions a call means, in a language whose own order of them is no sum of distances; `isSure` where it is better
   * than all others. Undefined where none can be called so.
   */
  bestOverload?(
    linking: Linking,
    call: ChoosingCall,
    entities: readonly Entity[],
  ): { readonly entity: Entity; readonly isSure: boolean } | undefined;
  /** All that may be given for what is known to `distance`: where none of the definitions fits, a call means one from outside. */
  readonly distanceKnowsAll?: true;
  /** Whether a function takes what stands in front of the dot as the first of its arguments: Solidity's `using`. */
  takesFront?(entity: Entity, receiver: Type): boolean;
  /** Type parameters are found from arguments alone: a method with one that no parameter mentions is called with types only: C#. */
  readonly typesComeFromArguments?: true;
  /** Whether a definition that takes more than it is given, by default values, is as near as one that does not. */
  readonly defaultsAreFree?: true;
  /** Whether a call can mean a definition by the names of its arguments, where those are part of what is called: Swift. */
  fits?(linking: Linking, entity: Entity, call: ChoosingCall): boolean;
  /** Of several that a call can mean by its labels, how well its arguments are what they take, 2 for each of the very type: the most wins. */
  closeness?(linking: Linking, entity: Entity, call: ChoosingCall): number;
  /** The number of arguments is part of what a function is called: a call with another number means something else: Elixir. */
  readonly arityIsName?: true;
  /**
   * Definitions of one name in one class replace each other, and branches decide which of them are made: of several that take what a call
   * gives nobody knows which one stays: Ruby.
   */
  readonly definitionsReplace?: true;
  /** What a variable or field holds is what a call of it means, and overloads without a body are for types alone: Python. */
  readonly callsWhatRuns?: true;
  /** Words that call members of the value behind them, by chains of members: Python's `for` (wordCalls.ts). */
  readonly wordCalls?: Readonly<Record<string, readonly MemberChain[]>>;
  /** Functions are passed on as values: calls that types say nothing of are answered by what flows into them (flow/). */
  readonly followsFlow?: true;
  /**
   * Whether the values that the body of a function gives say more than the type that is declared for them. Where it is asked at all, a
   * function that gives the object itself gives one of whatever class it is called on. PHP.
   */
  bodySaysMore?(linking: Linking, declared: Type, given: readonly Type[]): boolean;
  /** Whether a call of a module runs a value that it gives, rather than the file itself: JavaScript. */
  modulesGiveValues?(module: FileView): boolean;
  /** What a variable holds may be a call's answer, the variable itself is none: PHP. */
  readonly variablesAreNoAnswer?: true;
  /**
   * What entities of one name stand for where declarations and definitions are apart: the definitions, each once. `from` is where the name
   * is used, `receiver` what a member is asked of. C. Or those of them that are built, or nearest to the use: Rust.
   */
  definitions?(
    linking: Linking,
    from: FileView,
    entities: readonly Entity[],
    receiver: Type | undefined,
    use: Reference,
  ): readonly Entity[];
  /** The same for what a call has chosen, where overloads are chosen among declarations. C++. */
  definitionsOfChosen?(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[];
  /** Without the overloads of a file that do not count where they are asked for: of branches that are not compiled. */
  compiledOverloads?(linking: Linking, overloads: readonly Entity[]): readonly Entity[];
  /** Of methods that differ in what they may be called on alone those that fit the receiver: C++. */
  fittingReceiver?(entities: readonly Entity[], receiver: Type | undefined): readonly Entity[];
  /** Whether what is around a scope promises not to change what it is called on: C++. */
  isConstantAround?(view: FileView, scope: Index): boolean;

  /** The place among the parameters that an argument of a name and a place is for; -1 for a block behind the call. */
  placeOf?(entity: Entity, name: string, place: number): number;
  /** What the block behind a call of a method is: Ruby's `yield` says it. */
  blockType?(linking: Linking, method: Entity): Type;
  /** Whether a block of several parameters takes a list apart of which nobody knows what lies where: Ruby. */
  isTakenApart?(list: Builtin): boolean;
  /** Whether the type of a parameter for all further arguments is that of their list or, as in Go, of each of them. */
  readonly furtherArguments?: 'list' | 'element';
  /** What a parameter holds that takes the rest of the arguments, from the type of each. `flags` is a sum of `ParameterFlag`. */
  restParameter?(type: Type, flags: number): Type;
  /** What a parameter without a type takes: Dart's `this.field`. */
  parameterType?(linking: Linking, owner: Entity, parameter: string): Type;
  /** More ways to a parameter's type where the general ones found none: a decorator, a declared protocol, an idiom. */
  inferParameter?(linking: Linking, owner: Entity, parameter: string): Typed;
  /** Whether the results of a call can be the arguments of another: Go's `f(g())`. A tuple stands for them. */
  readonly passesResultsOn?: true;
  /** A function that stands behind a call is its last argument, however many in front of it are left out: Kotlin. */
  readonly lambdasComeLast?: true;
  /** Extensions are static methods that may be called as such, with what they extend as the first argument: C#. */
  readonly extensionsAreStatic?: true;

  /** Operators are methods like others: one that leads to no definition of the folder is nothing that anybody asks for. */
  readonly operatorsAreMethods?: true;

  /** Calling a type makes one of it, as `new` does elsewhere. */
  readonly callsConstruct?: true;
  /** Members of an enumeration that hold values are made by calling them: Rust. The name of one is a function, of any other a value. */
  readonly variantsAreMade?: true;
  /** How a call of a type is told, when it is no construction: Go's conversions. */
  readonly callOfType?: LinkKind;
  /** What making an instance of a class runs, and links lead to: its constructors. Empty where it declares none. */
  constructorsOf?(linking: Linking, entity: Entity): readonly Entity[];
  /** The name of the members whose parameters making an instance of a class fills, where that is not `constructor`. */
  constructorName?(className: string): string;
  /** The member that is called when an object is: Python's `__call__`. */
  readonly callMember?: string;
  /** The one method that a function stands for which is given in the place of an interface. */
  functionalMember?(linking: Linking, entity: Entity): Entity | undefined;

  /** What calling a definition without `new` gives, when the language has its own idea: Python's classes. */
  callResult?(linking: Linking, callee: Entity): Type | undefined;
  /** What calling a function of the library gives, where its arguments say so; `callee` is the expression of what is called. */
  libraryCall?(linking: Linking, view: FileView, callee: Index, called: Type): Typed | undefined;
  /** What a function of the library takes and gives. Kotlin's `with(x) { }`. */
  libraryFunction?(linking: Linking, called: Type): Type | undefined;
  /** Whether a builtin of that name is a function of the library: a call of a variable that holds it is a call of that. */
  isLibraryFunction?(name: string): boolean;
}
