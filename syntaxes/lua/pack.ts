import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { roles } from './roles.ts';

export const lua: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'shared', members: 'hidden', locals: 'inOrder' },
  docs: { comments: ['--'], lines: true, typesIn: ['lua'] },
  roles,
  hooks,
};
