import { join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';

/**
 * Whether the volume that holds `folder` tells `a` from `A`. Asked of the volume itself, because neither the platform nor the
 * file system's name decides it: macOS has both kinds, Windows and Linux can switch single folders.
 * Nothing is written: an existing name is looked up in the other case.
 */
export function isCaseSensitive(folder: string, files: FileSystem): boolean {
  for (const name of candidates(folder, files)) {
    const flipped = flipCase(name);
    if (flipped === name) continue;
    try {
      const original = files.lstatSync(join(folder, name), { bigint: true });
      const other = files.lstatSync(join(folder, flipped), { bigint: true, throwIfNoEntry: false });
      return other === undefined || other.ino !== original.ino || other.dev !== original.dev;
    } catch {
      // Vanished or closed to us meanwhile: the next name can tell as well.
    }
  }
  return process.platform !== 'win32' && process.platform !== 'darwin';
}

/** Up to a few names: one almost always answers. */
function candidates(folder: string, files: FileSystem): string[] {
  try {
    return files.readdirSync(folder).slice(0, 16);
  } catch {
    return [];
  }
}

function flipCase(name: string): string {
  const upper = name.toUpperCase();
  return upper === name ? name.toLowerCase() : upper;
}
