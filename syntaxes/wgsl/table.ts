/** Where WGSL defines and calls. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { masked } from './masked.ts';

export const table: GenericTable = {
  // The grammar leaves comments out of its trees.
  comments: [],
  defines: {
    struct_decl: { kind: 'struct', name: 'ident' },
    struct_member: { kind: 'field', name: 'variable_ident_decl ident' },
    type_alias_decl: { kind: 'type', name: 'ident', holds: 'no' },
    global_constant_decl: { kind: 'constant', name: 'variable_ident_decl ident | ident' },
    global_variable_decl: { kind: 'variable', name: 'variable_decl variable_ident_decl ident | variable_decl ident' },
    function_decl: { kind: 'function', name: 'function_header ident' },
  },
  calls: { callable: 'ident', func_call_statement: 'ident' },
  masked,
};
