import { CPP_TABLE } from '../../server/src/syntax/generic/cFamily.ts';
import { genericPack } from '../../server/src/syntax/generic/genericPack.ts';
import data from './language.json' with { type: 'json' };

export const cuda = genericPack(data, CPP_TABLE);
