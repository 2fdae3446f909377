/** What files of Lua give to those that require them. */
import type { ExportFact, ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { meaningsOfBinding } from '../../../server/src/linker/lookup/meanings.ts';
import { findMember } from '../../../server/src/linker/lookup/memberTypes.ts';
import { topDefinitions } from '../../../server/src/linker/lookup/topNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';
import { freeName } from './names.ts';
import { GLOBALS, resolveModule } from './resolve.ts';

/** What others get of a file under a name; `''` is the file itself. */
export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  const { file } = module;
  if (file === undefined) return [];
  if (module.folder === GLOBALS) return freeName(linking, file, name);
  if (name === '') return [{ kind: 'module', module }];
  const returned = returnedBy(linking, file);
  if (returned.length === 0) return ownGlobals(linking, file, name);
  return returned.flatMap((meaning) =>
    // A module that returns nothing, or whose answer goes round in circles.
    meaning.kind === 'module'
      ? ownGlobals(linking, meaning.module.file ?? file, name)
      : findMember(linking, linking.ask.typeOfMeaning(linking, meaning), name).meanings,
  );
}

/** `module("x")`, and files that are loaded for the globals they define. */
function ownGlobals(linking: Linking, file: FileView, name: string): readonly Meaning[] {
  return asMeanings(topDefinitions(linking.reader, file, name));
}

/** What the `return` of a file gives. */
function returnedBy(linking: Linking, file: FileView): readonly Meaning[] {
  return linking.reader.exported(file, '').flatMap((fact) => (fact.form === 'assignment' ? meaningsOfReturned(linking, file, fact) : []));
}

function meaningsOfReturned(linking: Linking, file: FileView, { local, symbol }: ExportFact): readonly Meaning[] {
  const named = local === '' ? [] : linking.reader.topIndices(file, local);
  const last = named.at(-1);
  if (last !== undefined) return meaningsOfBinding(linking, file, last);
  return symbol < 0 ? [] : [{ kind: 'symbol', entity: { view: file, symbol } }];
}

export function imported(linking: Linking, view: FileView, { specifier, name }: ImportFact): readonly Meaning[] {
  const found = resolveModule(linking.reader, view, specifier);
  if (found.kind === 'external') return [{ kind: 'external', module: found.package, name }];
  if (found.kind === 'missing') return [];
  if (name !== '') return moduleMember(linking, found.module, name);
  const returned = found.module.file === undefined ? [] : returnedBy(linking, found.module.file);
  return returned.length > 0 ? returned : [{ kind: 'module', module: found.module }];
}
