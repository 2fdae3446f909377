/** What Kotlin's classes have for Java: accessors of their properties, and the one instance of an object. And what Lombok's builders set. */
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, type Meaning, type Type } from '../../../server/src/linker/types/types.ts';
import { propertiesNamed } from './accessorNames.ts';
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

function isProperty({ view, symbol }: Entity): boolean {
  const fact = view.symbol(symbol);
  return view.language === 'kotlin' && fact?.kind === 'field' && fact.visibility !== 'private';
}
