import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { bodySaysMore, impliedMember, linearize, moreBases } from './classes.ts';
import { elementOf, literalOf } from './elements.ts';
import { resolveModule } from './modules.ts';
import { freeName, imported, moduleMember } from './names.ts';
import { builtinMember, libraryCall } from './standardCalls.ts';
import { parseType } from './typeText.ts';

export const phpLinks: LinkRules = {
  languages: ['php'],
  resolveModule,
  moduleMember,
  imported,
  freeName,
  parametersAreRetyped: true,
  classNamesAreVisible: true,
  parseType,
  builtinMember: (_linking, type, name) => builtinMember(type, name),
  elementOf,
  literal,
  literalOf,
  impliedMember,
  linearize,
  libraryCall,
  methodsAreApart: true,
  methodsIgnoreCase: true,
  variablesAreNoAnswer: true,
  moreBases,
  bodySaysMore,
  callMember: '__invoke',
  libraryType: (module, name, args) => (module === '' ? builtin(name, ...args) : undefined),
  restParameter: (type, flags) => ((flags & ParameterFlag.rest) === 0 ? type : builtin('array', type)),
  furtherArguments: 'element',
};

/** Texts and numbers have no members, so nothing is to be known of them. */
function literal(kind: string): Type {
  return kind === 'array' ? builtin(kind) : UNKNOWN;
}
