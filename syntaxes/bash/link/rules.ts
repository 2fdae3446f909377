import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { onlyItself } from '../../../server/src/linker/rules/moduleRules.ts';
import { WITHOUT_TYPES } from '../../../server/src/linker/rules/withoutTypes.ts';
import { imported, resolveModule } from './modules.ts';
import { freeCall, freeName } from './names.ts';

/** Scripts have names and no types. */
export const bashLinks: LinkRules = {
  ...WITHOUT_TYPES,
  languages: ['shellscript'],
  resolveModule,
  moduleMember: onlyItself,
  imported,
  freeName,
  freeCall,
};
