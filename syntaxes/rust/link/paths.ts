/** Paths: `crate::a::b`, `super::c`, `d::E::F`, through imports, imports of everything and re-exports. */
import { oncePer } from '../../../server/src/base/oncePer.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { onceOnTheWay } from '../../../server/src/linker/lookup/circles.ts';
import { meaningsOfBinding, memberOfMeaning } from '../../../server/src/linker/lookup/meanings.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { type Entity, fileModule, type Meaning, sameEntity } from '../../../server/src/linker/types/types.ts';
import { MACROS } from '../items.ts';
import { builtInstead, isBuilt } from './conditions.ts';
import { crateNamed, fileOfModule, isDeclared, isOldEdition, isWithin, type Place, parentOf, placeOf, rootOf } from './crates.ts';
import { isPrelude } from './prelude.ts';

export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  const found = resolvePath(linking, view, fact.scope, fact.specifier);
  // A name is imported once, whatever ways lead to it.
  return found.filter((meaning, index) => index === 0 || !found.slice(0, index).some((before) => isSame(before, meaning)));
}

function isSame(one: Meaning, other: Meaning): boolean {
  if (one.kind === 'symbol' && other.kind === 'symbol') return sameEntity(one.entity, other.entity);
  return one.kind === 'module' && other.kind === 'module' && one.module.file?.id === other.module.file?.id;
}

/** Where an import leads: to the file that defines what it names. */
export function resolveImport(linking: Linking, view: FileView, fact: ImportFact, named: readonly Meaning[]): ModuleAnswer {
  const meanings = fact.name === '' ? resolvePath(linking, view, fact.scope, fact.specifier) : named;
  for (const meaning of meanings) {
    const file = meaning.kind === 'symbol' ? fileOf(linking, meaning.entity) : meaning.kind === 'module' ? meaning.module.file : undefined;
    if (file !== undefined) return fileModule(file);
  }
  const [outside] = meanings;
  // What an import of everything may have brought is no answer where the path begins in this crate.
  if (outside === undefined || /^(?:crate|self|super)::/.test(fact.specifier))
    for (const meaning of moduleInFront(linking, view, fact))
      if (meaning.kind === 'module' && meaning.module.file !== undefined) return { kind: 'module', module: meaning.module };
  if (outside?.kind === 'external') return { kind: 'external', package: outside.module === '' ? 'std' : outside.module };
  return { kind: 'missing', reason: `no ${fact.specifier}` };
}

/** A name that a module does not define in so many words is made by one of its macros. */
function moduleInFront(linking: Linking, view: FileView, { scope, specifier }: ImportFact): readonly Meaning[] {
  const end = specifier.lastIndexOf('::');
  if (end <= 0) return [];
  return resolvePath(linking, view, scope, specifier.slice(0, end)).flatMap((meaning): Meaning[] => {
    if (meaning.kind === 'module') return [meaning];
    const isFile = meaning.kind === 'symbol' && isDeclared(meaning.entity.view, meaning.entity.symbol);
    const file = isFile ? fileOfModule(linking.reader, meaning.entity) : undefined;
    return file === undefined ? [] : [fileModule(file)];
  });
}

/** `mod a;` is the file it stands for. */
function fileOf(linking: Linking, { view, symbol }: Entity): FileView {
  return (isDeclared(view, symbol) ? fileOfModule(linking.reader, { view, symbol }) : undefined) ?? view;
}

function meaningOf({ view, symbol }: Place): Meaning {
  return symbol < 0 ? fileModule(view) : { kind: 'symbol', entity: { view, symbol } };
}

/** What a path means where it is written. */
function resolvePath(linking: Linking, view: FileView, scope: number, path: string): readonly Meaning[] {
  const segments = path.split('::');
  const isAbsolute = segments[0] === '';
  if (isAbsolute) segments.shift();
  const [head = '', ...rest] = segments;
  let meanings = isAbsolute ? absoluteMeanings(linking, view, head) : headMeanings(linking, view, scope, head, rest.length > 0);
  for (const name of rest) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
  return meanings;
}

function headMeanings(linking: Linking, view: FileView, scope: number, head: string, isInFront: boolean): readonly Meaning[] {
  const word = wordMeanings(linking, view, scope, head);
  if (word !== undefined) return word;
  const lexical = lexicalMeanings(linking, view, scope, head).filter((meaning) => !isInFront || mayHaveNames(meaning));
  if (lexical.length > 0) return lexical;
  const free = freeName(linking, view, head, scope).filter((meaning) => !isInFront || mayHaveNames(meaning));
  if (free.length > 0) return free;
  if (isOldEdition(linking.reader, view)) {
    const atRoot = memberOfPlace(linking, { view: rootOf(linking.reader, view), symbol: -1 }, head, true);
    if (atRoot.length > 0) return atRoot;
  }
  return [{ kind: 'external', module: head, name: '' }];
}

/** `crate`, `self` and `super`. */
function wordMeanings(linking: Linking, view: FileView, scope: number, word: string): readonly Meaning[] | undefined {
  switch (word) {
    case 'crate':
      return [meaningOf({ view: rootOf(linking.reader, view), symbol: -1 })];
    case 'self':
      return [meaningOf(placeOf(view, scope))];
    case 'super': {
      const parent = parentOf(linking.reader, placeOf(view, scope));
      return parent === undefined ? [] : [meaningOf(parent)];
    }
    default:
      return undefined;
  }
}

/** Names in the scopes around, out to the module. */
function lexicalMeanings(linking: Linking, view: FileView, scope: number, name: string): readonly Meaning[] {
  for (let at = scope; at >= 0; at = view.scope(at)?.parent ?? -1) {
    const found = view.named(at, name);
    if (at === 0) linking.reader.note(view, name);
    const meanings = found.flatMap((binding) => meaningsOfBinding(linking, view, binding));
    if (meanings.length > 0) return meanings;
    if (at > 0 && view.scope(at)?.kind === 'module') return [];
  }
  return [];
}

const WITH_NAMES: ReadonlySet<string> = new Set(['module', 'enum', 'struct', 'trait', 'type']);

function mayHaveNames(meaning: Meaning): boolean {
  return meaning.kind !== 'symbol' || WITH_NAMES.has(meaning.entity.view.symbol(meaning.entity.symbol)?.kind ?? '');
}

/** `::a`: a crate, or before 2018 what the root of the crate has. */
function absoluteMeanings(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const isOld = isOldEdition(linking.reader, view) && crateNamed(linking.reader, view, name) === undefined;
  const atRoot = isOld ? memberOfPlace(linking, { view: rootOf(linking.reader, view), symbol: -1 }, name, true) : [];
  return atRoot.length > 0 ? atRoot : crateMeanings(linking, view, name);
}

function crateMeanings(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const answer = crateNamed(linking.reader, view, name);
  if (answer?.kind === 'crate') return [meaningOf({ view: answer.root, symbol: -1 })];
  return [{ kind: 'external', module: name, name: '' }];
}

/** A bare name that its file does not define: of an import of everything, of another crate, of the prelude. */
export function freeName(linking: Linking, view: FileView, name: string, scope: number): readonly Meaning[] {
  if (name.startsWith('::')) return absoluteMeanings(linking, view, name.slice(2));
  const word = wordMeanings(linking, view, scope, name);
  if (word !== undefined) return word;
  for (let at = scope; at >= 0; at = view.scope(at)?.parent ?? -1) {
    const found = throughStars(linking, view, at, name, true);
    if (found.length > 0) return found;
    if (at > 0 && view.scope(at)?.kind === 'module') break;
  }
  const crate = crateNamed(linking.reader, view, name);
  if (crate !== undefined) return crateMeanings(linking, view, name);
  if (isPrelude(name)) return [{ kind: 'external', module: '', name }];
  return macrosNamed(linking, view, name);
}

/** The scope whose imports of everything decide what a free name means. */
export function freeNameScope(view: FileView, scope: number): number {
  const scopes = starScopes(view);
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0) if (scopes.has(at) || view.scope(at)?.kind === 'module') return at;
  return 0;
}

const starScopes = oncePer(({ facts }: FileView): ReadonlySet<number> => new Set(facts.imports.filter(isStar).map(({ scope }) => scope)));

function isStar({ form }: ImportFact): boolean {
  return form === 'star' || form === 'reexportStar';
}

function throughStars(linking: Linking, view: FileView, scope: number, name: string, isOwn: boolean): readonly Meaning[] {
  // That there are none is an answer too.
  linking.reader.note(view, STARS);
  if (!starScopes(view).has(scope)) return [];
  return onceOnTheWay(linking, `rust ${view.id} ${scope} ${name}`, () => lookThroughStars(linking, view, scope, { name, isOwn }));
}

interface Wanted {
  readonly name: string;
  /** Whether it is asked for from inside of the module, which sees what it does not pass on. */
  readonly isOwn: boolean;
}

function lookThroughStars(linking: Linking, view: FileView, scope: number, { name, isOwn }: Wanted): readonly Meaning[] {
  const stars = view.facts.imports.filter((fact) => isStar(fact) && fact.scope === scope && (isOwn || fact.form !== 'star'));
  const outside: Meaning[] = [];
  let leftOut: readonly Meaning[] = [];
  for (const fact of stars)
    for (const target of resolvePath(linking, view, scope, fact.specifier)) {
      const found = namesFor(linking, view, fact, target, name);
      if (found.some((meaning) => meaning.kind !== 'symbol' || isBuilt(linking, meaning.entity))) return found;
      if (leftOut.length === 0) leftOut = found;
      if (target.kind === 'external') outside.push({ ...target, name: target.name === '' ? name : `${target.name}.${name}` });
    }
  if (leftOut.length > 0) return leftOut;
  // What an import of everything from outside brings is not known; names of the prelude are more likely than others.
  return isPrelude(name) || !isOwn ? [] : outside.slice(0, 1);
}

/** What `use target::*` brings under a name: to what lies within a module also what is private to it. */
function namesFor(linking: Linking, view: FileView, fact: ImportFact, target: Meaning, name: string): readonly Meaning[] {
  const module = moduleMeant(linking, target);
  if (module !== undefined) return memberOfPlace(linking, module, name, isWithin(linking.reader, placeOf(view, fact.scope), module));
  if (target.kind !== 'symbol') return [];
  const variants = memberOfMeaning(linking, target, name);
  return variants.filter((each) => each.kind === 'symbol' && each.entity.view.symbol(each.entity.symbol)?.kind === 'enum_member');
}

/** The module that a name means, if it means one that is there. */
function moduleMeant(linking: Linking, meaning: Meaning): Place | undefined {
  if (meaning.kind === 'module') return meaning.module.file === undefined ? undefined : { view: meaning.module.file, symbol: -1 };
  if (meaning.kind !== 'symbol') return undefined;
  const { view, symbol } = meaning.entity;
  if (!isDeclared(view, symbol)) return view.symbol(symbol)?.kind === 'module' ? meaning.entity : undefined;
  const file = fileOfModule(linking.reader, meaning.entity);
  return file === undefined ? undefined : { view: file, symbol: -1 };
}

/** Names of a module behind `::`; undefined for what is no module. */
export function namesIn(linking: Linking, entity: Entity, name: string): readonly Meaning[] | undefined {
  if (entity.view.symbol(entity.symbol)?.kind !== 'module') return undefined;
  const module = moduleMeant(linking, { kind: 'symbol', entity: builtInstead(linking, entity) });
  return module === undefined ? [] : memberOfPlace(linking, module, name, true);
}

/** What a module offers under a name. */
export function memberOfPlace(linking: Linking, place: Place, name: string, isInside: boolean): readonly Meaning[] {
  const { view, symbol } = place;
  if (name === '' || name === 'self') return [meaningOf(place)];
  if (name === 'super') return [parentOf(linking.reader, place)].flatMap((parent) => (parent === undefined ? [] : [meaningOf(parent)]));
  const scope = symbol < 0 ? 0 : view.bodyOf(symbol);
  if (scope < 0) return [];
  if (symbol < 0) linking.reader.note(view, name);
  else linking.reader.noteOwner(view, symbol);
  const found = view.named(scope, name).filter((binding) => isInside || isPublic(view, binding));
  const meanings = found.flatMap((binding) => meaningsOfBinding(linking, view, binding));
  if (meanings.length > 0) return meanings;
  const passed = throughStars(linking, view, scope, name, isInside);
  return passed.length > 0 || symbol >= 0 ? passed : macrosOf(linking, view, name);
}

function isPublic(view: FileView, index: number): boolean {
  const binding = view.binding(index);
  if (binding === undefined) return false;
  if (binding.symbol >= 0) return view.symbol(binding.symbol)?.visibility !== 'private' || view.symbol(binding.symbol)?.kind === 'macro';
  return view.facts.imports[binding.import]?.form === 'reexport';
}

/** Macros that are marked so are names of the crate's root. */
function macrosOf(linking: Linking, root: FileView, name: string): readonly Meaning[] {
  return macrosNamed(linking, root, name).filter(
    (meaning) => meaning.kind === 'symbol' && meaning.entity.view.symbol(meaning.entity.symbol)?.visibility === 'public',
  );
}

/** Macros are known in what follows their definition, in other files as well: of the same crate. */
function macrosNamed(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const { reader } = linking;
  const files = reader.namespaceFiles(MACROS, name).filter((each) => each.language === 'rust');
  if (files.length === 0) return [];
  const root = rootOf(reader, view).id;
  const own = files.filter((each) => rootOf(reader, each).id === root);
  return own.flatMap((each) => {
    reader.note(each, name);
    return macroIn(each, name);
  });
}

function macroIn(view: FileView, name: string): readonly Meaning[] {
  for (const [symbol, fact] of view.facts.symbols.entries())
    if (fact.kind === 'macro' && fact.name === name) return [{ kind: 'symbol', entity: { view, symbol } }];
  return [];
}
