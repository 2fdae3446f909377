import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { roles } from './roles.ts';
import { shape } from './shape.ts';

export const ruby: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'shared', members: 'hidden', locals: 'inOrder', closed: true, assignments: 'retype' },
  docs: { comments: ['#'], lines: true, typesIn: ['ruby'] },
  roles,
  shape,
  hooks,
};
