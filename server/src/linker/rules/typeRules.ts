/** What a language says of types: how they are written, what they stand for, and what its library knows of its own. */
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Entity, Meaning, Type } from '../types/types.ts';
import type { TypeNode } from './linkRules.ts';

export interface TypeRules<Linking> {
  /** Cached by text. */
  parseType(text: string): TypeNode;
  /** Whether a type with a type behind it (`type A B`) is one of its own and not another name for it. */
  isOwnType?(view: FileView, symbol: Index): boolean;
  /** What a type of its own is made of, as far as calling it matters: Go's `type F func() T`. */
  underlying?(linking: Linking, type: Type & { readonly kind: 'instance' }): Type;

  /** Types of one name and different numbers of type parameters are different types: C#. */
  readonly arityTellsTypes?: true;
  /** The type parameter that a binding means, when it is another name for one: Go's `func (s *Stack[E]) Pop() E`. */
  typeParameter?(linking: Linking, view: FileView, binding: Index): Type | undefined;
  /**
   * Whether a name is one that classes and functions use for a type parameter: in annotations it means that of the class or function around,
   * elsewhere it has bounds of its own. Python's `T = TypeVar('T')`.
   */
  isTypeVariable?(linking: Linking, meaning: Meaning): boolean;
  /** What is known of a type parameter besides what its own definition says. */
  moreConstraint?(linking: Linking, owner: Entity, name: string): Type;

  /** The type of a literal by the kind that the facts tell (`string`, `list`). */
  literal(kind: string): Type;
  /** The type of a literal of several values, where places and keys matter. */
  literalOf?(linking: Linking, view: FileView, expression: Index): Type | undefined;
  /** The element that indexing or a loop gives; `key` is the place as written where it is known. */
  elementOf(linking: Linking, type: Type, key: string): Type;
  /** A type with a sign of the language's own before or behind it: a pointer to it, or `const`. C, C++. */
  qualified?(type: Type, sign: string): Type;
  /** The type that a name means inside of another one, whose arguments count: C++'s `A<B>::C`. */
  innerType?(linking: Linking, outer: Type, name: string): Type;
  /** What waiting gives, where there is waiting. */
  awaited?(linking: Linking, type: Type): Type;

  /** What is known of a member of a type of the language or its library; undefined when nothing is. */
  builtinMember(linking: Linking, type: Type & { readonly kind: 'builtin' }, name: string): Type | undefined;
  /** A value of a type of the library that is named in an annotation; undefined when nothing is known but its name. */
  libraryType?(module: string, name: string, args: readonly Type[]): Type | undefined;
}
