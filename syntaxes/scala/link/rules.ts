import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import type { Entity, Type } from '../../../server/src/linker/types/types.ts';
import { builtinMember, elementOf, libraryFunction, libraryType, literal } from './builtins.ts';
import { calledObject, constructorsOf, linearize, meant, moreBases, mostSpecific } from './companions.ts';
import { distance } from './distance.ts';
import { extensionMembers } from './extensions.ts';
import { libraryTypes, MAPS, SEQUENCES } from './library.ts';
import { freeName } from './names.ts';
import { operatorOfNumber } from './numbers.ts';
import { filesOfModule, imported, moduleMember, packageScope, resolveModule } from './packages.ts';
import { passedOnIn } from './passedOn.ts';
import { literalOf } from './taken.ts';
import { parseType } from './typeText.ts';

export const scalaLinks: LinkRules = {
  languages: ['scala'],
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  freeNamesByNamespace: true,
  freeNameScope: packageScope,
  classNamesAreVisible: true,
  bareMembers: 'innermost',
  overloadsAreInherited: true,
  isLibraryFunction: (name) => SEQUENCES.has(name) || MAPS.has(name) || Object.hasOwn(libraryTypes(), name),
  impliedMember,
  meant,
  doubtsBrokenFiles: true,
  distance,
  furtherArguments: 'list',
  constructorsOf,
  callsConstruct: true,
  callMember: 'apply',
  operatorsAreMethods: true,
  libraryFunction: (linking, called) => calledObject(linking, called) ?? libraryFunction(linking, called),
  libraryType,
  partsOf: (_linking, entity) => [entity],
  moreBases,
  membersElsewhere: passedOnIn,
  extensionMembers,
  calledThrough: operatorOfNumber,
  linearize,
  definitions: (linking, _from, entities) => mostSpecific(linking, entities),
  parseType,
  isOwnType: (view, symbol) => /\bopaque\s+type\b/.test(view.symbol(symbol)?.signature ?? ''),
  builtinMember,
  elementOf,
  literal,
  literalOf,
};

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
