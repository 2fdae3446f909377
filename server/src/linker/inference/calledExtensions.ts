/** Calls of a name that a value has as a member which cannot be called so: they mean an extension of the name, where there is one. */
import { ReferenceFlag, TYPE_ARGUMENTS } from '../../facts/fileFacts.ts';
import { membersOfDefinition } from '../lookup/members.ts';
import type { FileView } from '../reading/fileView.ts';
import type { ChoosingCall } from '../rules/choosingCall.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, isMethod, type Meaning, partsOf, type Type, unionOf } from '../types/types.ts';
import { choosesByTypes, mayMean } from './argumentChoice.ts';
import { LAMBDA } from './functions.ts';
import { overloadsBeside } from './overloads.ts';

/** What a call says of itself that is known without what it calls. */
type CallShape = Pick<ChoosingCall, 'argumentCount' | 'parts'>;

/** Whether members are values that cannot be called so. Asked only where an extension may be meant instead. */
export function isNeverCalled(linking: Linking, view: FileView, members: readonly Meaning[], shape: CallShape): boolean {
  if (linking.rulesOf(view).extensionMembers === undefined) return false;
  const type = unionOf(members.map((member) => linking.ask.typeOfMeaning(linking, member).type));
  return type.kind !== 'unknown' && !mayBeCalled(linking, type, shape);
}

/** Whether members are methods of which none takes what a call gives. Asked only where types decide which is meant. */
export function takesNone(linking: Linking, call: ChoosingCall, methods: readonly Entity[]): boolean {
  if (call.argumentCount < 0 || (call.flags & ReferenceFlag.spread) !== 0) return false;
  const areChosen = methods.length > 0 && methods.every((each) => isMethod(each) && choosesByTypes(linking.rulesOf(each.view)));
  return areChosen && !overloadsBeside(linking, methods).some((each) => mayMean(linking, call, each));
}

/** Whether a call may mean an extension rather than a method that does not take what it gives. */
export function takesInstead(linking: Linking, call: ChoosingCall, extension: Meaning): boolean {
  return extension.kind === 'symbol' && mayMean(linking, call, extension.entity);
}

/** Whether the value of a member may be used so; a read is told by its negative count. */
export function mayBeCalled(linking: Linking, value: Type, shape: CallShape): boolean {
  return shape.argumentCount < 0 || partsOf(value).some((part) => partMayBeCalled(linking, part, shape));
}

function partMayBeCalled(linking: Linking, part: Type, { argumentCount, parts }: CallShape): boolean {
  switch (part.kind) {
    case 'function': {
      // A value that is a function has no names for what it takes.
      if (parts.some(({ name }) => name !== '' && name !== TYPE_ARGUMENTS)) return false;
      const count = part.parameters?.length ?? argumentCount;
      // What it is called on may be given as its first argument.
      return argumentCount === count || (part.self !== undefined && argumentCount === count + 1);
    }
    case 'instance': {
      const { callMember } = linking.rulesOf(part.entity.view);
      return callMember === undefined || membersOfDefinition(linking, part.entity, callMember).length > 0;
    }
    case 'builtin':
      return part.name.startsWith('$') || linking.builtinRules().builtinMember(linking, part, LAMBDA) !== undefined;
    default:
      return true;
  }
}
