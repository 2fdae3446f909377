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

/** What a role may say of a node by naming the field that it stands in. */
export const PARTS = [
  'name',
  'parameters',
  'parameter',
  'typeParameters',
  'type',
  'value',
  'body',
  'object',
  'callee',
  'arguments',
  'target',
  'key',
  'inner',
  'constraint',
  'when',
] as const;
export type Part = (typeof PARTS)[number];

/** A pack's table. Named nodes are keyed by their type, anonymous ones (`async`, `*`) by their text. */
export interface RoleTable {
  readonly nodes: Readonly<Record<string, NodeRole>>;
  readonly tokens: Readonly<Record<string, ModifierRole | OptionalRole | SpreadRole | KeywordRole>>;
}
