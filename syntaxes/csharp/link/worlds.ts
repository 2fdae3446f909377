/**
 * Who sees whom: a file belongs to the nearest project around it, and sees what that project and those it refers to hold. Files without a
 * project see everything and are seen by all.
 */
import { baseName, folderOf, foldersUp, joinPath } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';

/** A project by its folder; `ANYWHERE` for files without one. */
export type World = string;
const ANYWHERE: World = '*';

/** The namespace to which project files give themselves (syntaxes/manifests/dotnetProject.ts). */
const PROJECTS = 'csharp:project';

export function worldOf(reader: LinkReader, view: FileView): World {
  const folder = folderOf(view.path);
  return reader.remember(`csharp project ${folder}`, () => {
    const folders = new Set(projects(reader).map(({ path }) => folderOf(path)));
    for (const above of foldersUp(folder)) if (folders.has(above)) return above;
    return ANYWHERE;
  });
}

function projects(reader: LinkReader): readonly FileView[] {
  return reader.namespaceFiles(PROJECTS, '');
}

export function projectsIn(reader: LinkReader, world: World): readonly FileView[] {
  return world === ANYWHERE ? [] : projects(reader).filter(({ path }) => folderOf(path) === world);
}

/** Whether a file can be seen from a world. */
export function sees(reader: LinkReader, world: World, view: FileView): boolean {
  if (world === ANYWHERE) return true;
  const other = worldOf(reader, view);
  return other === ANYWHERE || other === world || seenFrom(reader, world).has(other);
}

/** Folders of the projects that one refers to, and those refer to. */
function seenFrom(reader: LinkReader, world: World): ReadonlySet<World> {
  return reader.remember(`csharp world ${world}`, () => {
    const seen = new Set<World>([world]);
    const waiting = [world];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const project of projectsIn(reader, at))
        for (const { specifier } of reader.exported(project, 'reference'))
          for (const path of projectAt(reader, at, specifier)) {
            const folder = folderOf(path);
            if (seen.has(folder)) continue;
            seen.add(folder);
            waiting.push(folder);
          }
    return seen;
  });
}

/** A path may begin with a variable of the build: then the name of the file decides. */
function projectAt(reader: LinkReader, folder: string, specifier: string): readonly string[] {
  if (specifier.includes('$(')) return reader.pathsNamed(baseName(specifier));
  const path = joinPath(folder, specifier);
  return path === undefined ? [] : [path];
}
