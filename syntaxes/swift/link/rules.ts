import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtinMember, elementOf, libraryFunction, libraryType, literal } from './builtins.ts';
import { callResult, constructorsOf, fits, libraryCall, placeOf } from './calls.ts';
import { closeness } from './closeness.ts';
import { literalOf } from './expected.ts';
import { extensionMembers, partsOf } from './extensions.ts';
import { impliedMember } from './implied.ts';
import { filesOfModule, freeName, imported, moduleMember, resolveModule, typeScope } from './modules.ts';
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
  constructorsOf,
  constructorName: () => 'init',
  fits,
  closeness,
  impliedMember,
  placeOf,
  furtherArguments: 'list',
  bareMembers: 'beforeFile',
  callsConstruct: true,
  callOfType: 'constructor',
  callMember: 'callAsFunction',
};
