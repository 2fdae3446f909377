/** Of several definitions of one name the one that a file means: composer says where the classes of a namespace lie. */
import { folderOf, foldersUp } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';

export function nearest(reader: LinkReader, entities: readonly Entity[], from: FileView | undefined): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const own = from === undefined ? [] : entities.filter(({ view }) => view.id === from.id);
  if (own.length > 0) return own.slice(0, 1);
  const loaded = entities.filter(({ view, symbol }) => isLoaded(reader, view, symbol));
  const left = loaded.length > 0 ? loaded : entities;
  if (left.length <= 1 || from === undefined) return left;
  // Copies of a library: the one under the same manifest.
  const root = rootOf(reader, from.path);
  const near = left.filter(({ view }) => rootOf(reader, view.path) === root);
  return near.length > 0 ? near : left;
}

/** Whether composer's rules lead from the name of a symbol to its file. */
function isLoaded(reader: LinkReader, view: FileView, symbol: number): boolean {
  const root = rootOf(reader, view.path);
  const manifest = root === undefined ? undefined : reader.fileFrom(root, 'composer.json');
  if (manifest === undefined || root === undefined) return false;
  const path = root === '' ? view.path : view.path.slice(root.length + 1);
  const name = view.symbol(symbol)?.name ?? '';
  const shared = view.exported(name).find((each) => each.form === 'shared' && each.symbol === symbol);
  const namespace = shared?.specifier.slice('php:'.length) ?? '';
  const full = namespace === '' ? name : `${namespace}\\${name}`;
  const rules = (kind: string) => reader.exported(manifest, kind);
  return (
    rules('psr-4').some(
      ({ local, specifier }) => full.startsWith(local) && path === within(specifier, `${asPath(full.slice(local.length))}.php`),
    ) ||
    rules('psr-0').some(({ local, specifier }) => full.startsWith(local) && path === within(specifier, `${asPath(full, name)}.php`)) ||
    rules('classmap').some(({ specifier }) => path === specifier || path.startsWith(`${specifier.replace(/\/$/, '')}/`)) ||
    rules('files').some(({ specifier }) => path === specifier)
  );
}

function within(folder: string, path: string): string {
  const clean = folder.replace(/^\.\//, '').replace(/\/+$/, '');
  return clean === '' || clean === '.' ? path : `${clean}/${path}`;
}

/** PSR-0 makes folders of the underscores of a class too. */
function asPath(full: string, name?: string): string {
  const path = full.replaceAll('\\', '/');
  return name === undefined ? path : path.slice(0, path.length - name.length) + name.replaceAll('_', '/');
}

/** The folder of the manifest above a file. */
function rootOf(reader: LinkReader, path: string): string | undefined {
  const folder = folderOf(path);
  return reader.remember(`php root ${folder}`, () => {
    for (const above of foldersUp(folder)) if (reader.fileFrom(above, 'composer.json') !== undefined) return above;
    return undefined;
  });
}
