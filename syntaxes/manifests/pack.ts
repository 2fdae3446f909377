import type { ManifestPack } from '../../server/src/syntax/languagePack.ts';
import { readGoModule } from './goModule.ts';
import data from './language.json' with { type: 'json' };
import { readPackageJson, readPnpmWorkspace } from './packageJson.ts';
import { readTsconfig } from './tsconfig.ts';

export const manifests: ManifestPack = {
  data,
  readers: { gomod: readGoModule, packagejson: readPackageJson, pnpmworkspace: readPnpmWorkspace, tsconfig: readTsconfig },
};
