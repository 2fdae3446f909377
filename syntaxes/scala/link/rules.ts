import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import { libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import { basesOf } from '../../../server/src/linker/lookup/members.ts';
import { isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import {
  type Builtin,
  type Entity,
  type Meaning,
  sameEntity,
  type Type,
  UNKNOWN,
  unionOf,
} from '../../../server/src/linker/types/types.ts';
import { LIBRARY, MAPS, SEQUENCES } from './library.ts';
import { freeName } from './names.ts';
import { filesOfModule, imported, isObject, moduleMember, resolveModule } from './packages.ts';
import { parseType } from './typeText.ts';

export const scalaLinks: LinkRules = {
  languages: ['scala'],
  version: '1',
  sharesPackage: false,
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  freeNamesByNamespace: true,
  classNamesAreVisible: () => true,
  bareMembers: 'innermost',
  overloadsAreInherited: true,
  isLibraryFunction: (name) => SEQUENCES.has(name) || MAPS.has(name) || name === 'Option',
  impliedMember,
  meant,
  doubtsBrokenFiles: true,
  constructorsOf,
  callResult,
  linearize,
  parseType,
  builtinMember,
  elementOf,
  awaited: (_linking, type) => type,
  literal: (kind) => (kind === 'null' ? UNKNOWN : { kind: 'builtin', name: kind, args: [] }),
};

function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  // `xs(0)`.
  if (name === '()') return elementOf(linking, type, '');
  return libraryMember(linking, LIBRARY, type, name);
}

/** What all values have, and what a case class has of itself. */
function impliedMember(_linking: Linking, entity: Entity, name: string): Type | undefined {
  if (name === 'copy') return { kind: 'function', result: { kind: 'instance', entity, args: [] }, parameters: [] };
  return OF_ALL.has(name) ? { kind: 'external', module: '', name } : undefined;
}

const OF_ALL: ReadonlySet<string> = new Set(
  'equals hashCode toString getClass isInstanceOf asInstanceOf eq ne synchronized wait notify productIterator productArity values valueOf unapply tupled curried'.split(
    ' ',
  ),
);

/** `each` is what a loop goes through, '' what a place or key gives. */
function elementOf(linking: Linking, type: Type, key: string): Type {
  if (type.kind === 'union') return unionOf(type.of.map((each) => elementOf(linking, each, key)));
  if (type.kind !== 'builtin') return UNKNOWN;
  if (type.name === 'tuple') return /^\d+$/.test(key) ? (type.args[Number(key)] ?? UNKNOWN) : UNKNOWN;
  if (MAPS.has(type.name)) return key === 'each' ? { kind: 'builtin', name: 'tuple', args: type.args } : (type.args[1] ?? UNKNOWN);
  return SEQUENCES.has(type.name) || type.name === 'Option' || type.name === 'Future' ? (type.args[0] ?? UNKNOWN) : UNKNOWN;
}

/** Of a class and its object: types mean the class, values the object, or the class that makes its own. */
function meant(meanings: readonly Meaning[], role: string): readonly Meaning[] {
  if (meanings.length <= 1) return meanings;
  const isType = role === 'new' || role === 'type' || role === 'heritage' || role === 'decorator';
  const wanted = meanings.filter((meaning) => meaning.kind === 'symbol' && isObject(meaning.entity) !== isType);
  return wanted.length > 0 ? wanted : meanings;
}

/** Calling an object calls its `apply`. */
function constructorsOf(linking: Linking, entity: Entity): readonly Entity[] {
  return isObject(entity) ? linking.ask.membersOfDefinition(linking, entity, 'apply') : [];
}

function callResult(linking: Linking, callee: Entity): Type | undefined {
  const fact = callee.view.symbol(callee.symbol);
  if (!isTypeKind(fact?.kind)) return undefined;
  const [maker] = constructorsOf(linking, callee);
  return maker === undefined ? { kind: 'instance', entity: callee, args: [] } : resultOfCall(linking, maker, undefined).type;
}

/** https://www.scala-lang.org/files/archive/spec/2.13/05-classes-and-objects.html#class-linearization. Circles end where they began. */
function linearize(linking: Linking, entity: Entity): readonly Entity[] {
  return linking.orders.get(entity.view, entity.symbol, [entity], () => {
    let above: readonly Entity[] = [];
    for (const base of basesOf(linking, entity).filter((each) => !isObject(each))) {
      const known = above;
      const added = linearize(linking, base).filter((each) => !sameEntity(each, entity) && !known.some((other) => sameEntity(each, other)));
      above = [...added, ...known];
    }
    return [entity, ...above];
  });
}
