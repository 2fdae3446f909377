/** Where Assembly defines: dialects differ in all but the shape of their lines. */
import type { GenericTable, LinePattern } from '../../server/src/syntax/generic/genericTable.ts';

const LINES: readonly LinePattern[] = [
  { pattern: '^[ \\t]*[#%](?:x?i?define|assign)[ \\t]+(?<name>[a-z_]\\w*)', kind: 'macro' },
  { pattern: '^[ \\t]*[.%]?i?macro[ \\t]+(?<name>[\\w.$]+)', kind: 'macro' },
  { pattern: '^(?<name>[a-z_]\\w*):?[ \\t]+macro\\b', kind: 'macro' },
  { pattern: '^[ \\t]*\\.(?:equ|equiv|eqv|set)[ \\t]+(?<name>[\\w.$]+)', kind: 'constant' },
  { pattern: '^[ \\t]*(?<name>[a-z_.$][\\w.$]*):?(?:[ \\t]+(?:equ|set)\\b|[ \\t]*:?=(?!=))', kind: 'constant' },
  { pattern: '^(?<name>[a-z_$@?][\\w$@?]*)[ \\t]+proc\\b', kind: 'function' },
  // Go's assembler: `TEXT runtime·save(SB)`.
  { pattern: '^TEXT[ \\t]+[^\\s(·]*·(?<name>[\\w·]+)', kind: 'function' },
  { pattern: '^[ \\t]*proc[ \\t]+(?<name>[a-z_]\\w*)', kind: 'function' },
  { pattern: '^(?<name>[a-z_]\\w*)[ \\t]+(?:struct?|struc|union)\\b', kind: 'struct' },
  { pattern: '^[ \\t]*struc[ \\t]+(?<name>[a-z_]\\w*)', kind: 'struct' },
  // The 68000's instructions say how wide they are, and labels need no colon.
  { pattern: '^(?<name>[a-z_]\\w*)[ \\t]+[a-z]+\\.[bwlsdxp][ \\t]', kind: 'function' },
  // What a compiler calls `.L1` nobody looks for.
  { pattern: '^[ \\t]*(?<name>(?!\\.L\\w*:)[a-z_.$@?][\\w.$@?]*)[ \\t]?:(?!:?=)', kind: 'function' },
  {
    pattern: '^(?<name>[a-z_]\\w*)[ \\t]+(?:d[bwdqt]|d[cs]\\.[bwl]|fc[bc]|fdb|rm[bd]|res[bwdq]|s?byte|s?[dq]?word|label)\\b',
    kind: 'variable',
  },
];

export const table: GenericTable = {
  comments: ['line_comment', 'block_comment'],
  defines: {},
  // A line that begins with `#` is more often one of the preprocessor.
  docs: { comments: [';', '//', '/**'] },
  unread: LINES,
  lines: { program: LINES },
};
