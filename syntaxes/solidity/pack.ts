import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { roles } from './roles.ts';
import { shape } from './shape.ts';

export const solidity: LanguagePack = {
  data: data as LanguagePack['data'],
  // Members are known by bare name inside, inherited ones too: that is for links (link/rules.ts: bareMembers).
  scoping: { spaces: 'shared', members: 'hidden', locals: 'inOrder', blank: '_', overloads: 'byType' },
  docs: { comments: ['///', '/**'], lines: true },
  roles,
  shape,
  hooks,
};
