/** Link rules of the languages of tier 2: what is general, and nothing of their own. */
import { genericLinks } from '../server/src/linker/genericLinks.ts';
import type { LinkRules } from '../server/src/linker/rules/linking.ts';
import { genericPacks } from './genericPacks.ts';

export const genericRules: readonly LinkRules[] = genericPacks
  .filter(({ data }) => data.tier === 2)
  .map(({ data: { languages } }) =>
    genericLinks({ ids: languages.map(({ id }) => id), extensions: languages.flatMap(({ extensions }) => extensions) }),
  );
