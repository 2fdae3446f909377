/** Modules and classes: their parts, their ancestors, what they have themselves and what their values have. */
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { classesNamed, hasForeignBase, membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { replaceSelf } from '../../../server/src/linker/lookup/selfType.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { distinctEntities } from '../../../server/src/linker/types/entitySet.ts';
import { asMeanings, builtin, type Entity, type Meaning, sameEntity, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { INCLUDED } from '../included.ts';
import { constantNamed, fullName, openedAs, partsNamed } from './constants.ts';
import { isCore } from './core.ts';
import { builtinMember, isOfLists } from './coreTypes.ts';
import { LIBRARY_BASES } from './testLibraries.ts';
import { yieldedBy } from './yielded.ts';

/** The places in which a module or class is opened. */
export function partsOf(linking: Linking, entity: Entity): readonly Entity[] {
  return remembered(linking, `parts ${entity.view.id} ${entity.symbol}`, () => findParts(linking, entity));
}

/** Answers of one run. */
function remembered(linking: Linking, key: string, find: () => readonly Entity[]): readonly Entity[] {
  let found = linking.members.get(key);
  if (found === undefined) {
    linking.members.set(key, []);
    found = find();
    linking.members.set(key, found);
  }
  return found;
}

function findParts(linking: Linking, entity: Entity): readonly Entity[] {
  const name = fullName(entity);
  if (name === '') return [entity];
  const at = name.lastIndexOf('::');
  const parts = partsNamed(linking.reader, at < 0 ? '' : name.slice(0, at), at < 0 ? name : name.slice(at + 2));
  return parts.some((each) => sameEntity(each, entity)) ? parts : [entity];
}

/** Method resolution order: what is prepended, itself, what it includes (the last first), what it builds on. */
export function linearize(linking: Linking, entity: Entity): readonly Entity[] {
  return linking.orders.get(entity.view, entity.symbol, [entity], () => {
    const order = [
      ...basesBy(linking, entity, 'implements').reverse(),
      entity,
      ...basesBy(linking, entity, 'mixesIn').reverse(),
      ...basesBy(linking, entity, 'extends').slice(0, 1),
      ...openedAbove(linking, entity),
    ].flatMap((each) => (sameEntity(each, entity) ? [each] : linearize(linking, each)));
    return distinctEntities(order);
  });
}

function basesBy(linking: Linking, entity: Entity, relation: string): Entity[] {
  return partsOf(linking, entity).flatMap((part) =>
    part.view
      .heritage(part.symbol)
      .filter((fact) => fact.relation === relation)
      .flatMap((fact) => (fact.name === 'self' ? [entity] : classesNamed(linking, part, fact)))
      .filter((base) => kindOf(base) !== undefined),
  );
}

/** What a class of a library builds on, as far as the folder opens it: `module Minitest::Assertions`. */
function openedAbove(linking: Linking, entity: Entity): readonly Entity[] {
  const written = partsOf(linking, entity).flatMap((part) => part.view.heritage(part.symbol).map(({ name }) => name.replace(/^::/, '')));
  return [fullName(entity), ...written].flatMap((name) =>
    (LIBRARY_BASES.get(name) ?? []).flatMap((base) => openedAs(linking.reader, base.split('::'))),
  );
}

/** What the folder merely opens of a library has more than the folder shows: in `class A::B` nobody may define A. */
export function outsideOf(linking: Linking, entity: Entity): readonly Meaning[] {
  const name = fullName(entity);
  const [first = '', ...inner] = name.split('::');
  const isOpened = LIBRARY_BASES.has(name) || (inner.length > 0 && constantNamed(linking.reader, '', first) === undefined);
  return isOpened ? [{ kind: 'external', module: first, name: inner.join('::') }] : [];
}

/** Of what has members and constants; undefined for anything else. */
function kindOf({ view, symbol }: Entity): 'class' | 'module' | undefined {
  const kind = view.symbol(symbol)?.kind;
  return kind === 'class' || kind === 'module' ? kind : undefined;
}

/** Whether values of a class have a member; others are the class's own. */
export function isOfValues({ view, symbol }: Entity): boolean {
  const member = view.symbol(symbol);
  return member !== undefined && METHODS.has(member.kind) && (member.modifiers & Modifier.static) === 0;
}

const METHODS: ReadonlySet<string> = new Set(['method', 'constructor', 'accessor', 'field', 'function']);

/** Names behind a module or class: its constants, its own methods, `new`. Undefined for what is neither. */
export function namesIn(linking: Linking, entity: Entity, name: string): readonly Meaning[] | undefined {
  if (kindOf(entity) === undefined) return undefined;
  if (/^[A-Z]/.test(name)) {
    const found = constantBelow(linking, entity, name);
    if (found !== undefined) return [{ kind: 'symbol', entity: found }];
  }
  // Variables of the class and of its values are told apart by nobody: blocks in the body belong to either.
  if (name.startsWith('@')) return asMeanings(membersOfDefinition(linking, entity, name));
  const own = ownMethods(linking, entity, name);
  if (own.length > 0) return asMeanings(own);
  const outside = hasForeignBase(linking, entity);
  if (name === 'new') {
    const makers = membersOfDefinition(linking, entity, 'initialize');
    return [{ kind: 'symbol', entity: makers[0] ?? entity }];
  }
  if (outside !== undefined) return [{ kind: 'external', module: outside, name }];
  return OF_CLASSES.has(name) ? [{ kind: 'external', module: '', name }] : [];
}

/** A constant of a module, or of what it builds on. */
export function constantBelow(linking: Linking, entity: Entity, name: string): Entity | undefined {
  for (const each of linearize(linking, entity)) {
    const found = constantNamed(linking.reader, fullName(each), name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Methods of the class itself: its own, those of what it extends, those of what it builds on. */
export function ownMethods(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  return remembered(linking, `own ${entity.view.id} ${entity.symbol} ${name}`, () => findOwnMethods(linking, entity, name));
}

function findOwnMethods(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  for (const each of linearize(linking, entity)) {
    const isIncluded = kindOf(each) === 'module' && !sameEntity(each, entity);
    const found = isIncluded ? [] : ownMembersOf(linking, each, name);
    const methods = found.filter((member) => !isOfValues(member) && isMethod(member));
    if (methods.length > 0) return methods;
    const extended = isIncluded ? [] : basesBy(linking, each, 'embeds');
    for (const module of [...givenToIncluders(linking, each), ...extended].reverse()) {
      const members = membersOfDefinition(linking, module, name).filter(isMethod);
      if (members.length > 0) return members;
    }
  }
  return [];
}

/** What the module or class has itself, in all its parts. */
export function ownMembersOf(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  return partsOf(linking, entity).flatMap((part) =>
    part.view.members(part.symbol, name).map((symbol): Entity => ({ view: part.view, symbol })),
  );
}

/** The modules that whoever includes this one is extended with: `base.extend(ClassMethods)`. */
function givenToIncluders(linking: Linking, entity: Entity): readonly Entity[] {
  if (kindOf(entity) !== 'module') return [];
  return partsOf(linking, entity).flatMap((part) =>
    part.view.decorators(part.symbol).flatMap(({ name, arguments: module, start }) => {
      if (name !== INCLUDED) return [];
      const scope = part.view.bodyOf(part.symbol);
      return classesNamed(linking, part, { symbol: part.symbol, relation: 'embeds', name: module, arguments: '', start, scope });
    }),
  );
}

function isMethod({ view, symbol }: Entity): boolean {
  return METHODS.has(view.symbol(symbol)?.kind ?? '');
}

/** What the folder adds to a class of the language, `class String`, and what it opens of a library, `class Minitest::Test`. */
export function extensionMembers(linking: Linking, _view: FileView, type: Type, name: string): readonly Meaning[] {
  if (type.kind === 'external')
    return /^[A-Z]/.test(name) ? asMeanings(openedAs(linking.reader, [type.module, ...type.name.split('.'), name])) : [];
  const opened = type.kind === 'builtin' && isCore(type.name) ? constantNamed(linking.reader, '', type.name) : undefined;
  if (opened === undefined) return [];
  return membersOfDefinition(linking, opened, name).flatMap((entity) => (isOfValues(entity) ? [{ kind: 'symbol' as const, entity }] : []));
}

/** What every object has, and what a class has of the modules of the language that it includes. */
export function impliedMember(linking: Linking, entity: Entity, name: string): Type | undefined {
  const one = { kind: 'instance', entity, args: [] } as const;
  if (name === 'instance' && includesCore(linking, entity, 'Singleton')) return { kind: 'function', result: one };
  if (isOfLists(name) && includesCore(linking, entity, 'Enumerable'))
    return builtinMember(builtin('Enumerable', elementOfEach(linking, one)), name);
  if (name === 'tap') return { kind: 'function', result: one, parameters: [{ kind: 'function', result: UNKNOWN, parameters: [one] }] };
  if (name === 'then' || name === 'yield_self') {
    const result = builtin('$U');
    return { kind: 'function', result, parameters: [{ kind: 'function', result, parameters: [one] }] };
  }
  if (name === 'class') return { kind: 'function', result: { kind: 'definition', entity } };
  return OF_OBJECTS.has(name) ? { kind: 'function', result: UNKNOWN } : undefined;
}

/** Whether a class includes a module that only the language has. */
function includesCore(linking: Linking, entity: Entity, module: string): boolean {
  const isNamed = linearize(linking, entity).some((each) =>
    partsOf(linking, each).some(({ view, symbol }) =>
      view.heritage(symbol).some(({ relation, name }) => relation === 'mixesIn' && name.replace(/^::/, '') === module),
    ),
  );
  return isNamed && constantNamed(linking.reader, '', module) === undefined;
}

/** What the `each` of a class gives. */
function elementOfEach(linking: Linking, one: Type & { readonly kind: 'instance' }): Type {
  const [each] = membersOfDefinition(linking, one.entity, 'each');
  return each === undefined ? UNKNOWN : replaceSelf(yieldedBy(linking, each)[0] ?? UNKNOWN, [one]);
}

const OF_OBJECTS: ReadonlySet<string> = new Set(
  `freeze frozen? dup clone itself nil? is_a? kind_of? instance_of? respond_to? send __send__ public_send method methods object_id hash inspect
  to_s instance_variable_get instance_variable_set instance_variable_defined? instance_variables instance_eval instance_exec equal? eql? extend
  singleton_class define_singleton_method display to_enum enum_for == != ! =~ === !~ <=> presence blank? present? try to_json`.split(/\s+/),
);

/** What every class has. */
const OF_CLASSES: ReadonlySet<string> = new Set(
  `allocate ancestors attr attr_accessor attr_reader attr_writer alias_method autoload class_eval class_exec class_variable_get class_variable_set
  const_defined? const_get const_missing const_set constants define_method extend freeze hash include include? included_modules instance_method
  instance_methods instance_eval instance_exec is_a? method method_defined? methods module_eval module_function name object_id prepend private
  private_class_method private_constant protected public public_send respond_to? remove_method send singleton_class superclass tap to_s undef_method
  inspect instance_variable_get instance_variable_set define_singleton_method members === == < <= > >= equal? nil? class dup clone deprecate_constant
  ruby2_keywords public_class_method refine using public_instance_methods private_instance_methods instance_variable_defined? public_method_defined?
  private_method_defined? singleton_methods public_instance_method module_exec const_source_location remove_const`.split(/\s+/),
);
