/** Names that a file does not define: of its packages, of wildcard imports, of Scala itself. */
import { memberOfMeaning } from '../../../server/src/linker/lookup/meanings.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Meaning } from '../../../server/src/linker/types/types.ts';
import { isObject } from './companions.ts';
import { meaningOfPath, packageMember, packagesAround } from './packages.ts';

export function freeName(linking: Linking, view: FileView, name: string, scope: number): readonly Meaning[] {
  if (name === 'this' || name === 'super') return [];
  for (const around of [...packagesAround(linking.reader, view, scope), '']) {
    const found = packageMember(linking, around, name);
    if (found.length > 0) return found;
  }
  linking.reader.note(view, STARS);
  let isOpen = false;
  for (const fact of view.facts.imports) {
    if (fact.form !== 'star') continue;
    const targets = meaningOfPath(linking, view, fact.scope, fact.specifier.split('.'));
    const found = targets.flatMap((target) => membersOf(linking, target, name));
    if (found.length > 0) return found;
    if (targets.length === 0) isOpen = true;
  }
  // A capital is a type or an object of a library; a small letter may be anything that a wildcard brings.
  if (/^\p{Lu}/u.test(name) || PREDEFINED.has(name)) return [{ kind: 'external', module: '', name }];
  return isOpen && !/^\p{Ll}$/u.test(name) ? [{ kind: 'external', module: '', name }] : [];
}

function membersOf(linking: Linking, target: Meaning, name: string): readonly Meaning[] {
  // Of a class and its object the object has what an import takes.
  if (target.kind === 'symbol' && !isObject(target.entity) && target.entity.view.symbol(target.entity.symbol)?.kind === 'class') return [];
  if (target.kind === 'module') return packageMember(linking, target.module.folder ?? '', name);
  return target.kind === 'symbol'
    ? asMeanings(linking.ask.membersOfDefinition(linking, target.entity, name))
    : memberOfMeaning(linking, target, name);
}

/** https://www.scala-lang.org/api/current/scala/Predef$.html */
const PREDEFINED: ReadonlySet<string> = new Set(
  'println print printf require assert assume identity implicitly classOf locally sys scala java collection concurrent math util io reflect'.split(
    ' ',
  ),
);
