import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { onlyItself } from '../../../server/src/linker/rules/moduleRules.ts';
import { WITHOUT_TYPES } from '../../../server/src/linker/rules/withoutTypes.ts';
import { freeCall, freeName, freeNameScope, imported, moreBases, resolveModule } from './names.ts';
import { isNeverCalled } from './neverCalled.ts';

/** Functions belong to modules, and modules have names of their own: no types are needed to find either. */
export const elixirLinks: LinkRules = {
  ...WITHOUT_TYPES,
  languages: ['elixir'],
  resolveModule,
  moduleMember: onlyItself,
  imported,
  freeName,
  freeCall,
  arityIsName: true,
  freeNamesByNamespace: true,
  freeNameScope,
  isHiddenMember: isNeverCalled,
  moreBases,
};
