import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtin } from '../../../server/src/linker/types/types.ts';
import { extensionMembers, impliedMember, isOfValues, linearize, namesIn, outsideOf, partsOf } from './classes.ts';
import { builtinMember, elementOf, literal, literalOf } from './coreTypes.ts';
import { resolveModule } from './modules.ts';
import { freeCall, freeName, freeNameScope, moduleMember, selfType } from './names.ts';
import { parseType } from './typeText.ts';
import { blockType, placeOf } from './yielded.ts';

export const rubyLinks: LinkRules = {
  languages: ['ruby'],
  resolveModule,
  moduleMember,
  imported: () => [],
  freeName,
  freeCall,
  freeNamesByNamespace: true,
  freeNameScope,
  freeNamesAreCalled: true,
  definitionsReplace: true,
  parseType,
  builtinMember: (_linking, type, name) => builtinMember(type, name),
  elementOf,
  extensionMembers,
  literalOf,
  literal,
  linearize,
  moreBases: outsideOf,
  partsOf,
  namesIn,
  selfType,
  isOfValues,
  impliedMember,
  // `super` is a method (names.ts), not the class above.
  superWord: '',
  callMember: 'call',
  placeOf,
  blockType,
  isTakenApart: ({ name }) => name === 'Array',
  libraryType: (module, name, args) => (module === '' ? builtin(name, ...args) : undefined),
};
