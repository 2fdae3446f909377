/**
 * What a language says of members: where a definition and its members are written, what it inherits, and what it has without saying so.
 * By where a member comes from: written in one of several parts of its definition (`partsOf`), written outside of any (`membersElsewhere`),
 * of a namespace (`namespaceMembers`), added where somebody imports it (`extensionMembers`), written nowhere in the folder (`impliedMember`).
 */
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Entity, Meaning, Type, Typed } from '../types/types.ts';
import type { ChoosingCall } from './choosingCall.ts';
import type { Found, Reference } from './reference.ts';

/** Where a member is asked for, and what it is called with: a read has a negative count. */
export type MemberUsed = Pick<ChoosingCall, 'scope' | 'argumentCount' | 'parts'>;

export interface MemberRules<Linking> {
  /**
   * The places in which a definition is written, where that may be several: C#'s partial classes. Itself is among them. Undefined for those
   * of its name beside it.
   */
  partsOf?(linking: Linking, entity: Entity): readonly Entity[] | undefined;
  /** Members that a definition is given anywhere in the folder, as if they were its own: Rust's `impl`. */
  membersElsewhere?(linking: Linking, entity: Entity, name: string): readonly Entity[];
  /** Members that other places give a type: extensions that are known in a scope of `view`. Asked where the type itself has none of the name. */
  extensionMembers?(linking: Linking, view: FileView, type: Type, name: string, use: MemberUsed): readonly Meaning[];
  /** What such a member is for, with placeholders for types that what it is called on says: Rust's `impl<T> A for Option<T>`. */
  extendedType?(linking: Linking, member: Entity): Type | undefined;
  /**
   * A member that is called by the name of what promises it, of what is given first: Rust's `Display::fmt(x, f)`. Undefined where `promise`,
   * which stands in front of the name, is none that what is given keeps.
   */
  calledThrough?(linking: Linking, view: FileView, use: Reference, promise: Type): Found | undefined;
  /** What a namespace has under a name that many files open. */
  namespaceMembers?(linking: Linking, namespace: Entity, name: string): readonly Entity[];
  /** A member that no definition of the folder says: of a base outside, or one that the language gives to all. */
  impliedMember?(linking: Linking, entity: Entity, name: string): Type | undefined;
  /** What reading a member of an instance gives, where what it holds answers for it: Python's descriptors. Undefined where it gives what it holds. */
  readMember?(linking: Linking, held: Type, member: Entity): Type | undefined;
  /** The definition that such a member is a part of and leads to: an enumeration of Java, for its `values()`. */
  impliedBy?(entity: Entity, name: string): Entity | undefined;
  /** The class of a function that is defined outside of its body: C++'s `void A::f() {}`. */
  ownerOutside?(linking: Linking, view: FileView, symbol: Index): Entity | undefined;

  /** Names behind the name of a definition, where values of it have others (`isOfValues`), or where it is a module. Undefined for what is neither. */
  namesIn?(linking: Linking, entity: Entity, name: string): readonly Meaning[] | undefined;
  /** Whether values of a definition have a member, where the definition has others of its own (`namesIn` finds those). */
  isOfValues?(member: Entity): boolean;
  /** Names behind a type parameter: Rust's `T::Item`. */
  memberOfParameter?(linking: Linking, view: FileView, binding: Index, name: string): readonly Meaning[];
  /** Whether a member is not known by its name, but only where its class is seen as something else: C#'s `void IShape.Draw()`. */
  isHiddenMember?(view: FileView, symbol: Index): boolean;
  /** The name under which a function that is a value has itself: C#'s `f.Invoke(x)`, Kotlin's `f.invoke(x)`. */
  readonly functionMember?: string;
  /** Of several members that a definition has itself those that come first. */
  ownFirst?(linking: Linking, members: readonly Entity[]): readonly Entity[];
  /** A method and a field of one name are two things: a call never means the field, nor anything else the method: Java, PHP, Rust. */
  readonly methodsAreApart?: true;
  /** Methods are called in whatever case of letters: PHP. */
  readonly methodsIgnoreCase?: true;
  /** Members of a class and those of its instances may have one name, and a value has only the one or the other: JavaScript. */
  readonly staticsAreApart?: true;

  /** What a definition builds on besides its heritage: what is behind the name of Go's `type A B`. */
  moreBases?(linking: Linking, entity: Entity): readonly Meaning[];
  /** Whether a definition has the members of one that it builds on: a class of C# has none of its interfaces'. */
  givesMembers?(base: Entity, heir: Entity): boolean;
  /** The definition and all it builds on in the order in which members are looked for, where that is not simply the nearest first. */
  linearize?(linking: Linking, entity: Entity, name: string): readonly Entity[];
  /** What a class has from classes above comes before what its interfaces say: Java, Kotlin. */
  readonly classesComeFirst?: true;
  /** A class that defines a method of some name has those of the same name that it inherits as well. */
  readonly overloadsAreInherited?: true;
  /** With that: so are they where members are looked for in an order of the language's own (`linearize`). */
  readonly overloadsAreInOrder?: true;

  /** What a member of `super` means, where that is not the first of the bases that have it: Solidity. */
  superMembers?(linking: Linking, view: FileView, scope: Index, name: string): readonly Entity[];
  /** What the object around is, where that takes more than the class around: Ruby's methods of classes. */
  selfType?(linking: Linking, view: FileView, scope: Index): Typed;
  /** What a function is called on that is a member of no definition: JavaScript's `exports.a = function () { this.b(); }`. */
  receiverOutside?(linking: Linking, callable: Entity): Type | undefined;
  /** What a function or lambda is called on, whose members are known inside by bare name: Kotlin's `x.apply { go() }`. */
  receiverIn?(linking: Linking, view: FileView, scope: Index): Type;
}
