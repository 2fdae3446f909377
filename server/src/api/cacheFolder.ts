import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What decides where the cache is; injected so that every platform can be tested on one. */
export interface CacheFolderInputs {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The user's home folder, absolute. */
  readonly home: string;
}

/**
 * The folder with every index and the fact cache of this user, shared by the editor and the command line. Absolute; it may not exist yet.
 * `SKEIN_CACHE_DIR` overrides it. Sources: the XDG base directory specification (a relative path there must be ignored), Apple's file
 * system guide, Windows' known folders.
 */
export function cacheFolder({ platform, environment, home }: CacheFolderInputs): string {
  const path = platform === 'win32' ? win32 : posix;
  const override = environment['SKEIN_CACHE_DIR'];
  if (override !== undefined && override !== '') return path.resolve(override);
  if (platform === 'win32') return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'skein', 'Cache');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'skein');
  const xdg = environment['XDG_CACHE_HOME'];
  return path.join(xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(home, '.cache'), 'skein');
}

/** That of whoever runs this process. */
export function ownCacheFolder(): string {
  return cacheFolder({ platform: process.platform, environment: process.env, home: homedir() });
}
