/** Files and packages: `@import`. A file is a struct whose members are its names. */
import { folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { onceOnTheWay } from '../../../server/src/linker/lookup/circles.ts';
import { topMeanings } from '../../../server/src/linker/lookup/topNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import {
  asMeanings,
  type Entity,
  fileModule,
  type Meaning,
  type Module,
  partsOf,
  type Type,
} from '../../../server/src/linker/types/types.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  if (!specifier.endsWith('.zig')) return packageNamed(reader, folderOf(from.path), specifier);
  const path = joinPath(folderOf(from.path), specifier);
  const file = path === undefined ? undefined : reader.fileAt(path);
  return file === undefined ? { kind: 'missing', reason: path === undefined ? 'leads out of the folder' : `no ${path}` } : fileModule(file);
}

/** The package itself or one beside it, as build.zig.zon says; what build.zig makes of them only a build knows. */
function packageNamed(reader: LinkReader, folder: string, name: string): ModuleAnswer {
  if (name === 'std' || name === 'builtin' || name === 'root') return { kind: 'external', package: name };
  return reader.remember(`zig package ${folder} ${name}`, (): ModuleAnswer => {
    for (const above of foldersUp(folder)) {
      const manifest = reader.fileAt(within(above, 'build.zig.zon'));
      if (manifest === undefined) continue;
      const isOwn = reader.exported(manifest, 'package').some(({ specifier }) => specifier === name);
      const [beside] = reader.exported(manifest, 'dependency').filter(({ local }) => local === name);
      const at = isOwn ? above : beside === undefined || beside.specifier === '' ? undefined : joinPath(above, beside.specifier);
      const file = at === undefined ? undefined : rootOf(reader, at, name);
      if (file !== undefined) return fileModule(file);
    }
    return { kind: 'external', package: name };
  });
}

/** The file that a package's users see, by custom. */
function rootOf(reader: LinkReader, folder: string, name: string): FileView | undefined {
  for (const path of ['src/root.zig', `src/${name}.zig`, 'src/lib.zig', 'src/main.zig', `${name}.zig`]) {
    const file = reader.fileAt(within(folder, path));
    if (file !== undefined) return file;
  }
  return undefined;
}

export function moduleMember(linking: Linking, { file }: Module, name: string): readonly Meaning[] {
  if (file === undefined) return [];
  if (name === '') return [fileModule(file)];
  const own = topMeanings(linking, file, name);
  return own.length > 0 ? own : throughNamespaces(linking, file, name);
}

/** `usingnamespace @import("a.zig")`. */
export function throughNamespaces(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  linking.reader.note(view, STARS);
  return onceOnTheWay(linking, `zig ${view.id} ${name}`, () => {
    for (const { form, specifier } of view.facts.imports) {
      const answer = form === 'reexportStar' ? resolveModule(linking.reader, view, specifier) : undefined;
      const found = answer?.kind === 'module' ? moduleMember(linking, answer.module, name) : [];
      if (found.length > 0) return found;
    }
    return [];
  });
}

export function imported(linking: Linking, view: FileView, { specifier, name }: ImportFact): readonly Meaning[] {
  const answer = resolveModule(linking.reader, view, specifier);
  if (answer.kind === 'module') return moduleMember(linking, answer.module, name);
  return answer.kind === 'external' ? [{ kind: 'external', module: answer.package, name }] : [];
}

/** Names behind a constant that holds a container or a file. */
export function namesIn(linking: Linking, { view, symbol }: Entity, name: string): readonly Meaning[] | undefined {
  const kind = view.symbol(symbol)?.kind;
  if (kind !== 'constant' && kind !== 'variable') return undefined;
  const value = linking.ask.typeOfSymbol(linking, { view, symbol });
  return partsOf(value.type).flatMap((part) => namesOf(linking, part, name));
}

function namesOf(linking: Linking, part: Type, name: string): readonly Meaning[] {
  if (part.kind === 'module') return moduleMember(linking, part.module, name);
  if (part.kind === 'external') return [{ ...part, name: part.name === '' ? name : `${part.name}.${name}` }];
  if (part.kind !== 'definition' && part.kind !== 'instance') return [];
  return asMeanings(linking.ask.membersOfDefinition(linking, part.entity, name));
}
