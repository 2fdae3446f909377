import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from './until.ts';

/**
 * The process ids of the language servers that run from the extensions folder, inside one VS Code's process group.
 * A process counts when a program file of its command line lies in the folder, and its parent does not count
 * (what a language server starts itself is not a language server). Reads /proc, so it works on Linux only.
 */
export async function languageServers(processGroup: number, extensionsFolder: string): Promise<readonly number[]> {
  const inside = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const found = await readProcess(Number(name));
    if (found === undefined || found.group !== processGroup || found.state === 'Z') continue;
    if (found.command.some((part) => part.startsWith(extensionsFolder + path.sep))) inside.set(Number(name), found.parent);
  }
  return [...inside].filter(([, parent]) => !inside.has(parent)).map(([id]) => id);
}

/** Waits until exactly so many language servers run, and answers their ids. */
export async function waitForLanguageServers(processGroup: number, extensionsFolder: string, count: number): Promise<readonly number[]> {
  return await until(`${count} language server(s) to run`, async () => {
    const running = await languageServers(processGroup, extensionsFolder);
    return running.length === count ? { found: running } : { seen: `running: ${running.join(', ') || 'none'}` };
  });
}

interface ProcessEntry {
  readonly state: string;
  readonly parent: number;
  readonly group: number;
  readonly command: readonly string[];
}

async function readProcess(id: number): Promise<ProcessEntry | undefined> {
  try {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8');
    const command = (await readFile(`/proc/${id}/cmdline`, 'utf8')).split('\0');
    // The fields follow the program's name, which stands in brackets and may itself hold brackets and spaces.
    const [state = '', parent = '', group = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent), group: Number(group), command };
  } catch {
    return undefined; // It ended between the listing and the reading.
  }
}
