/** What names mean: in a scope, in a module, through an import. */
import type { ImportFact, Index, SymbolKind } from '../../facts/fileFacts.ts';
import { type FileView, isTypeKind } from '../reading/fileView.ts';
import { STARS } from '../reading/linkReader.ts';
import type { Linking } from '../rules/linking.ts';
import { asMeanings, type Entity, isTypeDefinition, type Meaning, type Module } from '../types/types.ts';
import { membersByName, ownersOfScope } from './inheritedNames.ts';

/** What a bare name means where it is written. Of names that mean nothing here the language is asked. */
export function meaningsOf(linking: Linking, view: FileView, scope: Index, name: string): readonly Meaning[] {
  const rules = linking.rulesOf(view);
  const bindings = view.visible(scope, name, rules);
  const [first = -1] = bindings;
  const inherited = membersByName(linking, { view, name, scope, binding: first, isCalled: false });
  if (inherited !== undefined) return inherited;
  if (first < 0) return freeName(linking, view, name, scope);
  if (view.binding(first)?.scope === 0) linking.reader.note(view, name);
  return bindings.flatMap((binding) => meaningsOfBinding(linking, view, binding));
}

/**
 * What a name means as a type or in front of one. Values are passed by, whose names a type may have as well (`text text.Reader`), unless
 * nothing else has the name.
 */
export function typeMeaningsOf(linking: Linking, view: FileView, scope: Index, name: string): readonly Meaning[] {
  const rules = linking.rulesOf(view);
  for (let at = scope; at >= 0; at = view.scope(at)?.parent ?? -1) {
    const fact = view.scope(at);
    if (fact === undefined || (at !== scope && fact.kind === 'class' && rules.classNamesAreVisible !== true)) continue;
    // What is no type today may be one tomorrow.
    if (at === 0) linking.reader.note(view, name);
    const found = view.named(at, name).filter((binding) => mayBeType(linking, view, binding));
    if (found.length === 0) {
      const inherited = inheritedType(linking, view, at, name);
      if (inherited.length > 0) return inherited;
      continue;
    }
    return found.flatMap((binding) => meaningsOfBinding(linking, view, binding));
  }
  const free = freeName(linking, view, name, scope);
  return free.length > 0 ? free : meaningsOf(linking, view, scope, name);
}

/** A type that the class around inherits, or that of a function which is defined outside of it has. */
function inheritedType(linking: Linking, view: FileView, scope: Index, name: string): readonly Meaning[] {
  const { bareMembers, ownerOutside } = linking.rulesOf(view);
  const kind = view.scope(scope)?.kind;
  if (bareMembers !== 'innermost' || (kind !== 'class' && (kind !== 'function' || ownerOutside === undefined))) return NONE;
  const owners = ownersOfScope(linking, view, scope);
  const members = owners.flatMap((owner) => linking.ask.membersOfDefinition(linking, owner, name));
  const types = members.filter((each) => isTypeDefinition(each));
  if (types.length > 0) return asMeanings(types);
  if (ownerOutside === undefined) return NONE;
  // A class may be defined outside of the one it belongs to.
  return owners.flatMap((owner) => linking.rulesOf(owner.view).namesIn?.(linking, owner, name) ?? NONE);
}

const NONE: readonly Meaning[] = [];

function mayBeType(linking: Linking, view: FileView, index: Index): boolean {
  const binding = view.binding(index);
  if (binding === undefined) return false;
  if (binding.symbol >= 0) linking.reader.noteOwner(view, binding.symbol);
  const kind = view.symbol(binding.symbol)?.kind;
  // Where members are known by their bare names, a member may be called like its type.
  if (linking.rulesOf(view).bareMembers === 'innermost' && kind !== undefined) return isTypeKind(kind) || kind === 'namespace';
  if (binding.symbol >= 0) {
    const kind = view.symbol(binding.symbol)?.kind;
    return kind !== 'function' && kind !== 'method';
  }
  return (
    binding.kind !== 'parameter' && binding.kind !== 'receiver' && binding.kind !== 'variable' && !importsMethods(linking, view, index)
  );
}

/** `scope` is where the name is written, for languages in which that matters. */
export function freeName(linking: Linking, view: FileView, name: string, scope: Index = 0): readonly Meaning[] {
  const around = freeNameScope(linking, view, scope);
  const key = around === 0 ? `${view.id}.${name}` : `${view.id}:${around}.${name}`;
  const known = linking.freeNames.get(key);
  if (known !== undefined) return known;
  linking.freeNames.set(key, []);
  // That the file itself has no such name is an answer too, and another one tomorrow.
  linking.reader.note(view, name);
  const found = linking.rulesOf(view).freeName(linking, view, name, around);
  linking.freeNames.set(key, found);
  return found;
}

/** The scope around that decides what free names mean; 0 when they mean the same all over a file. */
export function freeNameScope(linking: Linking, view: FileView, scope: Index): Index {
  const rules = linking.rulesOf(view);
  if (rules.freeNamesByNamespace !== true) return 0;
  if (rules.freeNameScope === undefined) return view.innermost('module', scope);
  // Which scope that is may depend on where the file imports everything of others.
  linking.reader.note(view, STARS);
  return rules.freeNameScope(view, scope);
}

/** The binding must have been asked for by its name, or lie in something that was. */
export function meaningsOfBinding(linking: Linking, view: FileView, index: Index): readonly Meaning[] {
  const binding = view.binding(index);
  if (binding === undefined) return [];
  if (binding.symbol >= 0) return [{ kind: 'symbol', entity: { view, symbol: binding.symbol } }];
  if (binding.import >= 0) return importMeanings(linking, view, binding.import);
  return [{ kind: 'value', view, binding: index }];
}

/** The binding that a name has which is not called: an import of nothing but methods is passed by where methods are apart. -1: none is left. */
export function boundUncalled(linking: Linking, view: FileView, index: Index): Index {
  const binding = view.binding(index);
  if (binding === undefined || !importsMethods(linking, view, index)) return index;
  return view.named(binding.scope, binding.name).find((other) => !importsMethods(linking, view, other)) ?? -1;
}

function importsMethods(linking: Linking, view: FileView, index: Index): boolean {
  const { import: fact = -1 } = view.binding(index) ?? {};
  if (fact < 0 || linking.rulesOf(view).methodsAreApart !== true) return false;
  const meanings = importMeanings(linking, view, fact);
  return meanings.length > 0 && meanings.every((each) => each.kind === 'symbol' && kindOf(each.entity) === 'method');
}

function kindOf({ view, symbol }: Entity): SymbolKind | undefined {
  return view.symbol(symbol)?.kind;
}

/** What an import of a file makes known, by the index of its fact. */
export function importMeanings(linking: Linking, view: FileView, index: Index): readonly Meaning[] {
  return linking.imports.get(view, index, [], () => {
    const fact: ImportFact | undefined = view.facts.imports[index];
    return fact === undefined ? [] : linking.rulesOf(view).imported(linking, view, fact);
  });
}

/** A name behind a dot, of something that is known without its value: a module's, a namespace's, a class's. */
export function memberOfMeaning(linking: Linking, meaning: Meaning, name: string): readonly Meaning[] {
  switch (meaning.kind) {
    case 'module':
      return moduleMember(linking, meaning.module, name);
    case 'symbol': {
      const inside = linking.rulesOf(meaning.entity.view).namesIn?.(linking, meaning.entity, name);
      if (inside !== undefined) return inside;
      return asMeanings(linking.ask.membersOfDefinition(linking, meaning.entity, name));
    }
    case 'external':
      return [{ kind: 'external', module: meaning.module, name: meaning.name === '' ? name : `${meaning.name}.${name}` }];
    case 'value':
      return linking.rulesOf(meaning.view).memberOfParameter?.(linking, meaning.view, meaning.binding, name) ?? [];
  }
}

export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  if (module.language !== undefined) return folderMember(linking, module, module.language, name);
  const language = module.file ?? linking.reader.packageFiles(module.folder ?? '', '').find((view) => linking.knows(view));
  return language === undefined || !linking.knows(language) ? [] : linking.rulesOf(language).moduleMember(linking, module, name);
}

/** Many files are asked for each, so it is found once. */
function folderMember(linking: Linking, module: Module, language: string, name: string): readonly Meaning[] {
  const key = `${language} ${module.world ?? ''} ${module.folder} ${name}`;
  let found = linking.moduleMembers.get(key);
  if (found === undefined) {
    found = linking.rulesFor(language)?.moduleMember(linking, module, name) ?? [];
    linking.moduleMembers.set(key, found);
  }
  return found;
}
