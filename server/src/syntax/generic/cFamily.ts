/** What grammars that grew out of C's have in common. */
import type { GenericTable } from './genericTable.ts';

/** The names of a declaration: `int a, *b[2], (*c)(int)`. */
const DECLARED = '*.declarator .declarator+ parenthesized_declarator+ pointer_declarator+ .declarator+';

/** A pointer to a function is a variable. */
const POINTED = '~function_declarator parenthesized_declarator';

export const C_TABLE: GenericTable = {
  comments: ['comment'],
  defines: {
    preproc_def: { kind: 'macro', name: '.name', holds: 'no' },
    preproc_function_def: { kind: 'macro', name: '.name', holds: 'no' },
    function_definition: { kind: 'function', name: '~function_declarator .declarator .name | ~function_declarator .declarator' },
    struct_specifier: { kind: 'struct', name: '.name', where: '.body' },
    union_specifier: { kind: 'struct', name: '.name', where: '.body' },
    enum_specifier: { kind: 'enum', name: '.name', where: '.body' },
    enumerator: { kind: 'enum_member', name: '.name' },
    type_definition: { kind: 'type', name: DECLARED },
    field_declaration: [
      { kind: 'method', where: '~function_declarator', unless: POINTED, name: '~function_declarator .declarator', holds: 'no' },
      { kind: 'field', name: DECLARED, within: ['struct', 'class', 'type'] },
    ],
    declaration: [
      { kind: 'function', where: '~function_declarator', unless: POINTED, name: '~function_declarator .declarator', holds: 'no' },
      { kind: 'variable', name: DECLARED },
    ],
  },
  calls: { call_expression: '.function' },
  imports: { preproc_include: { of: '.path' } },
};

export const CPP_TABLE: GenericTable = {
  ...C_TABLE,
  defines: {
    ...C_TABLE.defines,
    class_specifier: { kind: 'class', name: '.name', where: '.body' },
    namespace_definition: { kind: 'namespace', name: '.name' },
    alias_declaration: { kind: 'type', name: '.name' },
  },
};
