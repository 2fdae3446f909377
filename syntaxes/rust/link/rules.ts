import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtinMember, elementOf, libraryType, literal, literalOf } from './builtins.ts';
import { definitions } from './definitions.ts';
import { extensionMembers, membersElsewhere, moreBases, moreConstraint, ownFirst } from './implementations.ts';
import { libraryCall } from './libraryCalls.ts';
import { freeName, freeNameScope, imported, memberOfPlace, namesIn, resolveImport } from './paths.ts';
import { calledThrough } from './traitCalls.ts';
import { callResult, extendedType, impliedMember, memberOfParameter, typeParameter } from './types.ts';
import { parseType } from './typeText.ts';

export const rustLinks: LinkRules = {
  languages: ['rust'],
  // A specifier alone says nothing: see resolveImport.
  resolveModule: (_reader, _from, specifier) => ({ kind: 'missing', reason: specifier }),
  resolveImport,
  moduleMember: (linking, { file }, name) => (file === undefined ? [] : memberOfPlace(linking, { view: file, symbol: -1 }, name, true)),
  imported,
  freeName,
  freeNamesByNamespace: true,
  freeNameScope,
  namesIn,
  memberOfParameter,
  membersElsewhere,
  extensionMembers,
  extendedType,
  calledThrough,
  moreBases,
  ownFirst,
  definitions,
  moreConstraint,
  variantsAreMade: true,
  classNamesAreVisible: true,
  methodsAreApart: true,
  parseType,
  libraryType,
  libraryCall,
  builtinMember,
  impliedMember,
  callResult,
  typeParameter,
  elementOf,
  literal,
  literalOf,
};
