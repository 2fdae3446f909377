/** Where Common Lisp defines and calls. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'block_comment'],
  defines: {
    defun: {
      kind: 'function',
      // `(defmethod (setf name) ...)` as well.
      name: 'defun_header .function_name =list_lit #-1 | defun_header .function_name',
      by: { path: 'defun_header .keyword', kinds: { defun: 'function', defmacro: 'macro', defgeneric: 'function', defmethod: 'method' } },
    },
    list_lit: {
      kind: 'variable',
      name: '#1',
      by: {
        path: '#0',
        kinds: {
          defvar: 'variable',
          defparameter: 'variable',
          defconstant: 'constant',
          defclass: 'class',
          defstruct: 'struct',
          deftype: 'type',
          defpackage: 'namespace',
          'define-condition': 'class',
        },
      },
    },
  },
  calls: { list_lit: '#0' },
  notCalled: [
    'if',
    'let',
    'progn',
    'lambda',
    'when',
    'unless',
    'cond',
    'setf',
    'setq',
    'quote',
    'loop',
    'and',
    'or',
    'not',
    'case',
    'declare',
    'in-package',
    'function',
    'dolist',
    'dotimes',
  ],
};
