/** What `is_a?` and `case` say of a variable in the branch that they guard. */
import { unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';

export function branch(file: Extraction, node: number): HookAnswer {
  const condition = file.child(node, 'condition');
  const block = Math.max(file.child(node, 'consequence'), file.child(node, 'body'));
  if (condition < 0 || block < 0 || !/is_a\?|kind_of\?|instance_of\?/.test(file.textAt(condition))) return 'role';
  const tests = [condition];
  const [from, until] = [file.startAt(block), file.endAt(block)];
  for (let test = tests.pop(); test !== undefined; test = tests.pop()) {
    const inside = unwrapped(file, test);
    const [left, right] = [file.child(inside, 'left'), file.child(inside, 'right')];
    if (file.isA(inside, 'binary') && left >= 0 && right >= 0) {
      if (/&&|and/.test(file.text.slice(file.endAt(left), file.startAt(right)))) tests.push(right, left);
      continue;
    }
    const method = file.child(inside, 'method');
    const [type = -1, ...others] = file.children(file.child(inside, 'arguments'));
    if (method < 0 || !/^(?:is_a|kind_of|instance_of)\?$/.test(file.textAt(method)) || type < 0 || others.length > 0) continue;
    narrow(file, file.child(inside, 'receiver'), [type], { from, until });
  }
  return 'role';
}

export function caseStatement(file: Extraction, node: number): HookAnswer {
  const value = file.child(node, 'value');
  if (!file.isA(value, 'identifier')) return 'role';
  for (const clause of file.children(node)) {
    const body = file.isA(clause, 'when') ? file.child(clause, 'body') : -1;
    const types = file
      .children(clause)
      .filter((each) => file.isA(each, 'pattern'))
      .map((each) => file.firstChild(each));
    if (body >= 0) narrow(file, value, types, { from: file.startAt(body), until: file.endAt(body) });
  }
  return 'role';
}

function narrow(file: Extraction, name: number, types: readonly number[], range: { from: number; until: number }): void {
  const areConstants = types.length > 0 && types.every((each) => file.isA(each, 'constant') || file.isA(each, 'scope_resolution'));
  if (!file.isA(name, 'identifier') || !areConstants) return;
  narrowName(file, file.names.idOf(file.textAt(name)), { type: types.map((each) => file.textAt(each)).join(', '), ...range });
}
