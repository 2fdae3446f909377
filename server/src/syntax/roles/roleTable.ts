/**
 * The vocabulary of language packs: what a node of the syntax tree can be to the extractor. A pack's table (syntaxes/<language>/roles.ts)
 * gives each node type one role and names the fields that hold its parts; syntaxes/ROLES.md explains every role with an example.
 *
 * A part is the name of a field of the grammar. Parts that the grammar leaves without a field are found by their own role.
 */
import type {
  BinderRole,
  CarrierRole,
  ClosureRole,
  DeclarationRole,
  DecoratorRole,
  DefinitionRole,
  HeritageRole,
  ModifierRole,
  ModifiersRole,
  NamesRole,
  ParameterRole,
  ParametersRole,
  PatternRole,
  SeparatorRole,
  TypeBodyRole,
  TypeParameterRole,
  VariableRole,
  VisibilityRole,
} from './definitionRoles.ts';
import type {
  ArgumentsRole,
  AssignmentRole,
  CallRole,
  ChoiceRole,
  CommentRole,
  DropRole,
  GenericRole,
  IndexRole,
  KeywordRole,
  LiteralRole,
  MemberRole,
  NameRole,
  ObjectRole,
  OptionalRole,
  OuterRole,
  PairRole,
  PlainRole,
  ReturnRole,
  ScopeRole,
  SkipRole,
  SpreadRole,
  TypeRole,
  WrapperRole,
} from './expressionRoles.ts';

export type NodeRole =
  | DefinitionRole
  | ClosureRole
  | DeclarationRole
  | VariableRole
  | NamesRole
  | ParametersRole
  | ParameterRole
  | SeparatorRole
  | TypeParameterRole
  | CarrierRole
  | ModifierRole
  | VisibilityRole
  | ModifiersRole
  | ScopeRole
  | NameRole
  | MemberRole
  | IndexRole
  | CallRole
  | ArgumentsRole
  | SpreadRole
  | OptionalRole
  | AssignmentRole
  | OuterRole
  | PatternRole
  | WrapperRole
  | ChoiceRole
  | ReturnRole
  | LiteralRole
  | ObjectRole
  | PairRole
  | KeywordRole
  | HeritageRole
  | GenericRole
  | DecoratorRole
  | TypeRole
  | TypeBodyRole
  | CommentRole
  | BinderRole
  | PlainRole
  | SkipRole
  | DropRole;
export type RoleName = NodeRole['role'];

/** All roles, for documentation and tests. */
export const ROLE_NAMES: readonly RoleName[] = Object.keys({
  definition: 0,
  closure: 0,
  names: 0,
  carrier: 0,
  modifier: 0,
  visibility: 0,
  modifiers: 0,
  decorator: 0,
  heritage: 0,
  typeParameter: 0,
  typeBody: 0,
  name: 0,
  keyword: 0,
  scope: 0,
  declaration: 0,
  variable: 0,
  binder: 0,
  pattern: 0,
  parameters: 0,
  parameter: 0,
  separator: 0,
  call: 0,
  arguments: 0,
  spread: 0,
  optional: 0,
  member: 0,
  index: 0,
  assignment: 0,
  outer: 0,
  wrapper: 0,
  choice: 0,
  return: 0,
  literal: 0,
  object: 0,
  pair: 0,
  type: 0,
  generic: 0,
  comment: 0,
  plain: 0,
  skip: 0,
  drop: 0,
} satisfies Record<RoleName, 0>) as RoleName[];

/** A pack's table. Named nodes are keyed by their type, anonymous ones (`async`, `*`) by their text. */
export interface RoleTable {
  readonly nodes: Readonly<Record<string, NodeRole>>;
  readonly tokens: Readonly<Record<string, ModifierRole | OptionalRole | SpreadRole | KeywordRole>>;
}
