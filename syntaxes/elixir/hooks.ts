/** What the table cannot say about Elixir. */
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { alias, binaryOperator, call, clause, identifier, unaryOperator } from './calls.ts';

export const hooks: Hooks = {
  nodes: { call, identifier, alias, binary_operator: binaryOperator, unary_operator: unaryOperator, stab_clause: clause },
};
