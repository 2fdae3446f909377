/** Methods that pass their calls on: `delegate :a, to: :b`, `def_delegators :@b, :a`. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { classAround } from './constants.ts';
import { addTold, nameIn } from './structs.ts';

/** `delegate :a, :b, to: :c, prefix: true` (https://api.rubyonrails.org/classes/Module.html#method-i-delegate). */
export function delegate(file: Extraction, node: number, given: readonly number[]): void {
  const options = given.filter((each) => file.isA(each, 'pair'));
  const option = (name: string): number => file.child(options.find((each) => file.textAt(file.child(each, 'key')) === name) ?? -1, 'value');
  const to = nameIn(file, option('to')).name;
  const prefix = option('prefix');
  if (to === '') return;
  const before = prefix < 0 || file.textAt(prefix) === 'false' ? '' : `${file.textAt(prefix) === 'true' ? to : nameIn(file, prefix).name}_`;
  for (const each of given) passOn(file, { node, literal: each, to, method: nameIn(file, each).name, before });
}

/** `def_delegators :@a, :b, :c`. */
export function delegators(file: Extraction, node: number, [target = -1, ...given]: readonly number[]): void {
  for (const each of given)
    passOn(file, { node, literal: each, to: nameIn(file, target).name, method: nameIn(file, each).name, before: '' });
}

/** `def_delegator :@a, :b, :c`: c calls b. */
export function delegator(file: Extraction, node: number, [target = -1, method = -1, alias = method]: readonly number[]): void {
  passOn(file, { node, literal: alias, to: nameIn(file, target).name, method: nameIn(file, method).name, before: '' });
}

interface PassedOn {
  readonly node: number;
  /** The literal that names the method. */
  readonly literal: number;
  /** The method or variable of the object that has it. */
  readonly to: string;
  /** What it is called there. */
  readonly method: string;
  /** In front of its name. */
  readonly before: string;
}

function passOn(file: Extraction, { node, literal, to, method, before }: PassedOn): void {
  const owner = classAround(file);
  const { name, start } = nameIn(file, literal);
  if (owner < 0 || name === '' || to === '' || method === '') return;
  const end = start + name.length;
  const symbol = addTold(file, { node, name: before + name, kind: 'method', owner, modifiers: 0, start, end });
  giveChain(file, node, symbol, [to, method]);
}

/** A method gives what calls give, one on the result of the other; the first is on its own object. */
export function giveChain(file: Extraction, node: number, symbol: number, chain: readonly string[]): void {
  const { expressions, names } = file;
  const [start, end] = [file.startAt(node), file.endAt(node)];
  const scope = file.scopes.add('function', file.scope, symbol, { start, end });
  let value = expressions.add(OPERATION.self, -1, NO_NAME, start, scope);
  for (const name of chain) {
    value = expressions.add(OPERATION.member, value, names.idOf(name), start, scope);
    if (!name.startsWith('@')) value = expressions.add(OPERATION.call, value, NO_NAME, start, scope);
  }
  file.returns.add(scope, value);
}
