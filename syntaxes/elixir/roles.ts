/** What the nodes of Elixir are. Definitions are calls like any other, so the hooks say what each one does. */
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const block = { role: 'scope', kind: 'block' } as const;

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    quoted_content: { role: 'drop' },
    escape_sequence: { role: 'drop' },
    sigil_name: { role: 'drop' },
    sigil_modifiers: { role: 'drop' },
    string: { role: 'literal', literal: 'string' },
    do_block: block,
    else_block: block,
    rescue_block: block,
    catch_block: block,
    after_block: block,
    stab_clause: block,
  },
  tokens: {},
};
