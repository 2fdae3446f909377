/** What names mean in Ruby: constants by where they stand, bare names as calls on the object around. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { hasForeignBase, membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { sharedDefinitions } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerView } from '../../../server/src/linker/rules/oncePerRun.ts';
import {
  asMeanings,
  type Entity,
  type Meaning,
  type Module,
  NOTHING,
  sameEntity,
  type Typed,
} from '../../../server/src/linker/types/types.ts';
import { EVERYWHERE, IN_GROUPS, IN_SHARED_GROUPS } from '../constants.ts';
import { constantBelow, isOfValues, linearize, namesIn, ownMembersOf, ownMethods, partsOf } from './classes.ts';
import { constantNamed, fullName, joinNames, openedAs } from './constants.ts';
import { isCore, KERNEL } from './core.ts';
import { CLASSES_OF_GROUPS } from './testLibraries.ts';

/** The innermost class, module, method or block around: what a name means depends on it and on nothing further inside. */
export function freeNameScope(view: FileView, scope: Index): Index {
  // What lies further inside comes later.
  return Math.max(view.innermost('class', scope), view.innermost('function', scope));
}

/** The innermost scope around a scope that says what `self` is: a class, or the body of a method; -1 outside of both. */
const selfScope = oncePerView((_linking, view) =>
  view.passedDown((scope) => (view.scope(scope)?.kind === 'class' || methodOf(view, scope) >= 0 ? scope : -1)),
);

/** The symbol of the method around, or -1. */
function methodAround(linking: Linking, view: FileView, scope: Index): number {
  return methodOf(view, selfScope(linking, view)(scope));
}

/** The method whose body a scope is, or -1: blocks have the object of what is around them. */
function methodOf(view: FileView, scope: Index): Index {
  const symbol = view.scope(scope)?.symbol ?? -1;
  const fact = view.symbol(symbol);
  if (fact === undefined || view.scope(scope)?.kind !== 'function') return -1;
  const isMethod = fact.kind === 'method' || fact.kind === 'constructor' || fact.kind === 'accessor';
  return isMethod || (fact.kind === 'function' && (fact.modifiers & Modifier.local) === 0 && fact.container < 0) ? symbol : -1;
}

/** `self`: in methods a value of the class, in its own methods and in its body the class. */
export function selfType(linking: Linking, view: FileView, scope: Index): Typed {
  const home = selfScope(linking, view);
  for (let at = home(scope); at >= 0; at = home(view.scope(at)?.parent ?? -1)) {
    const fact = view.scope(at);
    if (fact?.kind === 'class' && fact.symbol >= 0)
      return { type: { kind: 'definition', entity: { view, symbol: fact.symbol } }, rule: 'self' };
    const method = methodOf(view, at);
    if (method < 0) continue;
    const owner = view.symbol(method)?.container ?? -1;
    if (owner < 0) return NOTHING;
    const entity = { view, symbol: owner };
    return { type: view.isStatic(method) ? { kind: 'definition', entity } : { kind: 'instance', entity, args: [] }, rule: 'self' };
  }
  return NOTHING;
}

export function freeName(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[] {
  if (name === '::') return [{ kind: 'module', module: TOP }];
  if (name === 'super') return methodAbove(linking, view, scope);
  if (name === 'self.class') return ownClass(linking, view, scope);
  if (name.includes('::')) return path(linking, view, name, scope);
  if (/^[A-Z]/.test(name)) return constant(linking, view, name, scope);
  return /^[a-z_]/.test(name) && name !== 'self' ? method(linking, view, name, scope) : [];
}

function ownClass(linking: Linking, view: FileView, scope: Index): readonly Meaning[] {
  const { type } = selfType(linking, view, scope);
  return type.kind === 'instance' ? [{ kind: 'symbol', entity: type.entity }] : [];
}

/** `Array(x)`: constants are not called, methods are. */
export function freeCall(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[] {
  return /^[A-Z]/.test(name) ? method(linking, view, name, scope) : freeName(linking, view, name, freeNameScope(view, scope));
}

const TOP: Module = { file: undefined, folder: '', language: 'ruby' };

/** `A::B` as types and bases write it. */
function path(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[] {
  const [first = '', ...rest] = name.split('::');
  let meanings = first === '' ? [] : constant(linking, view, first, scope);
  if (first === '') meanings = atTop(linking, rest.shift() ?? '');
  for (const part of rest)
    meanings = meanings.flatMap((meaning): readonly Meaning[] => {
      if (meaning.kind === 'symbol') return namesIn(linking, meaning.entity, part) ?? [];
      if (meaning.kind !== 'external') return [];
      const found = openedAs(linking.reader, [meaning.module, meaning.name, part]);
      return found.length > 0 ? asMeanings(found) : [{ ...meaning, name: joinNames(meaning.name, part) }];
    });
  return meanings;
}

/** Lexical scopes first, then what the innermost of them builds on, then the top. */
function constant(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[] {
  let innermost: Entity | undefined;
  for (const at of view.around('class', scope)) {
    const symbol = view.scope(at)?.symbol ?? -1;
    if (symbol < 0) continue;
    const entity = { view, symbol };
    innermost ??= entity;
    const found = constantNamed(linking.reader, fullName(entity), name);
    if (found !== undefined) return [{ kind: 'symbol', entity: found }];
  }
  const inherited = innermost === undefined ? undefined : constantBelow(linking, innermost, name);
  return inherited !== undefined ? [{ kind: 'symbol', entity: inherited }] : atTop(linking, name);
}

/** What no file defines is the language's or a library's. */
function atTop(linking: Linking, name: string): readonly Meaning[] {
  const found = constantNamed(linking.reader, '', name);
  if (found !== undefined) return [{ kind: 'symbol', entity: found }];
  return [{ kind: 'external', module: isCore(name) ? '' : name, name: isCore(name) ? name : '' }];
}

/** A method of the object around, of every object, or of the language. */
function method(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[] {
  const { type } = selfType(linking, view, scope);
  let outside: string | undefined;
  if (type.kind === 'instance' || type.kind === 'definition') {
    const isValue = type.kind === 'instance';
    const found = isValue ? membersOfDefinition(linking, type.entity, name) : calledInBody(linking, view, type.entity, name, scope);
    if (found.length > 0) return asMeanings(found);
    if (!isValue && name === 'new') return namesIn(linking, type.entity, name) ?? [];
    outside = hasForeignBase(linking, type.entity);
  }
  const outsideOfClasses = methodsOutside(linking, view, name, scope);
  if (outsideOfClasses.length > 0) return asMeanings(outsideOfClasses);
  const ofTests = type.kind === 'unknown' ? givenToTests(linking, view, name, scope) : [];
  if (ofTests.length > 0) return asMeanings(ofTests);
  if (KERNEL.has(name)) return [{ kind: 'external', module: '', name }];
  if (type.kind === 'definition') return namesIn(linking, type.entity, name) ?? [];
  return outside === undefined ? [] : [{ kind: 'external', module: outside, name }];
}

/** The own methods of a class; in a block of its body, which may be a test, those of its values as well. */
function calledInBody(linking: Linking, view: FileView, owner: Entity, name: string, scope: Index): readonly Entity[] {
  const own = ownMethods(linking, owner, name);
  if (own.length > 0 || view.scope(scope)?.kind !== 'function' || methodAround(linking, view, scope) >= 0) return own;
  return membersOfDefinition(linking, owner, name).filter(isOfValues);
}

/**
 * Methods outside of classes that a place sees: the last one of the innermost group around that has any, then those at the top. Those of
 * groups of the file that others run count where nothing else has the name.
 */
function methodsOutside(linking: Linking, view: FileView, name: string, scope: Index): readonly Entity[] {
  const isOwn = (each: Entity) => each.view.id === view.id;
  const ofShared = sharedDefinitions(linking.reader, IN_SHARED_GROUPS, name).filter(isOwn);
  const ofGroups = [...ofShared, ...sharedDefinitions(linking.reader, IN_GROUPS, name).filter(isOwn)];
  for (let at = scope; at > 0 && ofGroups.length > 0; at = view.scope(at)?.parent ?? -1) {
    const found = ofGroups.findLast((each) => homeOf(each) === at);
    if (found !== undefined) return [found];
  }
  const everywhere = sharedDefinitions(linking.reader, EVERYWHERE, name);
  const own = everywhere.filter(isOwn);
  if (own.length > 0) return own.slice(-1);
  return everywhere.length > 0 ? everywhere : ofShared;
}

/** Groups of a spec, blocks outside of classes, are classes of a library for tests: they have what the folder adds to that. */
function givenToTests(linking: Linking, view: FileView, name: string, scope: Index): readonly Entity[] {
  if (view.scope(scope)?.kind !== 'function' || methodAround(linking, view, scope) >= 0) return [];
  for (const entity of CLASSES_OF_GROUPS.flatMap((each) => openedAs(linking.reader, each.split('::')))) {
    const ofExamples = membersOfDefinition(linking, entity, name).filter(isOfValues);
    const found = ofExamples.length > 0 ? ofExamples : ownMethods(linking, entity, name);
    if (found.length > 0) return found;
  }
  return [];
}

/** The scope of the block in which a method is written. */
function homeOf({ view, symbol }: Entity): Index {
  return view.scope(view.bodyOf(symbol))?.parent ?? 0;
}

/** What `super` calls: the method of the same name that comes next. */
function methodAbove(linking: Linking, view: FileView, scope: Index): readonly Meaning[] {
  const symbol = methodAround(linking, view, scope);
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.container < 0) return [];
  const owner = { view, symbol: fact.container };
  const parts = partsOf(linking, owner);
  const isOwn = (each: Entity) => parts.some((part) => sameEntity(part, each));
  const order = linearize(linking, owner);
  const above = order.slice(order.findIndex((each) => isOwn(each)) + 1);
  for (const each of above) {
    const found = view.isStatic(symbol) ? ownMethods(linking, each, fact.name) : ownMembersOf(linking, each, fact.name).filter(isOfValues);
    if (found.length > 0) return asMeanings(found);
  }
  const outside = hasForeignBase(linking, owner);
  if (outside === undefined && view.symbol(owner.symbol)?.kind === 'module') return [];
  return [{ kind: 'external', module: outside ?? '', name: fact.name }];
}

export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  return name === '' ? [{ kind: 'module', module }] : atTop(linking, name);
}
