import { lastName, outerName } from '../../../server/src/base/dottedName.ts';
import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { argumentsFound } from '../../../server/src/linker/inference/calls.ts';
import { withFound } from '../../../server/src/linker/inference/inference.ts';
import { filesOfModule, imported, moduleMember, resolveModule } from '../../../server/src/linker/lookup/clausePackages.ts';
import { functionalMember } from '../../../server/src/linker/lookup/functionalMember.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Type, type Typed, UNKNOWN, weaker } from '../../../server/src/linker/types/types.ts';
import { builtinMember, elementOf, literal } from './builtins.ts';
import { constructorsOf, impliedBy, impliedMember } from './classes.ts';
import { distance } from './distance.ts';
import { JAVA_LANG, libraryTypes, packageOfLibrary } from './library.ts';
import { membersElsewhere } from './lombok.ts';
import { freeCall, freeName } from './names.ts';
import { extensionMembers } from './properties.ts';
import { parseType } from './typeText.ts';

export const javaLinks: LinkRules = {
  languages: ['java'],
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  freeCall,
  classNamesAreVisible: true,
  bareMembers: 'innermost',
  methodsAreApart: true,
  overloadsAreInherited: true,
  classesComeFirst: true,
  distance,
  constructorsOf,
  constructorName: (className) => className,
  impliedMember,
  impliedBy,
  membersElsewhere,
  functionalMember,
  extensionMembers,
  parseType,
  builtinMember,
  libraryType,
  libraryCall,
  furtherArguments: 'element',
  restParameter: (type, flags) => ((flags & ParameterFlag.rest) !== 0 ? builtin('[]', type) : type),
  elementOf,
  literal,
};

/** A value of a type of the library: `java.util` and `List`, `java.util` and `Map.Entry`. */
function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  const types = libraryTypes();
  const isKnown = Object.hasOwn(types, name) && (/^(?:java|com\.google\.common)\b/.test(module) || packageOfLibrary(name) === module);
  if (isKnown || (module === 'java.lang' && JAVA_LANG.has(name))) return builtin(name, ...args);
  return undefined;
}

/** `stream.collect(toList())` is a list of what the stream has. */
function collected(linking: Linking, view: FileView, callee: number): Typed | undefined {
  const fact = view.expression(callee);
  if (fact?.operation !== 'member' || fact.name !== 'collect') return undefined;
  const { type: stream, rule } = linking.ask.evaluate(linking, view, fact.operand);
  const [element = UNKNOWN] = stream.kind === 'builtin' ? stream.args : [];
  const [part] = view.parts(callee);
  const collector = part === undefined ? UNKNOWN : linking.ask.evaluate(linking, view, part.expression).type;
  const result = collector.kind === 'builtin' && collector.name === 'Collector' ? (collector.args[2] ?? UNKNOWN) : UNKNOWN;
  return { type: filledWith(result, element), rule: weaker(rule, 'return') };
}

/** Puts the element where a collection does not know its own. */
function filledWith(type: Type, element: Type): Type {
  if (type.kind !== 'builtin') return type;
  const last = type.args.length - 1;
  const args = type.args.map((each, place) => (place < last ? each : each.kind === 'unknown' ? element : filledWith(each, element)));
  return { ...type, args };
}

/** What a static method of the library gives: `List.of(x)`. */
function libraryCall(linking: Linking, view: FileView, callee: number, called: Type): Typed | undefined {
  if (called.kind === 'function') return collected(linking, view, callee);
  if (called.kind !== 'external') return undefined;
  const owner = outerName(called.name);
  // What everything can do gives the same of everything.
  const known = Object.hasOwn(libraryTypes(), owner) ? owner : 'Object';
  const member = owner === '' ? undefined : builtinMember(linking, builtin(known), lastName(called.name));
  if (member?.kind !== 'function') return undefined;
  const found = argumentsFound(linking, view, { callee, called: member, owner: undefined, receiver: undefined, without: -1 });
  return { type: withFound(linking, member.result, undefined, found), rule: 'return' };
}
