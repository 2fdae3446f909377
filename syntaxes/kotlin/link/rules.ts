import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { argumentsFound } from '../../../server/src/linker/calls.ts';
import { filesOfModule, imported, moduleMember, resolveModule } from '../../../server/src/linker/clausePackages.ts';
import type { FileView } from '../../../server/src/linker/fileView.ts';
import { withFound } from '../../../server/src/linker/inference.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/linking.ts';
import { builtin, type Type, type Typed } from '../../../server/src/linker/types.ts';
import { builtinMember, elementOf, libraryFunction, literal } from './builtins.ts';
import { constructorsOf, impliedMember, moreBases, receiverIn } from './classes.ts';
import { distance } from './distance.ts';
import { extensionMembers } from './extensions.ts';
import { DEFAULTS, libraryTypes } from './library.ts';
import { freeName } from './names.ts';
import { parseType } from './typeText.ts';

export const kotlinLinks: LinkRules = {
  languages: ['kotlin'],
  version: '1',
  sharesPackage: false,
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  classNamesAreVisible: () => true,
  bareMembers: 'innermost',
  overloadsAreInherited: true,
  callsConstruct: true,
  callMember: 'invoke',
  distance,
  constructorsOf,
  moreBases,
  impliedMember,
  extensionMembers,
  receiverIn,
  parseType,
  builtinMember,
  callResult: () => undefined,
  libraryType,
  libraryCall,
  furtherArguments: 'element',
  restParameter: (type, flags) => ((flags & ParameterFlag.rest) !== 0 ? builtin('Array', type) : type),
  elementOf,
  awaited: (_linking, type) => type,
  literal,
};

function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  const isKnown = Object.hasOwn(libraryTypes(), name) && /^(?:kotlin|java)\b/.test(module);
  return isKnown || (module === 'kotlin' && DEFAULTS.has(name)) ? builtin(name, ...args) : undefined;
}

/** What a function of the library gives: `listOf(x)`, `with(x) { }`. */
function libraryCall(linking: Linking, view: FileView, callee: number, called: Type): Typed | undefined {
  if (called.kind !== 'external' || !called.module.startsWith('kotlin')) return undefined;
  const member = libraryFunction(linking, called.name);
  if (member?.kind !== 'function') return undefined;
  const found = argumentsFound(linking, view, { callee, called: member, owner: undefined, receiver: undefined, without: -1 });
  return { type: withFound(linking, member.result, undefined, found), rule: 'return' };
}
