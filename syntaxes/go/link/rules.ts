import { aliasedTypes } from '../../../server/src/linker/lookup/typeNames.ts';
import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtin, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { libraryFunction, libraryType, memberOfLibrary } from './library.ts';
import { filesOfModule, imported, moduleMember, resolveModule } from './modules.ts';
import { freeName } from './names.ts';
import { isSamePackage, preferred } from './packages.ts';
import { builtinMember, conversionOf, elementOf, isAlias, typeParameter, underlying } from './types.ts';
import { parseType } from './typeText.ts';

export const goLinks: LinkRules = {
  languages: ['go'],
  sharesPackage: true,
  isSamePackage,
  preferred,
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  parseType,
  builtinMember: (linking, type, name) => builtinMember(type, name) ?? memberOfLibrary(linking, type, name),
  libraryFunction,
  libraryType,
  callResult: conversionOf,
  callOfType: 'type',
  isOwnType: (view, symbol) => !isAlias(view, symbol),
  underlying,
  // `type A B` has the fields of B, or the methods when B is an interface; `type A = B` has all of B.
  moreBases: aliasedTypes,
  typeParameter,
  furtherArguments: 'element',
  passesResultsOn: true,
  elementOf,
  literal: (kind) => (kind === 'nil' ? UNKNOWN : builtin(kind)),
};
