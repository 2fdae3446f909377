import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { grammarFor, masked } from './embedded/masks.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { joinedBraces } from './namespaceBraces.ts';
import { roles } from './roles.ts';
import { partedSignatures } from './signatures.ts';

export const typescript: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: {
    spaces: 'split',
    members: 'hidden',
    locals: 'hoisted',
    passedOn: 'named',
    passing: new Set(['useCallback', 'memo', 'forwardRef']),
  },
  docs: { comments: ['/**'], typesIn: ['javascript'] },
  roles,
  masked: (text, language) => (TYPED.has(language) ? joinedBraces(partedSignatures(text)) : masked(text, language)),
  grammarFor,
  hooks,
};

const TYPED: ReadonlySet<string> = new Set(['typescript', 'typescriptreact']);
