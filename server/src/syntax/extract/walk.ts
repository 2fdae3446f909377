/** One linear pass over the flat tree: each record is visited once, parents first, with what its ancestors hand down at hand. */
import { ERROR_SYMBOL, RECORD_WORDS } from '../flatTree.ts';
import { ERROR_ROLE, USE, type UseCode } from '../roles/compiledRoles.ts';
import type { Extraction } from './extraction.ts';
import { noteError, noteMissing, noteProblemsIn } from './problems.ts';
import { visitName } from './references.ts';

export function walk(extraction: Extraction): void {
  const { frames, records, tree } = extraction;
  const { uses, fieldCount } = extraction.compiled.roles;
  const { count } = tree;
  for (let node = 0; node < count; ) {
    const word = records[node * RECORD_WORDS] as number;
    const next = records[node * RECORD_WORDS + 3] as number;
    frames.leaveBefore(node);
    if (word < 0) {
      noteMissing(extraction, node);
      node = next;
      continue;
    }
    const field = (word >>> 16) & 0x7fff;
    const found = uses[frames.symbol * fieldCount + field] as UseCode;
    const use = found === USE.pass ? frames.use : found;
    node = use === USE.skip ? next : visit(extraction, node, use);
  }
}

function visit(extraction: Extraction, node: number, use: UseCode): number {
  const symbol = extraction.symbolAt(node);
  const { compiled, frames } = extraction;
  const role = symbol === ERROR_SYMBOL ? ERROR_ROLE : (compiled.roles.roles[symbol] ?? ERROR_ROLE);
  const next = extraction.after(node);
  if (role.role === 'name') {
    visitName(extraction, node, use, role);
    return next;
  }
  // What a node without a role of its own hands down: names in it are read, or types if it is part of one.
  frames.push(node, symbol === ERROR_SYMBOL ? 0 : symbol, next, use === USE.type ? USE.type : USE.read);
  // A computed name is evaluated outside of what it names.
  if (use === USE.name) frames.stepOutside();
  if (role.role === 'error') {
    noteError(extraction, node);
    compiled.unread?.(extraction, node);
  }
  const hook = compiled.hooks[symbol];
  if (hook !== undefined) {
    const answer = hook(extraction, node);
    if (answer === 'done') {
      if (extraction.tree.hasError) noteProblemsIn(extraction, node);
      return next;
    }
    if (answer === 'children') return node + 1;
  }
  const visitor = compiled.visitors[symbol];
  return visitor === undefined ? node + 1 : visitor(extraction, node, use, role);
}
