/** Links one file: every import, call, type and name of it, to definitions here and elsewhere. */
import { type Index, Modifier, REFERENCE_ROLES, ReferenceFlag, type ReferenceRole } from '../facts/fileFacts.ts';
import { type Choice, chooseByArguments, fittingLabels, overloadsBeside, partsOfCall } from './argumentChoice.ts';
import { tierOf } from './confidence.ts';
import type { FileLinks, ImportLink, LinkKind, LinkTarget, LinkTier, ReferenceLink } from './fileLinks.ts';
import { type FileView, isTypeKind } from './fileView.ts';
import { membersWithoutReceiver } from './implicitSelf.ts';
import { impliedByName, isMethod, membersByName } from './inheritedNames.ts';
import type { Linking } from './linking.ts';
import { freeName, importMeanings, meaningsOfBinding, typeMeaningsOf } from './meanings.ts';
import { hasForeignBase, membersOfDefinition } from './members.ts';
import { findMember, type MemberAnswer } from './memberTypes.ts';
import { chooseOverload, ofArity } from './overloads.ts';
import { superType } from './receivers.ts';
import { type Entity, type Meaning, partsOf, type Rule, sameEntity, type Type, type Typed, weaker } from './types.ts';
import { evaluate, typeOfMeanings } from './values.ts';

export function linkFile(linking: Linking, view: FileView): FileLinks {
  return { imports: linkImports(linking, view), references: linkReferences(linking, view) };
}

function linkImports(linking: Linking, view: FileView): ImportLink[] {
  const rules = linking.rulesOf(view);
  return view.facts.imports.map((fact, index): ImportLink => {
    const answer =
      rules.resolveImport === undefined
        ? rules.resolveModule(linking.reader, view, fact.specifier, fact)
        : rules.resolveImport(linking, view, fact, importMeanings(linking, view, index));
    if (answer.kind === 'external') return { import: index, tier: 'external', targets: [], detail: answer.package };
    if (answer.kind === 'missing') return { import: index, tier: 'unresolved', targets: [], detail: answer.reason };
    const { file, folder } = answer.module;
    const files = file !== undefined ? [file] : folder === undefined ? [] : rules.filesOfModule(linking, answer.module);
    const whole = files.map((each): LinkTarget => ({ file: each.id, key: '' }));
    const named = fact.name === '' ? [] : importMeanings(linking, view, index);
    const symbols = named.flatMap((meaning): LinkTarget[] => {
      if (meaning.kind === 'symbol') return [targetOf(meaning.entity)];
      return meaning.kind === 'module' && meaning.module.file !== undefined ? [{ file: meaning.module.file.id, key: '' }] : [];
    });
    const isOwn = rules.isOwnPackage?.(fact) === true && named.some(({ kind }) => kind === 'module');
    const modules = isOwn ? [] : whole;
    const isFound = fact.name === '' || named.length > 0;
    return {
      import: index,
      tier: 'exact',
      targets: [...modules, ...symbols.filter(({ file, key }) => key !== '' || !modules.some((each) => each.file === file))],
      detail: isFound ? '' : `no ${fact.name} there`,
    };
  });
}

/** What a reference needs of its row. */
interface Reference {
  readonly index: Index;
  readonly role: ReferenceRole;
  readonly name: string;
  readonly scope: Index;
  readonly binding: Index;
  readonly receiver: Index;
  readonly argumentCount: number;
  readonly flags: number;
  readonly start: number;
}

function linkReferences(linking: Linking, view: FileView): ReferenceLink[] {
  const { facts } = view;
  const columns = facts.columns('references');
  const links: ReferenceLink[] = [];
  const same = new Map<string, ReferenceLink | undefined>();
  for (let index = 0; index < columns.count; index++) {
    const reference: Reference = {
      index,
      role: REFERENCE_ROLES[columns.role[index] as number] ?? 'read',
      name: facts.text(columns.name[index] as number),
      scope: columns.scope[index] as number,
      binding: columns.binding[index] as number,
      receiver: columns.receiver[index] as number,
      argumentCount: columns.argumentCount[index] as number,
      flags: columns.flags[index] as number,
      start: columns.start[index] as number,
    };
    const link = reference.receiver >= 0 ? linkReference(linking, view, reference) : linkBareName(linking, view, reference, same);
    if (link !== undefined) links.push(link);
  }
  return links;
}

/** A bare name that is bound alike and used alike means the same all over the file; `same` keeps what was found. */
function linkBareName(
  linking: Linking,
  view: FileView,
  reference: Reference,
  same: Map<string, ReferenceLink | undefined>,
): ReferenceLink | undefined {
  const { index, role, binding, name, argumentCount, flags } = reference;
  // What `super` is depends on where it stands, and overloads on what they are given.
  const { inheritsNames, distance, fits } = linking.rulesOf(view);
  if (name === 'super' || name === linking.rulesOf(view).superWord || ((distance !== undefined || fits !== undefined) && argumentCount > 0))
    return linkReference(linking, view, reference);
  // Names of the class around depend on the class.
  const isOwn = inheritsNames === true || (linking.rulesOf(view).implicitReceiver !== undefined && !isInside(view, binding));
  const place = isOwn ? ` ${view.classAround(reference.scope)} ${view.ownerNameAround(reference.scope)}` : '';
  const { freeNameScope } = linking.rulesOf(view);
  const around = binding < 0 && freeNameScope !== undefined ? ` in ${freeNameScope(view, reference.scope)}` : '';
  const key = `${binding < 0 ? name : binding} ${role} ${argumentCount} ${flags}${place}${around}`;
  if (!same.has(key)) same.set(key, linkReference(linking, view, reference));
  const link = same.get(key);
  return link === undefined || link.reference === index ? link : { ...link, reference: index };
}

/** Whether a name is bound inside of the file's own scope. */
function isInside(view: FileView, binding: Index): boolean {
  return binding >= 0 && view.binding(binding)?.scope !== 0;
}

/** Whether a name is bound in the body of a class whose members may have overloads elsewhere. */
function isMemberFirst(linking: Linking, view: FileView, binding: Index): boolean {
  return linking.rulesOf(view).implicitReceiver === 'first' && view.scope(view.binding(binding)?.scope ?? 0)?.kind === 'class';
}

/** What was found for a reference, before it is judged. */
interface Found {
  readonly meanings: readonly Meaning[];
  readonly rule: Rule;
  readonly receiver: Type | undefined;
  /** Why nothing was. */
  readonly reason: string;
  /** What was found may stand for others of its kind: it is a candidate. */
  readonly isOpen?: true;
}

function linkReference(linking: Linking, view: FileView, reference: Reference): ReferenceLink | undefined {
  // A name of this very function needs no link: the facts say what it is bound to.
  if (!isUse(reference) && reference.receiver < 0 && isOwnValue(view, reference.binding)) return undefined;
  const found = reference.receiver >= 0 ? findBehindDot(linking, view, reference) : findBareName(linking, view, reference);
  const { meant } = linking.rulesOf(view);
  const chosen = meant === undefined ? found : { ...found, meanings: meant(found.meanings, reference.role) };
  return judge(linking, view, reference, throughAlias(linking, view, reference, chosen));
}

/** Calls and what builds on a definition; mere mentions are many and mostly local. */
function isUse({ role }: Reference): boolean {
  return role === 'call' || role === 'new' || role === 'decorator' || role === 'heritage';
}

function isOwnValue(view: FileView, binding: Index): boolean {
  const fact = view.binding(binding);
  return fact !== undefined && fact.import < 0;
}

function findBareName(linking: Linking, view: FileView, reference: Reference): Found {
  const { name, binding, role, scope } = reference;
  if (name === 'this' && role === 'call') return findOwnConstructor(view, scope);
  const { superWord = 'super' } = linking.rulesOf(view);
  if (name === superWord && role === 'call' && freeName(linking, view, name, scope).length === 0)
    return findBaseConstructor(linking, view, scope);
  return (
    findWithoutReceiver(linking, view, reference) ??
    findShortened(linking, view, reference) ??
    findByName(linking, view, reference) ??
    (binding < 0 ? findFreeName(linking, view, reference) : findBound(linking, view, reference))
  );
}

/** A decorator whose name leaves out its end. */
function findShortened(linking: Linking, view: FileView, { name, role, scope }: Reference): Found | undefined {
  const { decoratorSuffix } = linking.rulesOf(view);
  if (role !== 'decorator' || decoratorSuffix === undefined) return undefined;
  const meanings = typeMeaningsOf(linking, view, scope, `${name}${decoratorSuffix}`).filter(({ kind }) => kind === 'symbol');
  return meanings.length === 0 ? undefined : { meanings, rule: 'package', receiver: undefined, reason: '' };
}

/** A member of a class around that is known by its bare name. */
function findByName(linking: Linking, view: FileView, { name, binding, role, scope }: Reference): Found | undefined {
  const members = membersByName(linking, { view, name, scope, binding, isCalled: role === 'call', isType: TYPE_ROLES.has(role) });
  if (members !== undefined)
    return { meanings: members, rule: isInside(view, binding) ? 'local' : 'inherited', receiver: undefined, reason: '' };
  if (role === 'call' && impliedByName(linking, { view, name, scope, binding, isCalled: true }) !== undefined)
    return { meanings: [{ kind: 'external', module: '', name }], rule: 'inherited', receiver: undefined, reason: '' };
  return undefined;
}

function findFreeName(linking: Linking, view: FileView, reference: Reference): Found {
  const { name, role, scope } = reference;
  const { freeCall, freeNames: rule = 'package', implicitReceiver, inheritsNames } = linking.rulesOf(view);
  const isCall = role === 'call' && freeCall !== undefined;
  const meanings = isCall ? freeCall(linking, view, name, scope) : freeName(linking, view, name, scope);
  const isMember = implicitReceiver !== undefined || (inheritsNames === true && role === 'call');
  if (meanings.length === 0 && isMember) return foreignMember(linking, view, reference);
  return { meanings, rule, receiver: undefined, reason: 'unknown name' };
}

/** What the file itself says that a name means. */
function findBound(linking: Linking, view: FileView, { binding, role }: Reference): Found {
  const meanings = meaningsOfBinding(linking, view, binding);
  const fact = view.binding(binding);
  const rule: Rule = fact !== undefined && fact.import >= 0 ? 'import' : 'local';
  const [first] = meanings;
  if (role === 'call' && meanings.length === 1 && first?.kind === 'value') return findCalledValue(linking, view, first);
  return { meanings, rule, receiver: undefined, reason: rule === 'import' ? 'not found where it is imported from' : 'unknown name' };
}

/** A name that nothing here has may be a member of what a class around builds on outside. */
function foreignMember(linking: Linking, view: FileView, { name, scope }: Reference): Found {
  const unknown: Found = { meanings: [], rule: 'package', receiver: undefined, reason: 'unknown name' };
  const owner = view.classAround(scope);
  const implied = owner < 0 ? undefined : linking.rulesOf(view).impliedMember?.(linking, { view, symbol: owner }, name);
  const outside = implied !== undefined ? '' : owner < 0 ? undefined : hasForeignBase(linking, { view, symbol: owner });
  return outside === undefined ? unknown : { ...unknown, meanings: [{ kind: 'external', module: outside, name }], rule: 'self' };
}

const TYPE_ROLES: ReadonlySet<ReferenceRole> = new Set(['type', 'new', 'heritage', 'decorator']);

/** A member of the class around, where receivers may be left out. */
function findWithoutReceiver(linking: Linking, view: FileView, { name, binding, scope }: Reference): Found | undefined {
  const { implicitReceiver } = linking.rulesOf(view);
  if (implicitReceiver === undefined || (isInside(view, binding) && !isMemberFirst(linking, view, binding))) return undefined;
  if (implicitReceiver === 'last' && (binding >= 0 || freeName(linking, view, name).some(({ kind }) => kind !== 'external')))
    return undefined;
  const meanings = membersWithoutReceiver(linking, view, scope, name);
  return meanings.length === 0 ? undefined : { meanings, rule: 'self', receiver: undefined, reason: '' };
}

/** `super(...)`: the nearest constructor above, or the class itself. */
function findBaseConstructor(linking: Linking, view: FileView, scope: Index): Found {
  const all = partsOf(superType(linking, view, scope).type).flatMap((part) => ('entity' in part ? [part.entity] : []));
  // What is mixed in is not constructed.
  const classes = all.filter((base) => base.view.symbol(base.symbol)?.kind !== 'trait');
  const bases = classes.length > 0 ? classes : all;
  const meanings = bases.map((base): Meaning => {
    const [maker] = membersOfDefinition(linking, base, 'constructor');
    return { kind: 'symbol', entity: maker ?? base };
  });
  const symbol = bases.length > 0 ? -1 : view.classAround(scope);
  const outside = symbol < 0 ? undefined : hasForeignBase(linking, { view, symbol });
  if (outside !== undefined)
    return { meanings: [{ kind: 'external', module: outside, name: 'super' }], rule: 'self', receiver: undefined, reason: '' };
  return { meanings, rule: 'self', receiver: undefined, reason: 'base class of unknown origin' };
}

/** `this(...)`: another constructor of the class around. */
function findOwnConstructor(view: FileView, scope: Index): Found {
  const symbol = view.classAround(scope);
  const meanings: readonly Meaning[] = symbol < 0 ? [] : [{ kind: 'symbol', entity: { view, symbol } }];
  return { meanings, rule: 'self', receiver: undefined, reason: 'no class around' };
}

/** A call of a variable or parameter: of the function that it holds, when that is known. */
function findCalledValue(linking: Linking, view: FileView, meaning: Meaning): Found {
  const { type, rule } = typeOfMeanings(linking, [meaning], 'assigned');
  const meanings = partsOf(type).flatMap((part): readonly Meaning[] => {
    if (part.kind === 'definition') return [{ kind: 'symbol', entity: part.entity }];
    // `Self(...)` makes one.
    if (part.kind === 'instance' && isTypeParameter(meaning)) return [{ kind: 'symbol', entity: part.entity }];
    if (part.kind === 'instance') return calledMembers(linking, part.entity);
    return outsideOf(linking, view, part);
  });
  // `cls()` makes an instance of the class or of one that builds on it.
  if (meaning.kind === 'value' && meaning.view.binding(meaning.binding)?.kind === 'receiver')
    return { meanings, rule, receiver: type, reason: '', isOpen: true };
  return { meanings, rule, receiver: undefined, reason: 'a value whose function is not known' };
}

function isTypeParameter(meaning: Meaning): boolean {
  return meaning.kind === 'value' && meaning.view.binding(meaning.binding)?.kind === 'typeParameter';
}

/** What runs when an object is called, in languages where that is a member of it. */
function calledMembers(linking: Linking, entity: Entity): readonly Meaning[] {
  const { callMember } = linking.rulesOf(entity.view);
  if (callMember === undefined) return [];
  return membersOfDefinition(linking, entity, callMember).map((member) => ({ kind: 'symbol', entity: member }));
}

function findBehindDot(linking: Linking, view: FileView, reference: Reference): Found {
  const { name, receiver } = reference;
  const value: Typed = evaluate(linking, view, receiver);
  // `new(x)`: what is made is what the place expects.
  if (reference.role === 'new' && name === 'new') return { ...madeHere(value), receiver: value.type };
  const { decoratorSuffix } = linking.rulesOf(view);
  if (reference.role === 'decorator' && decoratorSuffix !== undefined) {
    const meant = findMember(linking, value, `${name}${decoratorSuffix}`);
    if (meant.meanings.some(({ kind }) => kind === 'symbol')) return { ...meant, rule: 'qualified', receiver: value.type, reason: '' };
  }
  const isSuper = view.expression(receiver)?.operation === 'super';
  const { meanings: found, rule, missing } = isSuper ? findInFirst(linking, value, name) : findMember(linking, value, name);
  const meanings = linking.rulesOf(view).fieldsApart === true ? ofUse(reference, found) : found;
  const added = meanings.some(({ kind }) => kind === 'symbol') ? [] : extensionsFound(linking, view, value.type, reference);
  if (added.length > 0) return { meanings: added, rule: value.rule, receiver: value.type, reason: '' };
  const above = isSuper && meanings.length === 0 ? foreignMember(linking, view, reference) : undefined;
  if (above !== undefined && above.meanings.length > 0) return above;
  const isModule = partsOf(value.type).every((part) => part.kind === 'module');
  return {
    meanings,
    rule: isModule && meanings.length > 0 ? 'qualified' : rule,
    receiver: value.type,
    reason: missing === 'no such member' && isUse(reference) ? `${describe(value.type)} has no member ${name}` : 'receiver of unknown type',
  };
}

function madeHere({ type, rule }: Typed): Omit<Found, 'receiver'> {
  const meanings = partsOf(type).flatMap((part): Meaning[] => {
    if (part.kind === 'instance') return [{ kind: 'symbol', entity: part.entity }];
    return part.kind === 'builtin' || part.kind === 'external' ? [{ kind: 'external', module: '', name: 'new' }] : [];
  });
  return { meanings, rule, reason: 'nothing says what is made' };
}

function extensionsFound(linking: Linking, view: FileView, type: Type, reference: Reference): readonly Meaning[] {
  const { extensionMembers, fits } = linking.rulesOf(view);
  if (extensionMembers === undefined) return [];
  const { name, argumentCount, flags, receiver, start } = reference;
  const found = partsOf(type).flatMap((part) => extensionMembers(linking, view, part, name));
  if (fits === undefined || found.length === 0 || argumentCount < 0) return found;
  // The type outside has members of its own.
  const call = { view, argumentCount, flags, parts: partsOfCall(view, receiver, start) };
  return found.filter((meaning) => meaning.kind !== 'symbol' || fits(linking, meaning.entity, call));
}

/** Of a method and a field of one name the one that is meant. */
function ofUse({ role }: Reference, meanings: readonly Meaning[]): readonly Meaning[] {
  if (meanings.length <= 1) return meanings;
  const isCall = role === 'call';
  const meant = meanings.filter(
    (meaning) => meaning.kind !== 'symbol' || CALLED.has(meaning.entity.view.symbol(meaning.entity.symbol)?.kind ?? '') === isCall,
  );
  return meant.length > 0 ? meant : meanings;
}

const CALLED: ReadonlySet<string> = new Set(['method', 'function', 'constructor']);

/** Of several bases the first that has the member. */
function findInFirst(linking: Linking, bases: Typed, name: string): MemberAnswer {
  for (const type of partsOf(bases.type)) {
    const found = findMember(linking, { ...bases, type }, name);
    if (found.meanings.some(({ kind }) => kind === 'symbol')) return found;
  }
  return findMember(linking, bases, name);
}

/** A call of a name that stands for something from outside is a call of that. */
function throughAlias(linking: Linking, view: FileView, reference: Reference, found: Found): Found {
  if (reference.role !== 'call' && reference.role !== 'new') return found;
  if (!found.meanings.some(isVariable)) return found;
  const { callsWhatRuns, variablesAreNoAnswer } = linking.builtinRules();
  const followsValues = callsWhatRuns === true || variablesAreNoAnswer === true;
  let { rule } = found;
  const meanings = found.meanings.flatMap((meaning): readonly Meaning[] => {
    if (!isVariable(meaning)) return [meaning];
    const value = partsOf(linking.ask.typeOfMeaning(linking, meaning).type);
    const outside = value.flatMap((part) => outsideOf(linking, view, part));
    if (outside.length > 0 && outside.length === value.length) return outside;
    const held = followsValues
      ? value.flatMap((part): Meaning[] => (part.kind === 'definition' ? [{ kind: 'symbol', entity: part.entity }] : []))
      : [];
    if (held.length === 0 || held.length < value.length) return variablesAreNoAnswer === true ? [] : [meaning];
    rule = weaker(rule, 'assigned');
    return held;
  });
  return { ...found, meanings, rule, reason: meanings.length > 0 ? found.reason : 'a value whose function is not known' };
}

/** Something from outside, also of the language's own library where a variable may hold a function of that. */
function outsideOf(linking: Linking, view: FileView, part: Type): readonly Meaning[] {
  if (part.kind === 'external') return [part];
  const isFunction = part.kind === 'builtin' && linking.rulesOf(view).isLibraryFunction?.(part.name) === true;
  return isFunction ? [{ kind: 'external', module: '', name: part.name }] : [];
}

function isVariable(meaning: Meaning): boolean {
  const kind = meaning.kind === 'symbol' ? meaning.entity.view.symbol(meaning.entity.symbol)?.kind : undefined;
  return kind === 'variable' || kind === 'constant' || kind === 'field';
}

/** What is found of a reference becomes a link, as sure as that is. */
function judge(linking: Linking, view: FileView, reference: Reference, found: Found): ReferenceLink | undefined {
  const all = distinct(found.meanings.flatMap((meaning) => (meaning.kind === 'symbol' ? [meaning.entity] : [])));
  const meant = linking.rulesOf(view).arityIsName === true && reference.role === 'call' ? ofArity(all, reference.argumentCount) : all;
  const choice = choose(linking, view, reference, { ...found, entities: meant });
  const base = {
    reference: reference.index,
    kind: kindOf(reference, found.receiver),
    candidates: [],
    receiver: found.receiver === undefined ? '' : describe(found.receiver),
  };
  if (choice === undefined) return judgeOutside(reference, found, base, meant.length > 0);
  const { chosen, rule } = choice;
  const tier = tierOfChosen(linking, view, choice, found);
  const own = { ...base, kind: reference.role === 'call' ? kindOfCall(linking, chosen, base.kind) : base.kind };
  return tier === 'ambiguous'
    ? { ...own, tier, rule, targets: [], candidates: chosen.map(targetOf), detail: '' }
    : { ...own, tier, rule, targets: chosen.map(targetOf), candidates: [], detail: '' };
}

function tierOfChosen(linking: Linking, view: FileView, { chosen, rule }: Choice, { isOpen }: Found): LinkTier {
  const tier: LinkTier = isOpen === true ? 'ambiguous' : tierOf(view.language, rule, chosen.length);
  const isDoubted = tier === 'exact' && linking.rulesOf(view).doubtsBrokenFiles === true && view.facts.count('problems') > 0;
  return isDoubted ? 'probable' : tier;
}

/** What leads to no definition of the folder: to a module, to something outside, or nowhere that is known. */
function judgeOutside(
  reference: Reference,
  found: Found,
  base: Pick<ReferenceLink, 'reference' | 'kind' | 'candidates' | 'receiver'>,
  isOfLanguage: boolean,
): ReferenceLink | undefined {
  const { rule } = found;
  const module = found.meanings.find((meaning) => meaning.kind === 'module');
  if (module?.kind === 'module' && module.module.file !== undefined)
    return { ...base, kind: 'module', tier: 'exact', rule, targets: [{ file: module.module.file.id, key: '' }], detail: '' };
  // What is meant is none of the definitions that the folder has: one of the language.
  if (isOfLanguage && isUse(reference)) return { ...base, tier: 'external', rule, targets: [], detail: '' };
  const external = found.meanings.find((meaning) => meaning.kind === 'external');
  // What the language brings, and mentions of what is not known, would be most of all links and answer nothing.
  if (external?.kind === 'external' && external.module === '' && !isUse(reference)) return undefined;
  if (external?.kind === 'external') return { ...base, tier: 'external', rule, targets: [], detail: external.module };
  if (!isUse(reference)) return undefined;
  return { ...base, tier: 'unresolved', rule: 'none', targets: [], detail: found.reason };
}

interface Choosable {
  readonly entities: readonly Entity[];
  readonly rule: Rule;
  readonly receiver: Type | undefined;
}

/** Which of the definitions of a name a reference means; undefined when it is none of them. */
function choose(linking: Linking, view: FileView, reference: Reference, { entities, rule, receiver }: Choosable): Choice | undefined {
  const { definitions, definitionsOfChosen, callsWhatRuns } = linking.rulesOf(view);
  const named = definitions?.(linking, view, entities, receiver) ?? entities;
  const runs = callsWhatRuns === true;
  const open = runs ? withBodies(named) : withConstructors(linking, view, reference, named);
  if (open.length === 0) return undefined;
  const isOne = runs && open.length === 1;
  const choice = isOne
    ? { chosen: open, rule }
    : (chooseByTypes(linking, view, reference, open, rule) ?? chooseOverload(reference, open, rule));
  return definitionsOfChosen === undefined ? choice : { ...choice, chosen: definitionsOfChosen(linking, view, choice.chosen) };
}

function chooseByTypes(
  linking: Linking,
  view: FileView,
  reference: Reference,
  entities: readonly Entity[],
  rule: Rule,
): Choice | undefined {
  const { distance, methodsAreApart, fits } = linking.rulesOf(view);
  if (fits !== undefined) return chooseByLabels(linking, view, reference, entities, rule);
  const all = reference.role === 'call' ? overloadsBeside(linking, entities) : entities;
  if (distance === undefined || all.length <= 1) return undefined;
  const wanted = methodsAreApart === true ? all.filter((each) => isMethod(each) === isUse(reference)) : all;
  if (wanted.length === 1) return { chosen: wanted, rule };
  const { argumentCount, flags, receiver, start } = reference;
  const isUnbound =
    linking.rulesOf(view).extensionsAreStatic === true &&
    (receiver < 0 || partsOf(evaluate(linking, view, receiver).type).every(({ kind }) => kind === 'definition'));
  const call = { view, argumentCount, flags, parts: partsOfCall(view, receiver, start), isUnbound };
  return chooseByArguments(linking, call, wanted, rule);
}

/** One by the names of its arguments; several of the same names differ by types that nobody compares. */
function chooseByLabels(
  linking: Linking,
  view: FileView,
  { argumentCount, flags, receiver, start }: Reference,
  entities: readonly Entity[],
  rule: Rule,
): Choice | undefined {
  if (argumentCount < 0) return undefined;
  const found = fittingLabels(linking, { view, argumentCount, flags, parts: partsOfCall(view, receiver, start) }, entities);
  const [first] = found;
  if (first === undefined || (found.length === entities.length && found.length > 1)) return undefined;
  return { chosen: [first], rule: found.length === 1 ? rule : weaker(rule, 'overload') };
}

/** Making an instance of a class runs one of its constructors, where the language can tell which. */
function withConstructors(linking: Linking, from: FileView, reference: Reference, entities: readonly Entity[]): readonly Entity[] {
  const { role, argumentCount, flags, receiver, start } = reference;
  if (role !== 'new' && role !== 'call') return entities;
  return entities.flatMap((entity) => {
    const { constructorsOf, fits } = linking.rulesOf(entity.view);
    if (constructorsOf === undefined || !isTypeKind(entity.view.symbol(entity.symbol)?.kind)) return [entity];
    const all = constructorsOf(linking, entity);
    // Where none has the labels of the call, it means one that the language makes.
    const call = { view: from, argumentCount, flags, parts: fits === undefined ? [] : partsOfCall(from, receiver, start) };
    const makers = fits === undefined ? all : all.filter((maker) => fits(linking, maker, call));
    return makers.length > 0 ? makers : [entity];
  });
}

function withBodies(entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const bodies = entities.filter(({ view, symbol }) => ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.signatureOnly) === 0);
  return bodies.length > 0 ? bodies : entities;
}

/** In some languages a call of a type is none. */
function kindOfCall(linking: Linking, [first]: readonly Entity[], kind: LinkKind): LinkKind {
  if (first === undefined) return kind;
  const { callOfType } = linking.rulesOf(first.view);
  return callOfType !== undefined && isTypeKind(first.view.symbol(first.symbol)?.kind) ? callOfType : kind;
}

function kindOf({ role, receiver, flags }: Reference, type: Type | undefined): LinkKind {
  if (role === 'new') return 'constructor';
  if (role === 'type' || role === 'heritage') return 'type';
  if (role !== 'call' && role !== 'decorator') return 'value';
  if ((flags & ReferenceFlag.jsx) !== 0) return 'direct';
  if (receiver < 0) return 'direct';
  return type === undefined || partsOf(type).every((part) => part.kind === 'module') ? 'direct' : 'method';
}

function distinct(entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const kept: Entity[] = [];
  for (const entity of entities) if (!kept.some((each) => sameEntity(each, entity))) kept.push(entity);
  return kept;
}

export function targetOf({ view, symbol }: Entity): LinkTarget {
  return { file: view.id, key: view.symbolKey(symbol) };
}

/** A type as a person would write it. */
export function describe(type: Type): string {
  switch (type.kind) {
    case 'instance':
      return type.entity.view.symbol(type.entity.symbol)?.name ?? '';
    case 'definition':
      return `typeof ${type.entity.view.symbol(type.entity.symbol)?.name ?? ''}`;
    case 'module':
      return `module ${type.module.file?.path ?? type.module.folder ?? ''}`;
    case 'builtin':
      return type.name;
    case 'external':
      return type.name === '' || type.module === '' ? type.module || type.name : `${type.module}.${type.name}`;
    case 'union':
      return type.of.map(describe).join(' | ');
    case 'parameter':
      return type.name;
    case 'function':
    case 'closure':
      return 'function';
    case 'object':
    case 'record':
      return 'object';
    case 'unknown':
      return '';
  }
}
