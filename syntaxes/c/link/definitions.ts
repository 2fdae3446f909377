/** A declaration and its definition are one thing: whoever means one of them means the definition, wherever in the folder it is. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { push } from '../../../server/src/base/grouping.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type Linking, Memo } from '../../../server/src/linker/rules/linking.ts';
import { oncePerEntity, oncePerView } from '../../../server/src/linker/rules/oncePerRun.ts';
import { distinctEntities, EntitySet } from '../../../server/src/linker/types/entitySet.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { CONDITION } from '../conditions.ts';
import { compiled, isCompiled } from './conditions.ts';
import { isConstant } from './constancy.ts';
import { sees } from './includes.ts';
import { isStandard } from './standardNames.ts';
import { signOf } from './temporaries.ts';
import { definingFiles, everywhere, isDeclared, isLinked, isMacro, namespaceOf, nearestOf, visible } from './world.ts';

/** What entities of one name stand for: definitions instead of declarations, each once. `from` is where the name is used. */
export function definitions(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length === 0) return entities;
  return defined(linking, from, compiledOnes(linking, from, entities));
}

/** Without what is not compiled; nothing where there are too many, or where it stands in for something of the standard library that is there. */
export function compiledOnes(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length === 0) return entities;
  const all = withAlternatives(linking, from, entities);
  if (all.length > MOST_OVERLOADS) return [];
  if (all.length > 0 && all.every((each) => isFallback(linking, from, each))) return [];
  return compiled(linking, from, withOutsiders(linking, from, all));
}

/** Nobody writes more of one name; a program may, and each of its calls would be held against each of them. */
const MOST_OVERLOADS = 500;

/** What included files have under a name whose definitions in its own file are not compiled. */
function withOutsiders(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[] {
  const [first] = entities;
  const fact = first?.view.symbol(first.symbol);
  if (fact === undefined || fact.container >= 0 || fact.containerName !== '' || !ALTERNATIVES.has(fact.kind)) return entities;
  if (entities.some((each) => each.view.id !== from.id || isCompiled(linking, from, each))) return entities;
  const others = visible(linking, from, fact.name).filter((each) => each.view.id !== from.id && isCompiled(linking, from, each));
  return others.length > 0 ? others : entities;
}

/** The definitions of what may be declarations. */
export function defined(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[] {
  const found = distinctEntities(entities.flatMap((entity) => definitionOf(linking, from, entity)));
  return withoutDeclarations(linking, compiled(linking, from, found));
}

/** What else its file has under the name: a condition decides which of them is compiled. */
function withAlternatives(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[] {
  const found = new EntitySet();
  const looked = new Set<string>();
  for (const entity of entities) {
    found.add(entity);
    const { view, symbol } = entity;
    const fact = view.symbol(symbol);
    if (fact === undefined || fact.container >= 0 || fact.containerName !== '' || !ALTERNATIVES.has(fact.kind)) continue;
    // A macro that is defined whatever holds is the one that was defined last.
    if (fact.kind === 'macro' && view.id === from.id && !view.decorators(symbol).some(({ name }) => name === CONDITION)) continue;
    if (looked.has(`${view.id} ${fact.name}`)) continue;
    looked.add(`${view.id} ${fact.name}`);
    const same = linking.reader.topIndices(view, fact.name);
    if (same.length === 1) continue;
    for (const index of same) {
      const other = view.binding(index)?.symbol ?? -1;
      if (other >= 0) found.add({ view, symbol: other });
    }
  }
  const { all } = found;
  const macros = all.filter((each) => isMacro(each) && isCompiled(linking, from, each));
  return macros.length > 0 && macros.length < all.length ? macros : all;
}

const ALTERNATIVES: ReadonlySet<string> = new Set(['macro', 'function']);

/** What stands in for a function of the standard library on systems that lack it. */
function isFallback(linking: Linking, from: FileView, entity: Entity): boolean {
  const name = entity.view.symbol(entity.symbol)?.name ?? '';
  return (
    isStandard(name) &&
    entity.view.decorators(entity.symbol).some((each) => each.name === CONDITION) &&
    (isGuarded(entity, name) || !isCompiled(linking, from, entity))
  );
}

function isGuarded({ view, symbol }: Entity, name: string): boolean {
  return view.decorators(symbol).some((each) => each.name === CONDITION && each.arguments.includes(`!defined(${name})`));
}

/** Where some are definitions, declarations that take as much are the same. Of several declarations the first stands for all. */
export function withoutDeclarations(linking: Linking, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const kept: Entity[] = [];
  // Only those are held against each other that may be the same: a program may write thousands of one name.
  const alike = new Map<string, Entity[]>();
  const areTyped = entities.every(({ view }) => view.language !== 'c');
  for (const entity of [...entities.filter((each) => !isDeclared(each)), ...entities.filter(isDeclared)]) {
    const likeness = likenessOf(linking, entity, areTyped);
    if (alike.get(likeness)?.some((each) => isSame(linking, each, entity)) === true) continue;
    kept.push(entity);
    push(alike, likeness, entity);
  }
  return kept;
}

/** What same things have in common. */
function likenessOf(linking: Linking, entity: Entity, areTyped: boolean): string {
  const { name = '', kind = '' } = entity.view.symbol(entity.symbol) ?? {};
  if (!CALLABLES.has(kind)) return COMPARED.has(kind) ? `${kind} ${name}` : `${entity.view.id} ${entity.symbol}`;
  return `${kind} ${name} ${namespaceOf(linking, entity)} ${classPath(entity).at(-1)} ${areTyped ? takenBy(linking, entity) : ''}`;
}

const COMPARED: ReadonlySet<string> = new Set(['macro', 'variable']);

/** Definitions in the branches of a condition are one thing, too. */
function isSame(linking: Linking, one: Entity, other: Entity): boolean {
  const left = one.view.symbol(one.symbol);
  const right = other.view.symbol(other.symbol);
  if (left === undefined || right === undefined || left.name !== right.name || left.kind !== right.kind) return false;
  if (left.kind === 'macro') return one.view.id === other.view.id;
  if (!CALLABLES.has(left.kind)) return one.view.id === other.view.id && left.container === right.container && left.kind === 'variable';
  if (isDeclared(one) === isDeclared(other) && one.view.id !== other.view.id && !isDeclared(one)) return false;
  // Beside each other a template is another thing than what is none.
  const areBeside = isDeclared(one) === isDeclared(other) && one.view.id === other.view.id && left.container === right.container;
  if (areBeside && one.view.typeParameters(one.symbol).length !== other.view.typeParameters(other.symbol).length) return false;
  return (
    sameParameters(linking, one, other) &&
    namespaceOf(linking, one) === namespaceOf(linking, other) &&
    classPath(one).at(-1) === classPath(other).at(-1)
  );
}

const CALLABLES: ReadonlySet<string> = new Set(['function', 'method', 'constructor']);

function sameParameters(linking: Linking, one: Entity, other: Entity): boolean {
  return one.view.language === 'c' || other.view.language === 'c' || takenBy(linking, one) === takenBy(linking, other);
}

/** What a function takes and is called on, as far as it tells functions of one name apart. */
const takenBy = oncePerEntity((_, entity) => {
  const types = entity.view.parameters(entity.symbol).map(({ type }) => plain(type));
  return `(${types.join(', ')})${isConstant(entity) ? ' const' : ''}${signOf(entity)}`;
});

/** A type without what may be written or left out: qualifiers of the value itself, namespaces; `T const&` is `const T&`. */
function plain(type: string): string {
  const text = type.replace(/\b(?:volatile|struct|class|enum|typename)\b|\w+::/g, '').trim();
  const value = /[*&]/.test(text) ? text.replace(/(?<=\*)\s*const$/, '') : text.replace(/^const\b|\bconst$/, '');
  return value.replace(/^([^*&<>]+?)\s+const\b/, 'const $1').replace(/\s/g, '');
}

/** What a file uses it uses more than once as a rule. */
function definitionOf(linking: Linking, from: FileView, entity: Entity): readonly Entity[] {
  const itself = [entity];
  if (!isDeclared(entity)) return itself;
  return definitionsFor(linking, from).get(entity.view, entity.symbol, itself, () => findDefinitions(linking, from, entity));
}

/** Of declarations, by the file that uses them. */
const definitionsFor = oncePerView(() => new Memo<readonly Entity[]>());

function findDefinitions(linking: Linking, from: FileView, entity: Entity): readonly Entity[] {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  if (fact === undefined) return [entity];
  const isMember = fact.kind === 'method' || fact.kind === 'constructor';
  if (!isMember && fact.kind !== 'function' && fact.kind !== 'variable') return [entity];
  const path = classPath(entity);
  const owner = path.at(-1) ?? '';
  const all = isMember
    ? everywhere(linking, `${owner}::${fact.name}`)
    : everywhere(linking, fact.name, new Set([view.id, from.id, ...definingFiles(linking, fact.name)]));
  const within = namespaceOf(linking, entity);
  const outside =
    isMember || within === '' ? [] : definedByPath(linking, entity, within, everywhere(linking, `${lastName(within)}::${fact.name}`));
  const candidates = all
    .filter(
      (each) =>
        !isDeclared(each) &&
        each.view.symbol(each.symbol)?.kind === fact.kind &&
        (each.view.id === view.id || each.view.id === from.id || isMember || isLinked(each)) &&
        (isMember
          ? isSameClass(path, classPath(each), (each.view.symbol(each.symbol)?.container ?? -1) >= 0)
          : namespaceOf(linking, each) === within) &&
        (fact.kind === 'variable' || sameParameters(linking, entity, each)),
    )
    .concat(outside);
  if (candidates.length <= 1) return candidates.length === 1 ? candidates : [entity];
  // What a file defines under conditions its own macros and includes decide.
  const built = candidates.filter((each) => isCompiled(linking, each.view, each));
  return oneOf(linking, built.length > 0 ? built : candidates, entity, from);
}

/** Definitions of a function of a namespace that stand outside of it, by as much of its name as they say: `void a::b::f() {}`. */
function definedByPath(linking: Linking, declared: Entity, within: string, entities: readonly Entity[]): readonly Entity[] {
  return entities.filter((each) => {
    const fact = each.view.symbol(each.symbol);
    if (fact === undefined || fact.containerName === '' || isDeclared(each) || !sameParameters(linking, declared, each)) return false;
    return within === fact.containerName || within.endsWith(`.${fact.containerName}`);
  });
}

/** Files for systems that are not the one that stands for all others. */
const OTHER_SYSTEMS =
  /(?:^|[_\-./])(?:win(?:dows|32|64|rt)?|msvc|mingw|cygwin|mac|macos|osx|darwin|apple|android|ios|wasm|os2|os390|amiga|vms|dos|aix|sunos|solaris|(?:free|net|open)?bsd|dragonfly|hurd|haiku|qnx|hpux|ibmi|kqueue)(?:[_\-./]|$)/i;

/** Files that say that they are for the one that does; of a folder's it is one of the folder. */
const USUAL_SYSTEM = /(?:^|[_\-./])(?:linux|unix|posix)\.\w+$/i;

/** Several programs in one folder may each define it: what sees the declaration, then what lies nearest. */
function oneOf(linking: Linking, candidates: readonly Entity[], declaration: Entity, from: FileView): readonly Entity[] {
  const own = candidates.filter(({ view }) => view.id === from.id);
  if (own.length > 0) return own;
  const beside = candidates.filter(({ view }) => view.id === declaration.view.id);
  if (beside.length > 0) return beside;
  const usual = candidates.filter((each) => !OTHER_SYSTEMS.test(each.view.path));
  if (usual.length > 0 && usual.length < candidates.length) return oneOf(linking, usual, declaration, from);
  const named = candidates.filter((each) => USUAL_SYSTEM.test(each.view.path));
  if (named.length === 1) return named;
  const related = candidates.filter(({ view }) => sees(linking, view, declaration.view));
  const open = related.length > 0 ? related : candidates;
  if (new Set(open.map(({ view }) => view.id)).size === 1) return open;
  const nearest = nearestOf(open, declaration.view);
  if (nearest.length > 0) return nearest;
  const nearer = nearestOf(open, from);
  return nearer.length > 0 ? nearer : open;
}

/** Names of the classes around a member, as far as its file says them; of what is defined outside of its class as written there. */
function classPath({ view, symbol }: Entity): readonly string[] {
  const fact = view.symbol(symbol);
  if (fact === undefined) return [];
  if (fact.container < 0) return fact.containerName.split('.');
  const names: string[] = [];
  for (let at = fact.container; at >= 0; at = view.symbol(at)?.container ?? -1) {
    if (view.symbol(at)?.kind === 'namespace') break;
    names.unshift(view.symbol(at)?.name ?? '');
  }
  return names;
}

/** What is written outside may begin with namespaces. */
function isSameClass(declared: readonly string[], written: readonly string[], isWhole: boolean): boolean {
  if (isWhole && written.length !== declared.length) return false;
  return written.length >= declared.length && declared.every((name, place) => written[written.length - declared.length + place] === name);
}
