import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { withPassedItems } from './passedItems.ts';
import { roles } from './roles.ts';

export const rust: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'split', members: 'hidden', locals: 'inOrder', blank: '_' },
  docs: { comments: ['///', '/**'], lines: true },
  roles,
  masked: withPassedItems,
  hooks,
};
