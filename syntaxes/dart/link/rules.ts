import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { awaited, builtinMember, elementOf, libraryType, literal, literalOf } from './builtins.ts';
import { callResult, impliedMember, inferParameter, linearize, superMembers } from './classes.ts';
import { extensionMembers } from './extensions.ts';
import { freeName, imported, moduleMember } from './modules.ts';
import { resolveModule } from './packages.ts';
import { parseType } from './typeText.ts';

export const dartLinks: LinkRules = {
  languages: ['dart'],
  resolveModule,
  moduleMember,
  imported,
  freeName,
  classNamesAreVisible: true,
  parseType,
  builtinMember,
  callResult,
  elementOf,
  awaited: (_linking, type) => awaited(type),
  literal,
  literalOf,
  libraryType,
  linearize,
  superMembers,
  impliedMember,
  inferParameter,
  constructorName: (className) => className,
  parameterType: (linking, owner, parameter) => inferParameter(linking, owner, parameter).type,
  extensionMembers,
  bareMembers: 'last',
  callsConstruct: true,
  callOfType: 'constructor',
  callMember: 'call',
};
