/** Where Puppet defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { masked } from './masked.ts';

/** `a::b`, or `a`. */
const NAME = 'class_identifier | identifier';

/** More than a variable. */
const TITLE = '^(?!\\$\\{?[\\w:]+\\}?$)';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    class_definition: { kind: 'class', name: NAME },
    defined_resource_type: { kind: 'class', name: NAME },
    node_definition: { kind: 'namespace', name: 'node_name | default' },
    type_declaration: { kind: 'type', name: NAME, holds: 'no' },
    function_declaration: { kind: 'function', name: NAME },
    assignment: { kind: 'variable', name: '#0 =variable', once: 'yes' },
    parameter: { kind: 'field', name: 'variable', within: ['class'] },
    // What a resource is called.
    string: { kind: 'variable', name: '', in: ['resource_declaration'], whole: 'start', matches: TITLE },
    array: { kind: 'variable', name: '*string', in: ['resource_declaration'], matches: TITLE },
  },
  closures: ['lambda', 'iterator_statement'],
  calls: { function_call: '#0', resource_declaration: '.type' },
  // Kinds of resources that Puppet brings.
  notCalled: ['class', 'cron', 'exec', 'file', 'group', 'host', 'mount', 'notify', 'package', 'schedule', 'service', 'user'],
  imports: {
    include_statement: { of: NAME, form: 'namespace' },
    require_statement: { of: NAME, form: 'namespace' },
    class_inherits: { of: NAME, form: 'namespace' },
  },
  masked,
};
