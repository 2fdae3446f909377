import type { ManifestPack } from '../../server/src/syntax/languagePack.ts';
import { readCargo } from './cargo.ts';
import { readCompileCommands } from './compileCommands.ts';
import { readComposer } from './composer.ts';
import { readDotnetProject } from './dotnetProject.ts';
import { readGoModule } from './goModule.ts';
import data from './language.json' with { type: 'json' };
import { readPackageJson, readPnpmWorkspace } from './packageJson.ts';
import { readPubspec } from './pubspec.ts';
import { readRemappings } from './remappings.ts';
import { readTsconfig } from './tsconfig.ts';
import { readZigPackage } from './zigPackage.ts';

export const manifests: ManifestPack = {
  data,
  readers: {
    cargo: readCargo,
    compilecommands: readCompileCommands,
    composer: readComposer,
    dotnetproject: readDotnetProject,
    gomod: readGoModule,
    packagejson: readPackageJson,
    pnpmworkspace: readPnpmWorkspace,
    pubspec: readPubspec,
    remappings: readRemappings,
    tsconfig: readTsconfig,
    zigpackage: readZigPackage,
  },
};
