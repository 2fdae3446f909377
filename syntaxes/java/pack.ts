import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { masked } from './masked.ts';
import { roles } from './roles.ts';

export const java: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'shared', members: 'inside', locals: 'inOrder', callables: 'apart', overloads: 'byType' },
  docs: { comments: ['/**', '///'], lines: true },
  roles,
  hooks,
  masked,
};
