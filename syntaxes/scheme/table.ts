/** Where Scheme defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'block_comment'],
  defines: {
    list: [
      {
        kind: 'function',
        where: '#1 #0',
        name: '#1 #0+',
        by: {
          path: '#0',
          kinds: {
            define: 'function',
            'define-syntax-rule': 'macro',
            'define/contract': 'function',
            'define*': 'function',
            'define-macro': 'macro',
          },
        },
      },
      { kind: 'variable', name: '#1 =symbol', by: { path: '#0', kinds: { 'set!': 'variable' } }, once: 'yes', holds: 'no' },
      { kind: 'function', where: '#2 #1', name: '#1', by: { path: '#2 #0', kinds: { lambda: 'function' } } },
      {
        kind: 'variable',
        name: '#1',
        by: {
          path: '#0',
          kinds: {
            define: 'variable',
            'define-syntax': 'macro',
            'define-record-type': 'struct',
            'define-values': 'variable',
            'define-syntax-rule': 'macro',
            struct: 'struct',
            'define-struct': 'struct',
            'define/contract': 'function',
            'define-class': 'class',
            module: 'module',
          },
        },
      },
    ],
  },
  calls: { list: '#0' },
  takesNames: ['lambda', 'let', 'let*', 'letrec', 'syntax-rules', 'import', 'require', 'provide', 'struct', 'define-syntax-rule'],
  imports: { list: { of: '#1', by: { path: '#0', words: ['require', 'import', 'load', 'include'] } } },
  notCalled: [
    'if',
    'let',
    'let*',
    'letrec',
    'begin',
    'lambda',
    'when',
    'unless',
    'cond',
    'case',
    'and',
    'or',
    'not',
    'quote',
    'do',
    'else',
    'provide',
    'syntax-rules',
    'set!',
  ],
};
