import { ImportFlag } from '../../../server/src/facts/fileFacts.ts';
import { memberTypes } from '../../../server/src/linker/lookup/memberTypes.ts';
import { aliasedTypes } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { builtin, type Entity, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { compiled } from './conditions.ts';
import { byConstancy, isConstantAround, isFixed } from './constancy.ts';
import { compiledOnes, defined, definitions, withoutDeclarations } from './definitions.ts';
import { withoutHiding } from './hiddenFunctions.ts';
import { withIncluded } from './includedOverloads.ts';
import { includedPath } from './includes.ts';
import { closed, innerType } from './innerTypes.ts';
import { libraryMember } from './library.ts';
import { libraryCall } from './libraryCalls.ts';
import { freeName, globalName, imported, namespaceMembers } from './names.ts';
import { bestOverload } from './overloads.ts';
import { constructorsOf, extensionMembers, namesIn, ownerOutside } from './owners.ts';
import { CONST, qualified } from './qualifiers.ts';
import { byTemporary } from './temporaries.ts';
import { elementOf, madeBy } from './types.ts';
import { parseType } from './typeText.ts';

const shared = {
  resolveModule,
  moduleMember: globalName,
  imported,
  freeName,
  classNamesAreVisible: true,
  parseType,
  builtinMember: (linking, type, name) => {
    const known = closed(linking, type);
    return known.kind === 'builtin' ? libraryMember(known, name) : memberTypes(linking, { type: known, rule: 'annotation' }, name).type;
  },
  innerType,
  callResult: madeBy,
  libraryCall,
  elementOf,
  qualified,
  literal: (kind) => (kind === 'null' ? UNKNOWN : textOrNumber(kind)),
} satisfies Omit<LinkRules, 'languages'>;

export const cLinks: LinkRules = { ...shared, languages: ['c'], definitions };

export const cppLinks: LinkRules = {
  ...shared,
  languages: ['cpp'],
  definitions: (linking, from, entities, receiver, use) =>
    byTemporary(
      linking,
      from,
      byConstancy(
        withoutDeclarations(linking, compiledOnes(linking, from, withIncluded(linking, from, withoutHiding(from, entities, use), use))),
        receiver === undefined ? isConstantAround(from, use.scope) : isFixed(receiver),
      ),
      use.receiver,
    ),
  fittingReceiver: (entities, receiver) => byConstancy(entities, isFixed(receiver)),
  isConstantAround,
  compiledOverloads: (linking, overloads) => {
    const from = linking.reader.own();
    return from === undefined ? overloads : compiled(linking, from, overloads);
  },
  definitionsOfChosen: (linking, from, entities) => oneOf(defined(linking, from, entities)),
  bareMembers: 'innermost',
  ownerOutside,
  namespaceMembers,
  moreBases: aliasedTypes,
  constructorsOf,
  extensionMembers,
  namesIn,
  bestOverload,
  callsConstruct: true,
};

/** Texts cannot be changed. */
function textOrNumber(kind: string): Type {
  const name = kind === 'string' ? 'char*' : kind;
  return name.endsWith('*') ? qualified(builtin(name), CONST) : builtin(name);
}

/** Where types do not say which of several overloads is meant, the first stands for them. */
function oneOf(entities: readonly Entity[]): readonly Entity[] {
  const [first, ...others] = entities;
  if (first === undefined || others.length === 0) return entities;
  const key = (each: Entity): string => `${each.view.symbol(each.symbol)?.name} ${each.view.symbol(each.symbol)?.kind}`;
  return others.every((each) => key(each) === key(first)) ? [first] : entities;
}

function resolveModule(
  reader: LinkReader,
  from: FileView,
  specifier: string,
  fact: { readonly form: string; readonly flags: number } | undefined,
): ModuleAnswer {
  if (specifier.startsWith('namespace ')) return { kind: 'module', module: { file: undefined, folder: undefined } };
  const flags = fact?.flags ?? 0;
  const isQuoted = (flags & ImportFlag.relative) !== 0;
  const path = includedPath(reader, from, specifier, isQuoted);
  const file = path === undefined ? undefined : reader.fileAt(path);
  if (file !== undefined)
    return { kind: 'module', module: { file, folder: undefined }, isDoubtful: (flags & ImportFlag.conditional) !== 0 };
  return isQuoted ? { kind: 'missing', reason: 'no such file' } : { kind: 'external', package: specifier };
}
