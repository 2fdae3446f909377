/** Methods that give what they are called on, or another of its class: `return self`, `return cls()`, `return self.__class__()`. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, type Type, unionOf } from '../../../server/src/linker/types/types.ts';

/** What such a method gives; undefined for all others. */
export function selfResult(linking: Linking, { view, symbol }: Entity): Type | undefined {
  const returned = view.returns(symbol);
  if (!returned.some((each) => isSelf(view, each))) return undefined;
  return unionOf(returned.map((each) => (isSelf(view, each) ? builtin(SELF) : linking.ask.evaluate(linking, view, each).type)));
}

/** Whether an expression is the object that a method is called on, or one made of its class. */
function isSelf(view: FileView, index: Index, depth = 0): boolean {
  const fact = view.expression(index);
  if (fact === undefined || depth > DEEPEST) return false;
  if (fact.operation === 'call') return isOwnClass(view, fact.operand, depth + 1);
  const binding = fact.operation === 'name' ? view.binding(fact.binding) : undefined;
  if (binding?.kind === 'receiver') return !isCalledOnClass(view, binding.scope);
  return binding?.kind === 'variable' && binding.type === '' && isSelf(view, binding.initializer, depth + 1);
}

function isOwnClass(view: FileView, index: Index, depth: number): boolean {
  const fact = view.expression(index);
  if (fact?.operation === 'member') return fact.name === '__class__' && isSelf(view, fact.operand, depth);
  if (fact?.operation === 'name') {
    const binding = view.binding(fact.binding);
    return binding?.kind === 'receiver' && isCalledOnClass(view, binding.scope);
  }
  const callee = fact?.operation === 'call' ? view.expression(fact.operand) : undefined;
  if (fact === undefined || callee?.operation !== 'name' || callee.name !== 'type' || callee.binding >= 0) return false;
  return view.parts(fact.operand).some(({ place, expression }) => place === 0 && isSelf(view, expression, depth));
}

function isCalledOnClass(view: FileView, scope: Index): boolean {
  return ((view.symbol(view.scope(scope)?.symbol ?? -1)?.modifiers ?? 0) & Modifier.static) !== 0;
}

const DEEPEST = 4;
