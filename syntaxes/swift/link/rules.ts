import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtinMember, elementOf, libraryFunction, libraryType, literal } from './builtins.ts';
import { callResult, constructorsOf, fits, impliedBy, libraryCall, placeOf } from './calls.ts';
import { closeness } from './closeness.ts';
import { literalOf } from './expected.ts';
import { extensionMembers, moreBases, partsOf } from './extensions.ts';
import { impliedMember } from './implied.ts';
import { filesOfModule, imported, moduleMember, resolveModule } from './modules.ts';
import { freeName, typeScope } from './names.ts';
import { parseType } from './typeText.ts';

export const swiftLinks: LinkRules = {
  languages: ['swift'],
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  freeNamesByNamespace: true,
  freeNameScope: typeScope,
  classNamesAreVisible: true,
  parseType,
  builtinMember,
  callResult,
  elementOf,
  literal,
  literalOf,
  libraryType,
  libraryCall,
  libraryFunction,
  partsOf,
  extensionMembers,
  moreBases,
  constructorsOf,
  constructorName: () => 'init',
  fits,
  closeness,
  impliedBy,
  impliedMember,
  staticsAreApart: true,
  placeOf,
  furtherArguments: 'list',
  bareMembers: 'beforeFile',
  callsConstruct: true,
  callOfType: 'constructor',
  callMember: 'callAsFunction',
};
