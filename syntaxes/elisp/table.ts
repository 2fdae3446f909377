/** Where Emacs Lisp defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    function_definition: { kind: 'function', name: '.name' },
    macro_definition: { kind: 'macro', name: '.name' },
    special_form: { kind: 'variable', where: '#0', name: 'symbol', within: 'top', holds: 'no' },
    list: {
      kind: 'variable',
      name: '#1 symbol | #1',
      by: {
        path: '#0',
        kinds: {
          defcustom: 'variable',
          defgroup: 'namespace',
          defface: 'constant',
          'define-minor-mode': 'function',
          'define-derived-mode': 'function',
          defalias: 'function',
          'cl-defun': 'function',
          'cl-defmacro': 'macro',
          'cl-defstruct': 'struct',
          'cl-defmethod': 'method',
          'cl-defgeneric': 'function',
          'ert-deftest': 'function',
          'define-error': 'class',
        },
      },
    },
  },
  calls: { list: '#0' },
  roles: {
    function_definition: { role: 'plain', uses: { parameters: 'skip' } },
    macro_definition: { role: 'plain', uses: { parameters: 'skip' } },
  },
  takesNames: ['lambda', 'let', 'let*'],
  imports: { list: { of: '#1 symbol | #1', by: { path: '#0', words: ['require', 'load', 'autoload'] } } },
  notCalled: ['provide', 'interactive', 'declare', 'not', 'list', 'cons', 'car', 'cdr'],
};
