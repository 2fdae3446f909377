/** Names that a file does not define: of its namespaces, of what it uses, of .NET. */
import { groupBy } from '../../../server/src/base/grouping.ts';
import { oncePer } from '../../../server/src/base/oncePer.ts';
import type { ImportFact, Index } from '../../../server/src/facts/fileFacts.ts';
import { freeName as named } from '../../../server/src/linker/lookup/meanings.ts';
import { hasForeignBase, membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { namespaceOf } from '../../../server/src/linker/lookup/owners.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Meaning } from '../../../server/src/linker/types/types.ts';
import { OBJECT } from './library.ts';
import { namespaceMember, namespaceModule, namespacesUp, typesIn } from './types.ts';
import { globalUsings, meaningOfPath, namespacesAround, openedBy, scopeOfUsing } from './usings.ts';
import { type World, worldOf } from './worlds.ts';

/** From the innermost namespace outwards: what it has, then what the usings in its block open. */
export function freeName(linking: Linking, view: FileView, name: string, scope: number): readonly Meaning[] {
  const { reader } = linking;
  if (name === 'nameof') return [outside(name)];
  const world = worldOf(reader, view);
  if (name === 'global') return [{ kind: 'module', module: namespaceModule('', world) }];
  reader.note(view, STARS);
  for (const block of blocksWithUsings(view)) reader.noteOwner(view, block);
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0) {
    const fact = view.scope(at);
    if (fact?.kind !== 'module') continue;
    const found = inBlock(linking, view, { at, symbol: fact.symbol, name, world });
    if (found.length > 0) return found;
  }
  const found = namespaceMember(linking, world, '', name);
  if (found.length > 0) return found;
  const everywhere = globalUsings(reader, world);
  const used = [...usingsIn(view, 0), ...everywhere.filter(({ alias }) => alias === '')];
  const opened = used.flatMap(({ specifier }) => inOpened(linking, world, specifier, name));
  if (opened.length > 0) return opened;
  const alias = everywhere.find((each) => each.alias === name);
  if (alias !== undefined) return meaningOfPath(linking, view, alias.specifier, []);
  // What is written with a capital is a type, a namespace or an inherited member, and the folder has none of the name.
  return /^\p{Lu}/u.test(name) ? [outside(name)] : [];
}

/** No type is called: a name that nothing in the folder has is one of a base outside, or of a class outside whose static members are used. */
export function freeCall(linking: Linking, view: FileView, name: string, scope: number): readonly Meaning[] {
  const found = named(linking, view, name, scope);
  if (found.some(({ kind }) => kind !== 'external') || name === 'nameof') return found;
  const symbol = view.classAround(scope);
  if (symbol >= 0 && (Object.hasOwn(OBJECT, name) || hasForeignBase(linking, { view, symbol }) !== undefined)) return [outside(name)];
  const isStatic = view.facts.imports.some(
    ({ form, specifier, start, end }) => form === 'star' && end - start > specifier.length + STATIC_LENGTH,
  );
  return isStatic ? [outside(name)] : [];
}

/** What `using static ;` is longer than `using ;`, and a half. */
const STATIC_LENGTH = 'using ;'.length + 4;

function outside(name: string): Meaning {
  return { kind: 'external', module: '', name };
}

interface Block {
  /** The scope of the block. */
  readonly at: number;
  readonly symbol: number;
  readonly name: string;
  readonly world: World;
}

/** What the namespaces of a block have, from the inside outwards; what its usings open comes right behind the innermost. */
function inBlock(linking: Linking, view: FileView, block: Block): readonly Meaning[] {
  const { symbol, name, world } = block;
  const around = namespaceOf(view, view.symbol(symbol)?.container ?? -1);
  const namespaces = namespacesUp(namespaceOf(view, symbol)).filter(({ length }) => length > around.length);
  for (const [steps, namespace] of namespaces.entries()) {
    const found = namespaceMember(linking, world, namespace, name);
    if (found.length > 0) return found;
    const opened = steps === 0 ? openedInBlock(linking, view, block) : [];
    if (opened.length > 0) return opened;
  }
  return [];
}

function openedInBlock(linking: Linking, view: FileView, { at, name, world }: Block): readonly Meaning[] {
  const prefixes = ['', ...namespacesAround(view, at).map((each) => `${each}.`)];
  for (const { specifier } of usingsIn(view, at))
    for (const prefix of prefixes) {
      const opened = inOpened(linking, world, prefix + specifier, name);
      if (opened.length > 0) return opened;
    }
  return [];
}

/** Usings without an alias that stand in a block, or at the top of the file. */
function usingsIn(view: FileView, scope: number): readonly Pick<ImportFact, 'specifier'>[] {
  return usingsOf(view).get(scope) ?? [];
}

const usingsOf = oncePer((view: FileView) =>
  groupBy(
    view.facts.imports,
    (fact) => scopeOfUsing(view, fact),
    ({ form, name }) => form === 'star' || (form === 'reexportStar' && name === ''),
  ),
);

/** Namespaces whose blocks hold usings: where these count depends on where the namespaces are written. */
const blocksWithUsings = oncePer((view: FileView): readonly Index[] => {
  const symbols = view.facts.imports.map(({ scope }) => view.scope(scope)?.symbol ?? -1);
  return [...new Set(symbols)].filter((symbol) => symbol >= 0);
});

function inOpened(linking: Linking, world: World, specifier: string, name: string): readonly Meaning[] {
  const opened = openedBy(linking.reader, world, specifier);
  if (opened === undefined) return [];
  if ('namespace' in opened) return asMeanings(typesIn(linking.reader, world, opened.namespace, name));
  return asMeanings(membersOfDefinition(linking, opened.type, name));
}
