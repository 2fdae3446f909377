/** Names that a file does not define: of its package, of dot imports, of imports by their packages' own names, of the language. */
import { folderOf } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Meaning } from '../../../server/src/linker/types/types.ts';
import { definitionsIn, imported, moduleMember, notedMeanings, packageName } from './modules.ts';
import { isSamePackage, preferred } from './packages.ts';

export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const files = linking.reader.packageFiles(folderOf(view.path), name);
  const found = files.flatMap((other) => (other.id !== view.id && isSamePackage(view, other) ? definitionsIn(other, name) : []));
  if (found.length > 0) return notedMeanings(linking.reader, preferred(found, view));
  // Imports that give names to files without saying which.
  linking.reader.note(view, STARS);
  const dotted = dotImported(linking, view, name);
  if (dotted.length > 0) return dotted;
  if (UNIVERSE.has(name)) return [{ kind: 'external', module: '', name }];
  return byPackageName(linking, view, name);
}

/** `import . "x"`. What lies outside may have any name with a capital letter. */
function dotImported(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  if (!/^\p{Lu}/u.test(name)) return [];
  const outside: Meaning[] = [];
  for (const fact of view.facts.imports) {
    if (fact.form !== 'star') continue;
    for (const meaning of imported(linking, view, fact)) {
      if (meaning.kind === 'external') outside.push({ ...meaning, name });
      const found = meaning.kind === 'module' ? moduleMember(linking, meaning.module, name) : [];
      if (found.length > 0) return found;
    }
  }
  return outside;
}

/** An import whose package is called otherwise than its path lets one guess. */
function byPackageName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const outside: Meaning[] = [];
  for (const fact of view.facts.imports) {
    if (fact.form !== 'namespace' || fact.alias !== '') continue;
    for (const meaning of imported(linking, view, fact)) {
      if (meaning.kind === 'module' && packageName(linking, meaning.module) === name) return [meaning];
      if (meaning.kind === 'external' && fact.specifier.includes(name)) outside.push(meaning);
    }
  }
  return outside.slice(0, 1);
}

/** https://go.dev/ref/spec#Predeclared_identifiers */
const UNIVERSE: ReadonlySet<string> = new Set(
  `any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr
  true false iota nil append cap clear close complex copy delete imag len make max min new panic print println real recover`.split(/\s+/),
);
