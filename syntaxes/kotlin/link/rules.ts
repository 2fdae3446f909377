import { lastName, outerName } from '../../../server/src/base/dottedName.ts';
import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { filesOfModule, imported, moduleMember, resolveModule } from '../../../server/src/linker/lookup/clausePackages.ts';
import { functionalMember } from '../../../server/src/linker/lookup/functionalMember.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Type } from '../../../server/src/linker/types/types.ts';
import { builtinMember, elementOf, libraryFunction, literal, scopeFunction } from './builtins.ts';
import { constructorsOf, impliedMember, moreBases, receiverIn } from './classes.ts';
import { distance } from './distance.ts';
import { extensionMembers } from './extensions.ts';
import { DEFAULTS, libraryTypes } from './library.ts';
import { freeName, meant } from './names.ts';
import { parseType } from './typeText.ts';

export const kotlinLinks: LinkRules = {
  languages: ['kotlin'],
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  meant,
  classNamesAreVisible: true,
  bareMembers: 'innermost',
  overloadsAreInherited: true,
  callsConstruct: true,
  callMember: 'invoke',
  functionMember: 'invoke',
  constructorName: (name) => name,
  lambdasComeLast: true,
  distance,
  constructorsOf,
  functionalMember,
  moreBases,
  impliedMember,
  extensionMembers,
  receiverIn,
  parseType,
  builtinMember,
  libraryType,
  libraryFunction: functionOfLibrary,
  furtherArguments: 'element',
  restParameter: (type, flags) => ((flags & ParameterFlag.rest) !== 0 ? builtin('Array', type) : type),
  elementOf,
  literal,
};

/** Packages whose types and functions the tables have. */
const LIBRARIES = /^(?:kotlinx?|javax?|androidx)\b/;

function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  const isKnown = Object.hasOwn(libraryTypes(), name) && LIBRARIES.test(module);
  return isKnown || (module === 'kotlin' && DEFAULTS.has(name)) ? builtin(name, ...args) : undefined;
}

/** What a function of the library takes and gives: `listOf(x)`, `with(x) { }`; an interface is made of the function that it is. */
function functionOfLibrary(linking: Linking, called: Type): Type | undefined {
  if (called.kind === 'definition' && called.entity.view.symbol(called.entity.symbol)?.kind === 'interface') {
    const made: Type = { kind: 'instance', entity: called.entity, args: [] };
    return { kind: 'function', parameters: [made], result: made };
  }
  if (called.kind !== 'external') return undefined;
  const known = LIBRARIES.test(called.module) ? (libraryFunction(linking, called.name) ?? constructorOf(called.name)) : undefined;
  return known ?? scopeFunctionOf(called);
}

/** `LinkedHashMap<A, B>()`: what makes one of a type of the library. */
function constructorOf(name: string): Type | undefined {
  const types = libraryTypes();
  if (!Object.hasOwn(types, name)) return undefined;
  const parameters = types[name]?.parameters ?? [];
  return { kind: 'function', result: builtin(name, ...parameters.map((each) => builtin(`$${each}`))) };
}

/** `x.let { }` of a type that only its library knows. */
function scopeFunctionOf({ module, name }: Type & { readonly kind: 'external' }): Type | undefined {
  const owner = outerName(name);
  return owner === '' ? undefined : scopeFunction({ kind: 'external', module, name: owner }, lastName(name));
}
