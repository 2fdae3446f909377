/** Names that a file does not define: of its package, of star imports, of the library, and packages themselves. */
import { VALUE_KINDS } from '../../../server/src/facts/kindSets.ts';
import { hasPackages, packageModule, packageOf, starredName, typesOfPackage } from '../../../server/src/linker/lookup/clausePackages.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, type Meaning } from '../../../server/src/linker/types/types.ts';
import { DEFAULTS, FUNCTIONS } from './library.ts';

export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const { reader } = linking;
  reader.note(view, '');
  const beside = typesOfPackage(reader, packageOf(view), name, view);
  if (beside.length > 0) return asMeanings(beside);
  reader.note(view, STARS);
  let outside: Meaning | undefined;
  for (const { form, specifier } of view.facts.imports) {
    if (form !== 'star') continue;
    const found = starredName(linking, view, specifier, name);
    if (found === undefined)
      outside ??=
        /^\p{Lu}/u.test(name) || (specifier.startsWith('kotlin') && Object.hasOwn(FUNCTIONS, name))
          ? { kind: 'external', module: specifier, name }
          : undefined;
    else if (found.length > 0) return found;
  }
  if (DEFAULTS.has(name)) return [{ kind: 'external', module: 'kotlin', name }];
  if (outside !== undefined) return [outside];
  const isRoot = /^\p{Ll}/u.test(name) && (ROOTS.has(name) || hasPackages(reader, name));
  return isRoot ? [{ kind: 'module', module: packageModule(name) }] : [];
}

const ROOTS: ReadonlySet<string> = new Set('android androidx com io java javax kotlin kotlinx net okhttp3 okio org'.split(' '));

/** A class may have a property and functions of one name: a call means the functions. */
export function meant(meanings: readonly Meaning[], role: string): readonly Meaning[] {
  if (role !== 'call' || meanings.length < 2) return meanings;
  const functions = meanings.filter((meaning) => meaning.kind !== 'symbol' || !isValue(meaning.entity));
  return functions.length > 0 ? functions : meanings;
}

function isValue({ view, symbol }: Entity): boolean {
  const kind = view.symbol(symbol)?.kind;
  return kind !== undefined && VALUE_KINDS.has(kind);
}
