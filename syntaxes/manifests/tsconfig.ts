/** tsconfig.json and jsconfig.json, as far as they say where modules lie (https://www.typescriptlang.org/tsconfig). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest, type Statement } from './exportFacts.ts';
import { asObject, parseLooseJson, stringsIn } from './looseJson.ts';

/** `extends`, `references`, `baseUrl`, `rootDir`, `outDir`, `rootDirs` under their names; `paths` with the pattern as the local name. */
export function readTsconfig(text: string): FileFacts {
  const settings = asObject(parseLooseJson(text));
  const options = asObject(settings['compilerOptions']);
  const { references } = settings;
  const statements: Statement[] = stringsIn(settings['extends']).map((specifier) => ({ name: 'extends', specifier }));
  for (const reference of Array.isArray(references) ? references : [])
    for (const specifier of stringsIn(asObject(reference)['path'])) statements.push({ name: 'references', specifier });
  for (const name of ['baseUrl', 'rootDir', 'outDir', 'rootDirs'])
    for (const specifier of stringsIn(options[name])) statements.push({ name, specifier });
  for (const [local, targets] of Object.entries(asObject(options['paths'])))
    for (const specifier of stringsIn(targets)) statements.push({ name: 'paths', local, specifier });
  return factsOfManifest(text, statements);
}
