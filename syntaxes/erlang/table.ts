/** Where Erlang defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    module_attribute: { kind: 'module', name: '.name', holds: 'no' },
    pp_define: { kind: 'macro', name: '.lhs .name', holds: 'no' },
    record_decl: { kind: 'struct', name: '.name' },
    record_field: { kind: 'field', name: '.name', within: ['struct'] },
    type_alias: { kind: 'type', name: '.name .name', holds: 'no' },
    opaque: { kind: 'type', name: '.name .name', holds: 'no' },
    fun_decl: { kind: 'function', name: '.clause .name', joins: ';' },
  },
  calls: { call: '.expr' },
  memberCalls: { remote: '.fun .expr' },
  roles: { type_alias: { role: 'plain', uses: { ty: 'skip' } }, opaque: { role: 'plain', uses: { ty: 'skip' } } },
  imports: {
    pp_include: { of: '.file' },
    pp_include_lib: { of: '.file' },
    import_attribute: { of: '.module', form: 'namespace' },
  },
};
