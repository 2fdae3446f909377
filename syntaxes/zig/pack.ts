import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { roles } from './roles.ts';

export const zig: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'shared', members: 'inside', locals: 'inOrder', blank: '_' },
  docs: { comments: ['///'], lines: true },
  roles,
  hooks,
};
