/** `fun T.f()`: members of T wherever the function is known. */
import { outerName } from '../../../server/src/base/dottedName.ts';
import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { packageOf } from '../../../server/src/linker/lookup/clausePackages.ts';
import { sharedBy } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Meaning, Type } from '../../../server/src/linker/types/types.ts';
import { EXTENSIONS } from '../imports.ts';
import { distance } from './distance.ts';

export function extensionMembers(linking: Linking, view: FileView, type: Type, name: string): readonly Meaning[] {
  if (type.kind === 'unknown' || type.kind === 'module') return [];
  // What the file imports under the name, and as a whole.
  for (const each of [name, STARS]) linking.reader.note(view, each);
  const found: { readonly meaning: Meaning; readonly cost: number }[] = [];
  for (const [of, wanted] of placesOf(view, name))
    for (const other of linking.reader.namespaceFiles(EXTENSIONS + of, wanted))
      found.push(...membersIn(linking, other, { of, wanted, type }));
  const least = Math.min(...found.map(({ cost }) => cost));
  return found.flatMap(({ meaning, cost }) => (cost === least ? [meaning] : []));
}

/** Packages where an extension of that name may be known from, with its name there: imports by name, the own package, stars. */
function* placesOf(view: FileView, name: string): Generator<readonly [string, string]> {
  for (const { form, specifier, alias, name: original } of view.facts.imports)
    if (form === 'named' && alias === name) yield [outerName(specifier), original];
  yield [packageOf(view), name];
  for (const { form, specifier } of view.facts.imports) if (form === 'star') yield [specifier, name];
}

interface Wanted {
  readonly of: string;
  readonly wanted: string;
  readonly type: Type;
}

function membersIn(linking: Linking, view: FileView, { of, wanted, type }: Wanted): { meaning: Meaning; cost: number }[] {
  return sharedBy(linking.reader, view, EXTENSIONS + of, wanted).flatMap((entity) => {
    const { symbol } = entity;
    const receiver = view.parameters(symbol).find(({ flags }) => (flags & ParameterFlag.receiver) !== 0);
    if (receiver === undefined) return [];
    const on = declaredType(linking, view, view.scopeOf(symbol), receiver.type);
    const cost = on.kind === 'unknown' ? undefined : distance(linking, on, type);
    return cost === undefined ? [] : [{ meaning: { kind: 'symbol' as const, entity }, cost }];
  });
}
