import type { LanguagePack } from '../../server/src/syntax/languagePack.ts';
import { hooks } from './hooks.ts';
import data from './language.json' with { type: 'json' };
import { masked } from './masks.ts';
import { roles } from './roles.ts';
import { shape } from './shape.ts';

/** Of what they hold the documentation speaks. */
const VAGUE = [
  'array',
  '?array',
  'iterable',
  '?iterable',
  'object',
  '?object',
  'mixed',
  'callable',
  '?callable',
  '\\Traversable',
  'Traversable',
  '\\Iterator',
  'Iterator',
  '\\Generator',
  'Generator',
  'self',
  'string',
  '\\Closure',
  'Closure',
  'Collection',
];

/** No letter or word that only type parameters are called. */
const CLASS_NAME = /^\\?(?!T?[A-Z]$|T[A-Z])[A-Z][\w\\]*$/;

export const php: LanguagePack = {
  data: data as LanguagePack['data'],
  scoping: {
    spaces: 'shared',
    members: 'hidden',
    locals: 'hoisted',
    headers: 'outside',
    assignments: 'retype',
    parameters: 'retype',
    closed: true,
  },
  docs: { comments: ['/**'], typesIn: ['php'], vague: VAGUE, narrowing: CLASS_NAME },
  roles,
  shape,
  masked,
  hooks,
};
