import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { roles } from './roles.ts';

export const elixir: LanguagePack = {
  data: data as LanguagePack['data'],
  // Variables are values; modules have names of their own. Functions are found by their module (link/names.ts).
  scoping: { spaces: 'split', members: 'hidden', locals: 'inOrder' },
  docs: { comments: [] },
  roles,
  hooks,
};
