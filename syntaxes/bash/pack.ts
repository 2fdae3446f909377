import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { masked } from './masks.ts';
import { roles } from './roles.ts';
import { shape } from './shape.ts';

export const bash: LanguagePack = {
  data: data as LanguagePack['data'],
  // Commands and variables have names of their own: commands are the names of types (names.ts).
  scoping: { spaces: 'split', members: 'hidden', locals: 'hoisted' },
  docs: { comments: ['#'], lines: true },
  roles,
  shape,
  masked,
  hooks,
};
