import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { masked } from './masked.ts';
import { roles } from './roles.ts';
import { shape } from './shape.ts';

export const kotlin: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'shared', members: 'inside', locals: 'inOrder', blank: '_', overloads: 'byType' },
  docs: { comments: ['/**'] },
  roles,
  shape,
  masked,
  hooks,
};
