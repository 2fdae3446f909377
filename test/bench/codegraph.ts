/** The rival that indexes the same languages for the same purpose: @colbymchenry/codegraph, as its own users get and start it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measured, measureProcess } from './processTree.ts';

export const CODEGRAPH = '@colbymchenry/codegraph@1.6.1';

export type Installed = { readonly kind: 'installed'; readonly program: string } | { readonly kind: 'absent'; readonly reason: string };

export interface CodegraphRun extends Measured {
  readonly databaseBytes: number;
}

/** Installs it into a folder of its own unless it is there; install scripts do not run. */
export function installCodegraph(corpora: string): Installed {
  const folder = join(corpora, 'rivals');
  const program = join(folder, 'node_modules/.bin/codegraph');
  if (existsSync(program)) return { kind: 'installed', program };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  try {
    execFileSync('npm', ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', CODEGRAPH], {
      cwd: folder,
      stdio: 'pipe',
    });
  } catch (error) {
    return { kind: 'absent', reason: reasonOf(error) };
  }
  return existsSync(program) ? { kind: 'installed', program } : { kind: 'absent', reason: `${CODEGRAPH} has no program` };
}

/** A first index of a folder, in which it leaves its own; whatever it left there before is removed first. `home` is an empty folder. */
export async function runCodegraph(program: string, root: string, home: string): Promise<CodegraphRun> {
  const left = join(root, '.codegraph');
  rmSync(left, { recursive: true, force: true });
  const measured = await measureProcess([program, 'init', '--yes', root], {
    env: { HOME: home, CODEGRAPH_TELEMETRY: '0', CODEGRAPH_NO_DAEMON: '1', CODEGRAPH_NO_DOWNLOAD: '1' },
  });
  const databaseBytes = readdirSync(left).reduce((sum, name) => sum + statSync(join(left, name)).size, 0);
  return { ...measured, databaseBytes };
}

function reasonOf(error: unknown): string {
  const said = String((error as { readonly stderr?: unknown }).stderr ?? error);
  if (said.includes('E404')) return `the registry has no ${CODEGRAPH}`;
  return `npm could not install it: ${/npm error code (\S+)/.exec(said)?.[1] ?? said.split('\n')[0]}`;
}
