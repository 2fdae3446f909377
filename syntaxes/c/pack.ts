import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { masked } from './masks.ts';
import { roles } from './roles.ts';

/** C and C++: files of both see each other by inclusion, and their functions are linked with each other. */
export const c: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: { spaces: 'split', members: 'inside', locals: 'inOrder' },
  dialects: { cpp: { overloads: 'byType' } },
  docs: { comments: ['/**', '/*!', '///', '//!', '/*', '//'], lines: true, behind: true },
  roles,
  masked,
  hooks,
};
