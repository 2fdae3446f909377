import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { freeCall, freeName, imported, moreBases, resolveModule } from './names.ts';

/** Functions belong to modules, and modules have names of their own: no types are needed to find either. */
export const elixirLinks: LinkRules = {
  languages: ['elixir'],
  version: '1',
  sharesPackage: false,
  resolveModule,
  moduleMember: (_linking, module, name) => (name === '' ? [{ kind: 'module', module }] : []),
  imported,
  freeName,
  freeCall,
  arityIsName: true,
  freeNamesByNamespace: true,
  moreBases,
  classNamesAreVisible: () => false,
  parseType: () => ({ kind: 'unknown' }),
  builtinMember: () => undefined,
  callResult: () => undefined,
  elementOf: () => UNKNOWN,
  awaited: (_linking, type) => type,
  literal: () => UNKNOWN,
};
