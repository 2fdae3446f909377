/** What Kotlin's classes have for Java: accessors of their properties, and the one instance of an object. And what Lombok's builders set. */
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, type Meaning, type Type } from '../../../server/src/linker/types/types.ts';
import { fieldsBuilt } from './lombok.ts';

export function extensionMembers(linking: Linking, _view: FileView, type: Type, name: string): readonly Meaning[] {
  if (type.kind === 'builtin') return fieldsBuilt(linking, type, name);
  if ((type.kind !== 'instance' && type.kind !== 'definition') || type.entity.view.language !== 'kotlin') return [];
  if (name === 'INSTANCE' && type.kind === 'definition') return asMeanings([type.entity]);
  return asMeanings(
    propertiesNamed(name)
      .flatMap((each) => membersOfDefinition(linking, type.entity, each))
      .filter(isProperty),
  );
}

/** `getSize` and `setSize` are those of `size`; one that begins with `is` is called what it is called. */
export function propertiesNamed(accessor: string): readonly string[] {
  const [, verb, rest = ''] = /^(get|set|is)(\p{Lu}.*)$/u.exec(accessor) ?? [];
  const plain = rest.slice(0, 1).toLowerCase() + rest.slice(1);
  switch (verb) {
    case 'get':
      return [plain];
    case 'set':
      return [plain, `is${rest}`];
    case 'is':
      return [accessor];
    default:
      return [];
  }
}

function isProperty({ view, symbol }: Entity): boolean {
  const fact = view.symbol(symbol);
  return view.language === 'kotlin' && fact?.kind === 'field' && fact.visibility !== 'private';
}
