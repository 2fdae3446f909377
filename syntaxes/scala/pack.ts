import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { masked } from './masked.ts';
import { roles } from './roles.ts';
import { shape } from './shape.ts';

export const scala: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'split', members: 'inside', locals: 'hoisted', blank: '_', overloads: 'byType', creations: 'types' },
  docs: { comments: ['/**'] },
  roles,
  masked,
  shape,
  hooks,
};
