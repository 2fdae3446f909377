import { expect, it } from 'vitest';
import { printable } from '../../server/src/cli/format.ts';

it('shows what a name is made of and what the terminal must not be given', () => {
  expect(printable('new\nline \u001b[31m\u009b31m rtl\u202Egnp.ts \u2066a é😀')).toBe(
    'new\\x0aline \\x1b[31m\\x9b31m rtl\\u202egnp.ts \\u2066a é😀',
  );
});
