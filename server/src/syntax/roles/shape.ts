/**
 * Roles of one shape. The walk meets roles of all kinds at the same places in the code; as objects that all have the same properties in
 * the same order they are read at the speed of a field, as literals of forty shapes at that of a dictionary.
 */
import type { NodeRole } from './roleTable.ts';

type KeysOf<Role> = Role extends unknown ? keyof Role : never;

const NOTHING = {
  role: undefined,
  kind: undefined,
  after: undefined,
  arguments: undefined,
  as: undefined,
  before: undefined,
  binds: undefined,
  body: undefined,
  callee: undefined,
  children: undefined,
  condition: undefined,
  constraint: undefined,
  defaultName: undefined,
  element: undefined,
  flag: undefined,
  flags: undefined,
  functionWhen: undefined,
  inner: undefined,
  key: undefined,
  kindByName: undefined,
  kindByType: undefined,
  kindByWord: undefined,
  kindInClass: undefined,
  literal: undefined,
  membersOnly: undefined,
  modifiers: undefined,
  name: undefined,
  object: undefined,
  operation: undefined,
  parameter: undefined,
  parameters: undefined,
  rebinds: undefined,
  receiver: undefined,
  relation: undefined,
  rest: undefined,
  scope: undefined,
  shorthand: undefined,
  space: undefined,
  superName: undefined,
  target: undefined,
  type: undefined,
  typeParameters: undefined,
  undeclared: undefined,
  uses: undefined,
  value: undefined,
  visibility: undefined,
  when: undefined,
} satisfies Record<KeysOf<NodeRole>, undefined>;

/** The role with every property that any role has; those it leaves out are undefined. */
export function inOneShape(role: NodeRole): NodeRole {
  // Properties that are there and undefined are not in the types, which tell them from absent ones.
  return { ...NOTHING, ...role } as unknown as NodeRole;
}
