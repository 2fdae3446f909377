import type { ManifestPack } from '../../server/src/syntax/languagePack.ts';
import { readGoModule } from './goModule.ts';
import data from './language.json' with { type: 'json' };

export const manifests: ManifestPack = { data, readers: { gomod: readGoModule } };
