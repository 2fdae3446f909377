/** composer.json: where the classes of a package lie (https://getcomposer.org/doc/04-schema.md#autoload). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest, type Statement } from './exportFacts.ts';
import { asObject, parseLooseJson, stringsIn } from './looseJson.ts';

/**
 * `name`; of `autoload` and `autoload-dev` each folder of `psr-4` and `psr-0` (local: the prefix of the names that lie there), each path of
 * `classmap` and `files`.
 */
export function readComposer(text: string): FileFacts {
  const manifest = asObject(parseLooseJson(text));
  const statements: Statement[] = stringsIn(manifest['name']).map((specifier) => ({ name: 'name', specifier }));
  for (const section of ['autoload', 'autoload-dev']) {
    const rules = asObject(manifest[section]);
    for (const name of ['psr-4', 'psr-0'])
      for (const [local, folders] of Object.entries(asObject(rules[name])))
        for (const specifier of stringsIn(folders)) statements.push({ name, local, specifier });
    for (const name of ['classmap', 'files']) for (const specifier of stringsIn(rules[name])) statements.push({ name, specifier });
  }
  return factsOfManifest(text, statements);
}
