/** What a language says of bare names: which are seen where, and what those mean that no declaration around explains. */
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Meaning, Rule } from '../types/types.ts';

export interface NameRules<Linking> {
  /** Whether names of a class scope are seen from functions inside it without a receiver. */
  readonly classNamesAreVisible?: true;
  /**
   * When a bare name means a member of a class around, inherited ones too; left out where members need a receiver.
   * `innermost`: whatever stands nearer, a class that has the name or a function that binds it, wins (Java, C#, C++, Kotlin, Scala).
   * `beforeFile`: names of functions win, then members, then names of the file and of what it knows from elsewhere (Swift, Solidity).
   * `last`: only names that nothing else explains are members (Dart).
   */
  readonly bareMembers?: 'innermost' | 'beforeFile' | 'last';

  /** A bare name that its file does not define: of the package, of a star import, of the language. */
  freeName(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[];
  /** What a free name means that is called, in languages whose free names may be types: no type is called there. */
  freeCall?(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[];
  /** How sure it is what a free name means; `package` when left out. Lua's globals are those of any file. */
  freeNameRule?(view: FileView, meanings: readonly Meaning[]): Rule;
  /** Free names mean different things in different namespaces of a file: `scope` is that of the innermost one around. */
  readonly freeNamesByNamespace?: true;
  /** With that: the scope that decides, where it is not the innermost namespace. */
  freeNameScope?(view: FileView, scope: Index): Index;
  /** A free name is called by being mentioned, if it is a method's: Ruby. */
  readonly freeNamesAreCalled?: true;

  /** Of definitions of one name those that a use can mean: Scala's class and the object beside it. */
  meant?(meanings: readonly Meaning[], role: string): readonly Meaning[];
  /** The word for the class that one builds on; `super` when left out. */
  readonly superWord?: string;
  /** What names of decorators may leave out at their end: C#'s `[Test]` is a TestAttribute. */
  readonly decoratorSuffix?: string;
  /** What is declared of a parameter is what it is given, and an assignment may put something else there: PHP. */
  readonly parametersAreRetyped?: true;
}
