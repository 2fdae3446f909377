import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { roles } from './roles.ts';

export const python: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'shared', members: 'body', locals: 'hoisted', headers: 'outside', assignments: 'retype', passedOn: 'named' },
  docs: { comments: ['#:'], lines: true, firstString: true },
  roles,
  hooks,
};
