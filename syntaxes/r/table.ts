/** Where R defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

const SIDES = ['.lhs', '.rhs'] as const;

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    binary_operator: [
      { kind: 'function', where: '.rhs =function_definition', name: '.lhs', sign: { between: SIDES, is: ['<-', '=', '<<-', ':='] } },
      { kind: 'variable', where: '.lhs =identifier', name: '.lhs', sign: { between: SIDES, is: ['<-', '='] }, once: 'yes' },
      { kind: 'variable', where: '.lhs =identifier', name: '.lhs', sign: { between: SIDES, is: ['<<-'] }, once: 'yes', within: 'anywhere' },
      { kind: 'variable', where: '.rhs =identifier', name: '.rhs', sign: { between: SIDES, is: ['->'] }, once: 'yes' },
      { kind: 'variable', where: '.rhs =identifier', name: '.rhs', sign: { between: SIDES, is: ['->>'] }, once: 'yes', within: 'anywhere' },
    ],
    for_statement: { kind: 'variable', name: '.variable', once: 'yes' },
    call: {
      kind: 'class',
      name: '.arguments argument .value',
      by: {
        path: '.function',
        kinds: {
          setclass: 'class',
          setrefclass: 'class',
          r6class: 'class',
          setgeneric: 'function',
          setmethod: 'method',
          setvalidity: 'method',
        },
      },
      holds: 'no',
    },
  },
  closures: ['function_definition', 'argument>braced_expression'],
  calls: { call: '.function' },
  imports: {
    call: {
      of: '.arguments argument .value',
      by: { path: '.function', words: ['library', 'require', 'source', 'requireNamespace', 'loadNamespace'] },
    },
  },
};
