/** Constants: modules, classes and values by their full names, which any file may give (shared namespaces `ruby:A::B`). */
import { oncePer } from '../../../server/src/base/oncePer.ts';
import { sharedDefinitions } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { EVERYWHERE } from '../constants.ts';

/** The full name of a module, class or constant; '' for anything else. */
export function fullName({ view, symbol }: Entity): string {
  return fullNames(view).get(symbol) ?? '';
}

const fullNames = oncePer((view: FileView): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  for (const { form, specifier, name, symbol } of view.facts.exports)
    if (form === 'shared' && specifier !== EVERYWHERE) names.set(symbol, joinNames(specifier.slice('ruby:'.length), name));
  return names;
});

export function joinNames(namespace: string, name: string): string {
  return namespace === '' ? name : `${namespace}::${name}`;
}

/** All places in which a name of a namespace is defined. */
export function partsNamed(reader: LinkReader, namespace: string, name: string): readonly Entity[] {
  return sharedDefinitions(reader, `ruby:${namespace}`, name);
}

/** The place that stands for all of them: the file that is named after it, else the one that says what it builds on, else the longest. */
export function constantNamed(reader: LinkReader, namespace: string, name: string): Entity | undefined {
  return reader.remember(`ruby ${namespace}::${name}`, () => {
    const parts = partsNamed(reader, namespace, name);
    if (parts.length <= 1) return parts[0];
    const file = `${snakeCase(name)}.rb`;
    const weights = parts.map((part) => weight(part, file));
    return parts[weights.indexOf(Math.max(...weights))];
  });
}

/** What the folder opens of a library, by the parts of its name: nothing else may say what stands in front. */
export function openedAs(reader: LinkReader, path: readonly string[]): readonly Entity[] {
  const names = path.filter((each) => each !== '');
  const found = constantNamed(reader, names.slice(0, -1).join('::'), names.at(-1) ?? '');
  return found === undefined ? [] : [found];
}

function weight({ view, symbol }: Entity, file: string): number {
  const isNamed = view.path === file || view.path.endsWith(`/${file}`);
  const isBased = view.heritage(symbol).some(({ relation }) => relation === 'extends');
  const members = [...view.memberNames(symbol)].length;
  return (isNamed ? 1e6 : 0) + (isBased ? 1e5 : 0) + Math.min(members, 1e4);
}

/** Zeitwerk's way from names to files. */
function snakeCase(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
