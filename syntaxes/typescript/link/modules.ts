/** Module specifiers of TypeScript and JavaScript, and what modules offer: ESM, CommonJS, and the mixture of both. */
import type { ExportFact, ImportFact, Index } from '../../../server/src/facts/fileFacts.ts';
import { definedMembers, findMember } from '../../../server/src/linker/lookup/memberTypes.ts';
import { sharedDefinitions } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import { topMeanings } from '../../../server/src/linker/lookup/topNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import {
  asMeanings,
  type Entity,
  fileModule,
  type Meaning,
  type Module,
  partsOf,
  type Type,
} from '../../../server/src/linker/types/types.ts';
import { isContainer } from '../embedded/masks.ts';
import { moduleNamed, SHARED } from '../globals.ts';

/** What a module offers under a name. */
export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  return findExport(linking, module, name, new Set());
}

/** What is put into the exports of a file is called on them, and no constructor: `exports.a = function () { this.b(); }`. */
export function receiverOfExported({ reader }: Linking, { view, symbol }: Entity): Type | undefined {
  const { name = '', kind } = view.symbol(symbol) ?? {};
  if (/^\p{Lu}/u.test(name) || view.bindingOf(symbol) >= 0) return undefined;
  // Of a getter and its setter one stands for both.
  const isMeant = (each: Index): boolean => each === symbol || (kind === 'accessor' && view.symbol(each)?.kind === kind);
  const isPut = reader.exported(view, name).some((each) => each.form === 'named' && isMeant(each.symbol));
  return isPut ? fileModule(view) : undefined;
}

/** What was asked on the way, as file and name: each question is asked once, so that circles end and many ways to one file cost nothing. */
type Seen = Set<string>;

function isNew(seen: Seen, file: FileView, name: string): boolean {
  const key = `${file.id} ${name}`;
  const isKnown = seen.has(key);
  seen.add(key);
  return !isKnown;
}

function findExport(linking: Linking, module: Module, name: string, seen: Seen): readonly Meaning[] {
  const { file } = module;
  if (file === undefined) return [];
  if (name === '') return [{ kind: 'module', module }];
  if (!isNew(seen, file, name)) return [];
  const own = linking.reader.exported(file, name).flatMap((each) => exportMeanings(linking, file, each, seen));
  if (own.length > 0) return own;
  const assigned = assignedExport(linking, file, seen);
  // A component is what its file is, whether that says so or not.
  if (name === 'default' && assigned.length === 0 && isContainer(file.language)) return [{ kind: 'module', module }];
  if (name === 'default') return assigned;
  const members = assigned.flatMap((meaning): readonly Meaning[] =>
    meaning.kind === 'symbol'
      ? asMeanings(definedMembers(linking, { kind: 'definition', entity: meaning.entity }, name))
      : meaning.kind === 'module'
        ? findExport(linking, meaning.module, name, seen)
        : findMember(linking, linking.ask.typeOfMeaning(linking, meaning), name).meanings,
  );
  if (members.length > 0) return members;
  return linking.reader.stars(file).flatMap((each) => (each.form === 'star' ? passedOn(linking, file, each.specifier, name, seen) : []));
}

function exportMeanings(
  linking: Linking,
  file: FileView,
  { form, name, local, symbol, specifier }: ExportFact,
  seen: Seen,
): readonly Meaning[] {
  if (specifier !== '')
    return form === 'namespace' || form === 'assignment'
      ? wholeModule(linking, file, specifier, seen)
      : passedOn(linking, file, specifier, local === '' ? name : local, seen);
  if (local !== '') {
    const found = topMeanings(linking, file, local);
    if (found.length > 0) return form === 'assignment' ? found.flatMap((meaning) => functionsHeld(linking, meaning)) : found;
  }
  return symbol < 0 ? [] : [{ kind: 'symbol', entity: { view: file, symbol } }];
}

/** What a module is as a whole is no name that somebody could call: the function that it holds is. */
function functionsHeld(linking: Linking, meaning: Meaning): readonly Meaning[] {
  if (meaning.kind !== 'value') return [meaning];
  const parts = partsOf(linking.ask.typeOfMeaning(linking, meaning).type);
  const held = parts.flatMap((part): Meaning[] => (part.kind === 'definition' ? [{ kind: 'symbol', entity: part.entity }] : []));
  return held.length === parts.length ? held : [meaning];
}

function passedOn(linking: Linking, from: FileView, specifier: string, name: string, seen: Seen): readonly Meaning[] {
  const answer = linking.rulesOf(from).resolveModule(linking.reader, from, specifier, undefined);
  if (answer.kind === 'module') return findExport(linking, answer.module, name, seen);
  return answer.kind === 'external' ? [{ kind: 'external', module: answer.package, name }] : [];
}

/** A module as a value: what it assigns to its exports, and its names. */
function wholeModule(linking: Linking, from: FileView, specifier: string, seen: Seen): readonly Meaning[] {
  const answer = linking.rulesOf(from).resolveModule(linking.reader, from, specifier, undefined);
  if (answer.kind === 'external') return [{ kind: 'external', module: answer.package, name: '' }];
  if (answer.kind === 'missing') return [];
  const { module } = answer;
  return [...(module.file === undefined ? [] : assignedExport(linking, module.file, seen)), { kind: 'module', module }];
}

/** `module.exports = x` and `export = x`. */
function assignedExport(linking: Linking, file: FileView, seen: Seen): readonly Meaning[] {
  if (!isNew(seen, file, '')) return [];
  return linking.reader.exported(file, '').flatMap((each) => (each.form === 'assignment' ? exportMeanings(linking, file, each, seen) : []));
}

export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  const answer = linking.rulesOf(view).resolveModule(linking.reader, view, fact.specifier, fact);
  if (answer.kind === 'external') {
    const declared = declaredMembers(linking, fact);
    return declared.length > 0 ? declared : [{ kind: 'external', module: answer.package, name: fact.name }];
  }
  if (answer.kind === 'missing') return [];
  const { module } = answer;
  if (fact.name !== '') return findExport(linking, module, fact.name, new Set());
  const itself: Meaning = { kind: 'module', module };
  const isWhole = fact.form === 'require' || fact.form === 'namespace' || fact.form === 'dynamic';
  return isWhole && module.file !== undefined ? [...assignedExport(linking, module.file, new Set()), itself] : [itself];
}

/** What a script says of a module that lies outside: `declare module 'a' { ... }`. */
function declaredMembers(linking: Linking, { specifier, name }: ImportFact): readonly Meaning[] {
  const modules = sharedDefinitions(linking.reader, SHARED, moduleNamed(specifier));
  return asMeanings(name === '' ? modules : modules.flatMap((each) => linking.ask.membersOfDefinition(linking, each, name)));
}
