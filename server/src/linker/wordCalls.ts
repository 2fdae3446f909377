/** Words that call members of what stands behind them without naming any: Python's `for` runs `__iter__`, and `__next__` of what that gives. */
import { type Index, ReferenceFlag } from '../facts/fileFacts.ts';
import { tierOf } from './confidence.ts';
import { callersIn } from './flow/findCallers.ts';
import { Flow } from './flow/flow.ts';
import { resultOfCall } from './inference/results.ts';
import { evaluate } from './inference/values.ts';
import { targetOf } from './judging.ts';
import { findMember } from './lookup/memberTypes.ts';
import type { FileView } from './reading/fileView.ts';
import type { MemberChain } from './rules/callRules.ts';
import type { Linking } from './rules/linking.ts';
import type { Reference } from './rules/reference.ts';
import type { ReferenceLink } from './stored/fileLinks.ts';
import { describe } from './types/describeType.ts';
import { distinctEntities } from './types/entitySet.ts';
import { type Entity, entitiesAmong, partsOf, type Type, type Typed, unionOf } from './types/types.ts';

/** What a reference runs if it is such a word: one that waits is told by `async` in front. */
export function chainsOf(linking: Linking, view: FileView, { role, name, receiver, flags }: Reference): readonly MemberChain[] | undefined {
  const words = linking.rulesOf(view).wordCalls;
  if (words === undefined || role !== 'call' || receiver < 0) return undefined;
  const word = (flags & ReferenceFlag.awaited) === 0 ? name : `async ${name}`;
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** What a word runs; undefined where that is nothing of the folder, for it runs something wherever it stands. */
export function linkWord(
  linking: Linking,
  view: FileView,
  reference: Reference,
  chains: readonly MemberChain[],
): ReferenceLink | undefined {
  const { type, rule } = receiverOf(linking, view, reference.receiver);
  const receivers = instancesIn(type);
  const ends = chains.flatMap((chain) => receivers.flatMap((receiver) => endsOf(linking, { type: receiver, rule }, chain)));
  const called = distinctEntities(ends);
  if (called.length === 0) return undefined;
  const tier = receivers.length === 1 ? tierOf(rule, 1) : 'probable';
  const targets = called.map(targetOf);
  return { reference: reference.index, kind: 'method', tier, rule, targets, candidates: [], receiver: describe(type), detail: '' };
}

/** What stands behind the word: of a parameter without a type what it is given in this file. */
function receiverOf(linking: Linking, view: FileView, index: Index): Typed {
  const typed = evaluate(linking, view, index);
  const fact = view.expression(index);
  const isOpen = typed.type.kind === 'unknown' && fact?.operation === 'name' && view.binding(fact.binding)?.kind === 'parameter';
  if (!isOpen || linking.rulesOf(view).followsFlow !== true) return typed;
  return { type: unionOf(new Flow(linking, view, () => callersIn(linking, view)).values(index, undefined)), rule: 'flow' };
}

/** The members at the end of a chain. */
function endsOf(linking: Linking, receiver: Typed, [name = '', ...further]: MemberChain): readonly Entity[] {
  const members = entitiesAmong(findMember(linking, receiver, name).meanings);
  if (further.length === 0) return members;
  return members.flatMap((member) =>
    instancesIn(resultOfCall(linking, member, receiver.type).type).flatMap((type) => endsOf(linking, { ...receiver, type }, further)),
  );
}

function instancesIn(type: Type): readonly Type[] {
  return partsOf(type).filter(({ kind }) => kind === 'instance');
}
