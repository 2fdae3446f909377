import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { filesOfModule, imported, moduleMember, resolveModule } from '../../../server/src/linker/lookup/clausePackages.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Type } from '../../../server/src/linker/types/types.ts';
import { builtinMember, elementOf, libraryFunction, literal } from './builtins.ts';
import { constructorsOf, impliedMember, moreBases, receiverIn } from './classes.ts';
import { distance } from './distance.ts';
import { extensionMembers } from './extensions.ts';
import { DEFAULTS, libraryTypes } from './library.ts';
import { freeName } from './names.ts';
import { parseType } from './typeText.ts';

export const kotlinLinks: LinkRules = {
  languages: ['kotlin'],
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  classNamesAreVisible: true,
  bareMembers: 'innermost',
  overloadsAreInherited: true,
  callsConstruct: true,
  callMember: 'invoke',
  functionMember: 'invoke',
  constructorName: (name) => name,
  lambdasComeLast: true,
  distance,
  constructorsOf,
  moreBases,
  impliedMember,
  extensionMembers,
  receiverIn,
  parseType,
  builtinMember,
  libraryType,
  libraryFunction: functionOfLibrary,
  furtherArguments: 'element',
  restParameter: (type, flags) => ((flags & ParameterFlag.rest) !== 0 ? builtin('Array', type) : type),
  elementOf,
  literal,
};

function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  const isKnown = Object.hasOwn(libraryTypes(), name) && /^(?:kotlin|java)\b/.test(module);
  return isKnown || (module === 'kotlin' && DEFAULTS.has(name)) ? builtin(name, ...args) : undefined;
}

/** What a function of the library takes and gives: `listOf(x)`, `with(x) { }`. */
function functionOfLibrary(linking: Linking, called: Type): Type | undefined {
  return called.kind === 'external' && called.module.startsWith('kotlin') ? libraryFunction(linking, called.name) : undefined;
}
