import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A git repository that a scenario works on. Paths are relative to `folder`. */
export interface Repository {
  readonly folder: string;
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, content: string | Uint8Array) => Promise<void>;
  readonly remove: (fileOrFolder: string) => Promise<void>;
  /** Writes the folder's own settings, which go before the user's; open windows take them over by themselves. */
  readonly changeSettings: (settings: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly git: (...args: readonly string[]) => Promise<string>;
}

export function openRepository(folder: string): Repository {
  const write = async (file: string, content: string | Uint8Array) => {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  return {
    folder,
    write,
    read: (file) => readFile(path.join(folder, file), 'utf8'),
    changeSettings: (settings) => write('.vscode/settings.json', JSON.stringify(settings)),
    remove: (fileOrFolder) => rm(path.join(folder, fileOrFolder), { recursive: true }),
    git: async (...args) => {
      const { stdout } = await promisify(execFile)('git', [...identity, ...args], {
        cwd: folder,
        env: gitEnvironment,
        maxBuffer: mostOutput,
      });
      return stdout;
    },
  };
}

/** Commits all that lies there. */
export async function commit(repository: Repository, message: string): Promise<void> {
  await repository.git('add', '--all');
  await repository.git('commit', '--quiet', '--message', message);
}

const identity = ['-c', 'user.name=Skein', '-c', 'user.email=skein@example.invalid', '-c', 'gc.auto=0'] as const;

/** Names of the files of a large repository, bytes. */
const mostOutput = 64 * 1024 * 1024;

/** The person's own git settings (signing, hooks, default branch) have no say here. */
const gitEnvironment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
