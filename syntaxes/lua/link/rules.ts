import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { callResult, libraryCall, moreBases } from './calls.ts';
import { builtinMember, elementOf, isLibraryFunction, literal } from './library.ts';
import { imported, moduleMember } from './modules.ts';
import { freeName } from './names.ts';
import { resolveModule } from './resolve.ts';
import { parseType } from './typeText.ts';

export const luaLinks: LinkRules = {
  languages: ['lua'],
  resolveModule,
  moduleMember,
  imported,
  freeName,
  freeNameRule: () => 'unique',
  parseType,
  builtinMember: (_linking, type, name) => builtinMember(type, name),
  callResult,
  libraryCall,
  moreBases,
  isLibraryFunction,
  callMember: '__call',
  callOfType: 'constructor',
  callsWhatRuns: true,
  elementOf: (linking, type) => elementOf(linking, type),
  literal,
};
