/** A pack's table of roles, compiled for one grammar: everything the walk needs is found by number, without a map or a string. */
import { type KeepTable, keepSymbols } from '../flatten/keepTable.ts';
import type { GrammarTable, NodeForm } from '../grammarTable.ts';
import { type NodeRole, PARTS, type Part, type RoleName, type RoleTable } from './roleTable.ts';
import { inOneShape } from './shape.ts';
import { type Field, USES, type Use } from './uses.ts';

/** A use as a number: its place in `USES`. */
export type UseCode = number;
export const USE = Object.fromEntries(USES.map((use, code) => [use, code])) as { readonly [Name in Use]: UseCode };

/** A role whose parts are field ids of the grammar; 0 for a part that is not there. */
export interface CompiledRole extends Readonly<Record<Part, number>> {
  readonly role: RoleName | 'none' | 'error';
  /** The node type, for hooks and messages. */
  readonly nodeType: string;
  readonly source: NodeRole | undefined;
}

export interface CompiledRoles {
  readonly keep: KeepTable;
  /** By symbol id. */
  readonly roles: readonly CompiledRole[];
  /** Field ids by name. */
  readonly fields: ReadonlyMap<string, number>;
  /** What a child under a field is: `uses[symbol * fieldCount + field]`. */
  readonly uses: Uint8Array;
  readonly fieldCount: number;
  /** 1 for symbol ids of comments; one place for each 16-bit symbol. */
  readonly commentMarks: Uint8Array;
}

export function compileRoles(table: RoleTable, grammar: GrammarTable): CompiledRoles {
  const named = grammar.allSymbols('named');
  const symbolCount = Math.max(...named, ...grammar.allSymbols('anonymous')) + 1;
  const fieldCount = countFields(grammar);
  const roles = Array.from({ length: symbolCount }, (_, symbol) => compileRole(grammar, symbol, undefined));
  const uses = new Uint8Array(symbolCount * fieldCount).fill(USE.pass);
  const kept = new Set(named);
  const commentMarks = new Uint8Array(2 ** 16);
  for (const [symbol, role] of rolesBySymbol(table, grammar)) {
    if (role.role === 'drop') kept.delete(symbol);
    else kept.add(symbol);
    roles[symbol] = compileRole(grammar, symbol, role);
    if (role.role === 'comment') commentMarks[symbol] = 1;
    for (const [field, use] of Object.entries(usesOf(role))) {
      const code = USE[use];
      if (field === CHILDREN) uses.fill(code, symbol * fieldCount, (symbol + 1) * fieldCount);
      else if (grammar.field(field) > 0) uses[symbol * fieldCount + grammar.field(field)] = code;
    }
  }
  return { keep: keepSymbols(kept), roles, fields: fieldIds(grammar, fieldCount), uses, fieldCount, commentMarks };
}

/** The role of text that could not be parsed. */
export const ERROR_ROLE: CompiledRole = {
  ...(Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>),
  role: 'error',
  nodeType: 'ERROR',
  source: undefined,
};

function rolesBySymbol(table: RoleTable, grammar: GrammarTable): (readonly [number, NodeRole])[] {
  const of = (types: Readonly<Record<string, NodeRole>>, form: NodeForm) =>
    Object.entries(types).flatMap(([type, role]) => grammar.symbols(type, form).map((symbol) => [symbol, role] as const));
  return [...of(table.nodes, 'named'), ...of(table.tokens, 'anonymous')];
}

function countFields(grammar: GrammarTable): number {
  let count = 1;
  while (grammar.fieldName(count) !== '') count++;
  return count;
}

function fieldIds(grammar: GrammarTable, fieldCount: number): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: fieldCount - 1 }, (_, index) => [grammar.fieldName(index + 1), index + 1]));
}

function compileRole(grammar: GrammarTable, symbol: number, source: NodeRole | undefined): CompiledRole {
  const parts = Object.fromEntries(PARTS.map((part) => [part, fieldOfPart(grammar, source, part)])) as Record<Part, number>;
  return {
    ...parts,
    role: source?.role ?? 'none',
    nodeType: grammar.typeName(symbol),
    source: source === undefined ? undefined : inOneShape(source),
  };
}

function fieldOfPart(grammar: GrammarTable, source: NodeRole | undefined, part: Part): number {
  const field = partOf(source, part);
  return field === undefined ? 0 : grammar.field(field);
}

function partOf(role: NodeRole | undefined, part: Part): Field | undefined {
  const field = role === undefined ? undefined : (role as Partial<Record<Part, unknown>>)[part];
  return typeof field === 'string' ? field : undefined;
}

const CHILDREN = '*';

/** Uses by field name, `*` first for all children; what a role says itself comes last and wins. */
function usesOf(role: NodeRole): Readonly<Record<Field, Use>> {
  const uses: Record<Field, Use> = {};
  const children = ('children' in role ? role.children : undefined) ?? CHILDREN_OF_ROLE[role.role];
  if (children !== undefined) uses[CHILDREN] = children;
  for (const [part, use] of Object.entries(PART_USES[role.role] ?? {})) {
    const field = partOf(role, part as Part);
    if (field !== undefined) uses[field] = use;
  }
  if (role.role === 'assignment') uses[role.target] = role.as;
  return { ...uses, ...('uses' in role ? role.uses : {}) };
}

/** What children without a part are; roles that are not listed here leave it to the walk (`pass`, see extract/walk.ts). */
const CHILDREN_OF_ROLE: Partial<Record<RoleName, Use>> = {
  parameters: 'bind',
  heritage: 'heritage',
  decorator: 'decorator',
  type: 'type',
  typeBody: 'type',
};

const PART_USES: Partial<Record<RoleName, Partial<Record<Part, Use>>>> = {
  definition: { name: 'name', type: 'type', value: 'read' },
  closure: { name: 'name', parameter: 'bind', type: 'type' },
  variable: { name: 'bind', type: 'type', value: 'read' },
  binder: { name: 'bind', type: 'type' },
  names: { name: 'name' },
  parameter: { name: 'bind', type: 'type', value: 'read' },
  typeParameter: { name: 'name', constraint: 'type', value: 'type' },
  member: { object: 'read', name: 'skip' },
  index: { object: 'read' },
  call: { object: 'read', arguments: 'read' },
  assignment: { value: 'read' },
  pattern: { key: 'skip', value: 'read' },
  pair: { key: 'name', value: 'read' },
  generic: { arguments: 'type' },
};
