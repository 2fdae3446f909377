/** Where Fortran defines, calls and imports. */
import type { GenericDefinition, GenericTable, LinePattern } from '../../server/src/syntax/generic/genericTable.ts';
import { masked } from './masked.ts';

/** A field in a type, a variable elsewhere, which other statements may name again. */
function variables(definition: Pick<GenericDefinition, 'name' | 'in'>): readonly GenericDefinition[] {
  return [
    { ...definition, kind: 'field', within: ['struct'] },
    { ...definition, kind: 'variable', once: 'yes' },
  ];
}

/** What masked.ts keeps from the grammar. */
const LINES: readonly LinePattern[] = [
  { pattern: '^[ \\t]*enum(?:[ \\t]*(?:\\(\\w+\\)|\\*\\w+))?(?:[^\\n!:]*::[ \\t]*|[ \\t]+)(?<name>\\w+)[ \\t]*(?:!|$)', kind: 'enum' },
  { pattern: '^[ \\t]*structure[ \\t]*/[ \\t]*(?<name>\\w+)', kind: 'struct' },
];

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    module: { kind: 'module', name: 'module_statement name' },
    submodule: { kind: 'module', name: 'submodule_statement *name' },
    program: { kind: 'module', name: 'program_statement name' },
    block_data: { kind: 'module', name: 'block_data_statement name' },
    interface: { kind: 'interface', name: 'interface_statement name | interface_statement operator operator_name' },
    derived_type_definition: { kind: 'struct', name: 'derived_type_statement type_name' },
    subroutine: { kind: 'function', name: 'subroutine_statement .name' },
    function: { kind: 'function', name: 'function_statement .name' },
    module_procedure: { kind: 'function', name: 'module_procedure_statement .name' },
    entry_statement: { kind: 'function', name: 'name | identifier', holds: 'no' },
    binding: { kind: 'method', name: 'binding_name', within: ['struct'], holds: 'no' },
    method_name: { kind: 'method', name: '', in: ['procedure_statement'], within: ['struct'], holds: 'no' },
    generic_statement: {
      kind: 'method',
      name: 'binding_list binding_name operator operator_name | binding_list binding_name',
      within: ['struct'],
      holds: 'no',
    },
    variable_declaration: variables({ name: '*.declarator =identifier' }),
    init_declarator: [
      { kind: 'enum_member', name: '.left =identifier', in: ['enumerator_statement'] },
      ...variables({ name: '.left =identifier', in: ['variable_declaration'] }),
    ],
    pointer_init_declarator: variables({ name: '.left =identifier | #0 =identifier', in: ['variable_declaration'] }),
    sized_declarator: variables({ name: 'identifier', in: ['variable_declaration', 'init_declarator'] }),
    enumeration_type: { kind: 'enum', name: 'enumeration_type_statement type_name' },
    enumerator_statement: { kind: 'enum_member', name: '*.declarator =identifier' },
    variable_group: { kind: 'variable', name: 'name', once: 'yes' },
  },
  lines: { module: LINES, program: LINES, subroutine: LINES, function: LINES },
  calls: { subroutine_call: '.subroutine', call_expression: '#0' },
  imports: {
    use_statement: { of: 'module_name', form: 'namespace' },
    include_statement: { of: 'filename' },
    preproc_include: { of: '#0' },
  },
  docs: { comments: ['!'] },
  masked,
};
