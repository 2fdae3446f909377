import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { distance } from './distance.ts';
import { extensionMembers } from './extensions.ts';
import { freeCall, freeName } from './names.ts';
import { resultOfOperator } from './operators.ts';
import { namesIn, partsOf } from './types.ts';
import { parseType } from './typeText.ts';
import { filesOfModule, imported, moduleMember, resolveModule } from './usings.ts';
import { awaited, builtinMember, elementOf, impliedMember, libraryCall, libraryType, literal, literalOf, underlying } from './values.ts';

export const csharpLinks: LinkRules = {
  languages: ['csharp'],
  resolveModule,
  moduleMember,
  filesOfModule,
  imported,
  freeName,
  freeCall,
  freeNamesByNamespace: true,
  superWord: 'base',
  decoratorSuffix: 'Attribute',
  arityTellsTypes: true,
  extensionsAreStatic: true,
  isHiddenMember,
  functionMember: 'Invoke',
  givesMembers: (base, heir) => kindOf(base) !== 'interface' || kindOf(heir) === 'interface',
  partsOf,
  namesIn,
  classNamesAreVisible: true,
  bareMembers: 'innermost',
  furtherArguments: 'list',
  overloadsAreInherited: true,
  constructorsOf,
  placeOf,
  extensionMembers,
  impliedMember,
  distance,
  typesComeFromArguments: true,
  parseType,
  builtinMember,
  isOwnType: (view, symbol) => view.symbol(symbol)?.kind === 'type',
  underlying,
  elementOf,
  awaited: (_linking, type) => awaited(type),
  literal,
  literalOf: (linking, view, expression) => resultOfOperator(linking, view, expression) ?? literalOf(linking, view, expression),
  libraryCall,
  libraryType,
};

function kindOf({ view, symbol }: Entity): string | undefined {
  return view.symbol(symbol)?.kind;
}

/** `void IShape.Draw()` is known to those who see an IShape. */
function isHiddenMember(view: FileView, symbol: number): boolean {
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.visibility !== 'private' || (fact.kind !== 'method' && fact.kind !== 'accessor')) return false;
  return (
    fact.signature.includes(`.${fact.name}`) &&
    new RegExp(`\\.${fact.name}\\s*(?:[(<{=]|$)`).test(fact.signature.split('(')[0]?.concat('(') ?? '')
  );
}

/** Where the parameter of a name stands. */
function placeOf(entity: Entity, name: string, place: number): number {
  const named = name === '' ? -1 : parametersOf(entity).findIndex((parameter) => parameter.name === name);
  return named < 0 ? place : named;
}

/** Constructors that a class writes; those it has by its parameters are the class itself. */
function constructorsOf(linking: Linking, entity: Entity): readonly Entity[] {
  const name = entity.view.symbol(entity.symbol)?.name ?? '';
  const written = partsOf(linking, entity).flatMap((part) =>
    part.view.members(part.symbol, name).flatMap((symbol): Entity[] => {
      const fact = part.view.symbol(symbol);
      return fact?.kind === 'constructor' && (fact.modifiers & Modifier.static) === 0 ? [{ view: part.view, symbol }] : [];
    }),
  );
  const isPrimary = written.length > 0 && entity.view.parameters(entity.symbol).length > 0;
  return isPrimary && isTypeKind(entity.view.symbol(entity.symbol)?.kind) ? [entity, ...written] : written;
}
