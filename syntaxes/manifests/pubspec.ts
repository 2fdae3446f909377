/** pubspec.yaml: what a package of Dart is called, and which others lie beside it (https://dart.dev/tools/pub/pubspec). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest, type Statement } from './exportFacts.ts';

/** `name: a` exports the name `name` with the specifier `a`; a dependency `b` with `path: ../b` the name `path` with the local name `b`. */
export function readPubspec(text: string): FileFacts {
  const statements: Statement[] = [];
  let section = '';
  let dependency = '';
  for (const line of text.split('\n')) {
    const [, indent = '', key = '', value = ''] =
      /^(\s*)['"]?([\w.-]+)['"]?:\s*(?:#.*)?(?:['"]?([^'"#]*?)['"]?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (key === '') continue;
    if (indent === '') {
      section = key;
      dependency = '';
      if (key === 'name' && value !== '') statements.push({ name: 'name', specifier: value });
    } else if (/dependenc/.test(section)) {
      if (key === 'path' && dependency !== '' && value !== '') statements.push({ name: 'path', local: dependency, specifier: value });
      else if (indent.length <= 4) dependency = key;
    }
  }
  return factsOfManifest(text, statements);
}
