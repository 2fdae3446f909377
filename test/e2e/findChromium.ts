import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Unavailable } from './installEditor.ts';

export type ChromiumSearch = { readonly kind: 'found'; readonly program: string } | Unavailable;

/** Looks for a Chromium: the CHROMIUM environment variable first, then the usual program names on PATH. */
export async function findChromium(environment: NodeJS.ProcessEnv): Promise<ChromiumSearch> {
  const named = environment['CHROMIUM'];
  const candidates = named === undefined ? programsOnPath(environment['PATH'] ?? '/usr/bin') : [named];
  for (const program of candidates) {
    if (await isExecutable(program)) return { kind: 'found', program };
  }
  return {
    kind: 'unavailable',
    part: 'Chromium',
    reason: named === undefined ? `none of ${names.join(', ')} is on PATH` : `CHROMIUM names ${named}, which cannot be executed`,
    remedy: 'install it (Debian: apt-get install --no-install-recommends chromium) or set CHROMIUM',
  };
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function programsOnPath(searchPath: string): readonly string[] {
  const folders = [...searchPath.split(path.delimiter), '/usr/bin'].filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function isExecutable(program: string): Promise<boolean> {
  try {
    await access(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
