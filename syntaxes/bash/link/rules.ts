import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { imported, resolveModule } from './modules.ts';
import { freeCall, freeName } from './names.ts';

/** Scripts have names and no types. */
export const bashLinks: LinkRules = {
  languages: ['shellscript'],
  version: '1',
  sharesPackage: false,
  resolveModule,
  moduleMember: (_linking, module, name) => (name === '' ? [{ kind: 'module', module }] : []),
  imported,
  freeName,
  freeCall,
  classNamesAreVisible: () => false,
  parseType: () => ({ kind: 'unknown' }),
  builtinMember: () => undefined,
  callResult: () => undefined,
  elementOf: () => UNKNOWN,
  awaited: (_linking, type) => type,
  literal: () => UNKNOWN,
};
