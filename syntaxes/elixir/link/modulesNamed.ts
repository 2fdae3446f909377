import { sharedDefinitions } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { namespaceOf } from '../namespace.ts';

/** Modules of a full name, wherever they lie. */
export function modulesNamed(reader: LinkReader, name: string): readonly Entity[] {
  return sharedDefinitions(reader, namespaceOf(name), name);
}
