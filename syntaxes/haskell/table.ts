/** Where Haskell defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'haddock', 'pragma'],
  defines: {
    header: { kind: 'module', name: '.module', holds: 'no' },
    data_type: { kind: 'type', name: '.name' },
    newtype: { kind: 'type', name: '.name' },
    data_constructor: { kind: 'enum_member', name: '.constructor .name' },
    newtype_constructor: { kind: 'enum_member', name: '.name' },
    field: { kind: 'field', name: '.name', where: '.name' },
    type_synomym: { kind: 'type', name: '.name' },
    class: { kind: 'interface', name: '.name' },
    signature: { kind: 'method', name: '.name', within: ['interface'], holds: 'no' },
    bind: [
      { kind: 'function', name: '.name', within: 'top' },
      { kind: 'function', name: '.name', within: ['module'] },
    ],
    function: [
      { kind: 'function', name: '.name', within: 'top', where: '.name', joins: '' },
      { kind: 'method', name: '.name', within: ['interface'], where: '.name' },
    ],
  },
  unread: [{ pattern: "^(?:data|newtype|type|class)[ \\t]+(?:[^=\\n]*=>[ \\t]*)?(?<name>[a-z][\\w']*)", kind: 'type' }],
  calls: { apply: '.function' },
  imports: { import: { of: '.module', form: 'namespace' } },
};
