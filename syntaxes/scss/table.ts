/** Where SCSS defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { masked } from './masked.ts';

export const table: GenericTable = {
  comments: ['comment', 'js_comment'],
  defines: {
    rule_set: { kind: 'class', name: 'selectors *' },
    mixin_statement: { kind: 'macro', name: '.name' },
    function_statement: { kind: 'function', name: '.name' },
    keyframes_statement: { kind: 'function', name: 'keyframes_name', holds: 'no' },
    declaration: { kind: 'variable', name: 'property_name', matches: '^(?:\\$|--)', once: 'yes' },
  },
  calls: { include_statement: 'identifier', call_expression: 'function_name' },
  // What CSS itself brings.
  notCalled: ['attr', 'calc', 'clamp', 'counter', 'env', 'hsl', 'hsla', 'max', 'min', 'rgb', 'rgba', 'rotate', 'url', 'var'],
  imports: {
    use_statement: { of: 'string_value' },
    forward_statement: { of: 'string_value' },
    import_statement: { of: 'string_value' },
  },
  masked,
};
