import { genericPack } from '../../server/src/syntax/generic/genericPack.ts';
import data from './language.json' with { type: 'json' };
import { table } from './table.ts';

export const luau = genericPack(data, table);
