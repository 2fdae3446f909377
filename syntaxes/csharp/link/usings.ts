/** Usings: which namespaces and types they open for a file, and what an alias stands for. */
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { memberOfMeaning } from '../../../server/src/linker/lookup/meanings.ts';
import { namespaceOf } from '../../../server/src/linker/lookup/owners.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import type { Entity, Meaning, Module } from '../../../server/src/linker/types/types.ts';
import { definitionsIn, hasNamespace, namespaceMember, namespaceModule, namespacesUp, shared, typesIn } from './types.ts';
import { projectsIn, type World, worldOf } from './worlds.ts';

/** What a using opens: the types of a namespace, or the static members of a type; undefined for what lies outside. */
export type Opened = { readonly namespace: string } | { readonly type: Entity } | undefined;

const GLOBAL_USING = 'global using';

/** A name with dots, read from a namespace: as many of its parts as make a namespace, then types. */
export function openedBy(reader: LinkReader, world: World, specifier: string): Opened {
  return reader.remember(`csharp using ${world} ${specifier}`, (): Opened => {
    if (hasNamespace(reader, world, specifier)) return { namespace: specifier };
    const parts = specifier.replace(/<.*$/, '').split('.');
    for (let length = parts.length - 1; length >= 0; length--) {
      const namespace = parts.slice(0, length).join('.');
      if (length > 0 && !hasNamespace(reader, world, namespace)) continue;
      const [type] = typesIn(reader, world, namespace, parts[length] ?? '');
      const found = type === undefined ? undefined : nestedType(type, parts.slice(length + 1));
      if (found !== undefined) return { type: found };
    }
    return undefined;
  });
}

function nestedType(type: Entity, path: readonly string[]): Entity | undefined {
  let { symbol } = type;
  for (const name of path) {
    const inner = type.view.members(symbol, name)[0];
    if (inner === undefined) return undefined;
    symbol = inner;
  }
  return { view: type.view, symbol };
}

/** One using as it counts in a file. */
export interface Using {
  readonly specifier: string;
  /** Another name for what is used; ''. */
  readonly alias: string;
}

/** Usings that all files of a project share: `global using`, and `Using` items of the project file. */
export function globalUsings(reader: LinkReader, world: World): readonly Using[] {
  return reader.remember(`csharp global usings ${world}`, () => {
    const files = reader.namespaceFiles(shared(''), GLOBAL_USING).filter((view) => worldOf(reader, view) === world);
    const ofFiles = files.flatMap((view) => {
      reader.note(view, STARS);
      return view.facts.imports.filter(({ form }) => form === 'reexportStar');
    });
    const ofProjects = projectsIn(reader, world).flatMap((project) => reader.exported(project, 'using'));
    return [
      ...ofFiles.map(({ specifier, name }): Using => ({ specifier, alias: name })),
      ...ofProjects.map(({ specifier, local }): Using => ({ specifier, alias: local })),
    ];
  });
}

/** The scope that a using is for: it may stand in the block of a namespace, or in front of it. */
export function scopeOfUsing(view: FileView, { scope, start }: Pick<ImportFact, 'scope' | 'start'>): number {
  const around = view.scope(scope);
  const clause = view.symbol(around?.symbol ?? -1);
  return clause !== undefined && start < clause.start ? (around?.parent ?? 0) : scope;
}

export function resolveModule(
  reader: LinkReader,
  from: FileView,
  specifier: string,
  fact: Pick<ImportFact, 'form' | 'flags'> | undefined,
): ModuleAnswer {
  const world = worldOf(reader, from);
  const around = fact !== undefined && 'scope' in fact ? namespacesAround(from, (fact as ImportFact).scope) : [];
  for (const namespace of ['', ...around]) {
    const opened = openedBy(reader, world, namespace === '' ? specifier : `${namespace}.${specifier}`);
    if (opened !== undefined) return { kind: 'module', module: moduleOf(opened, world) };
  }
  return { kind: 'external', package: specifier };
}

function moduleOf(opened: NonNullable<Opened>, world: World): Module {
  return 'namespace' in opened ? namespaceModule(opened.namespace, world) : { file: opened.type.view, folder: undefined };
}

/** Full names of the namespaces around a scope, innermost first. */
export function namespacesAround(view: FileView, scope: number): readonly string[] {
  const names: string[] = [];
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? -1) {
    const fact = view.scope(at);
    if (fact?.kind !== 'module') continue;
    for (const name of namespacesUp(namespaceOf(view, fact.symbol))) if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** What a using makes known under its alias. */
export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  const around = namespacesAround(view, scopeOfUsing(view, fact));
  return meaningOfPath(linking, view, fact.specifier, around);
}

export function meaningOfPath(linking: Linking, view: FileView, specifier: string, around: readonly string[]): readonly Meaning[] {
  const world = worldOf(linking.reader, view);
  const path = specifier.replace(/<.*$/, '').split('.');
  for (const namespace of [...around, '']) {
    let meanings: readonly Meaning[] = [];
    for (const [place, name] of path.entries())
      meanings =
        place === 0
          ? namespaceMember(linking, world, namespace, name)
          : meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
    if (meanings.length > 0) return meanings;
  }
  return [{ kind: 'external', module: '', name: path.at(-1) ?? '' }];
}

export function moduleMember(linking: Linking, { file, folder, world }: Module, name: string): readonly Meaning[] {
  if (file !== undefined || folder === undefined) return [];
  if (name === '') return [{ kind: 'module', module: namespaceModule(folder, world ?? '*') }];
  const found = namespaceMember(linking, world ?? '*', folder, name);
  // What lies outside of the folder may give names to the same namespace.
  return found.length > 0 ? found : [{ kind: 'external', module: '', name }];
}

/** Of a namespace the files that belong to it, as long as they are few: in a large one nobody means them all. */
export function filesOfModule({ reader }: Linking, { folder, world }: Module): readonly FileView[] {
  const files = new Map(definitionsOrPlaces(reader, world ?? '*', folder ?? '').map((view) => [view.id, view]));
  return files.size > MOST_FILES ? [] : [...files.values()];
}

const MOST_FILES = 24;

function definitionsOrPlaces(reader: LinkReader, world: World, namespace: string): readonly FileView[] {
  return reader.remember(`csharp files ${world} ${namespace}`, () => definitionsIn(reader, world, namespace, '').map(({ view }) => view));
}
