import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real folder that lives as long as a test. */
export interface TemporaryFolder {
  /** Absolute, links resolved. */
  readonly root: string;
  path(key: string): string;
  write(key: string, text?: string | Uint8Array): void;
  /** `key: text`; a key that ends with `/` is an empty folder. */
  writeAll(tree: Readonly<Record<string, string>>): void;
  remove(key: string): void;
  /** Runs git in it (or in `folder` below it) without the user's own configuration; gives the standard output. */
  git(
    args: readonly string[],
    options?: { readonly folder?: string; readonly input?: string; readonly accept?: readonly number[] },
  ): string;
  [Symbol.dispose](): void;
}

export function temporaryFolder(tree: Readonly<Record<string, string>> = {}): TemporaryFolder {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'skein-workspace-')));
  const path = (key: string): string => join(root, key);
  const write = (key: string, text: string | Uint8Array = ''): void => {
    mkdirSync(dirname(path(key)), { recursive: true });
    writeFileSync(path(key), text);
  };
  const folder: TemporaryFolder = {
    root,
    path,
    write,
    writeAll(entries) {
      for (const [key, text] of Object.entries(entries)) {
        if (key.endsWith('/')) mkdirSync(path(key), { recursive: true });
        else write(key, text);
      }
    },
    remove: (key) => rmSync(path(key), { recursive: true, force: true }),
    git: (args, { folder: within = '', input = '', accept = [] } = {}) => {
      try {
        return execFileSync('git', [...GIT_SETTINGS, ...args], {
          cwd: path(within),
          input,
          encoding: 'utf8',
          env: GIT_ENVIRONMENT,
          stdio: 'pipe',
        });
      } catch (error) {
        const { status, stdout } = error as { readonly status: number; readonly stdout: string };
        if (accept.includes(status)) return stdout;
        throw error;
      }
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
  folder.writeAll(tree);
  return folder;
}

const GIT_SETTINGS = [
  '-c',
  'user.name=Test',
  '-c',
  'user.email=test@example.com',
  '-c',
  'core.quotePath=false',
  '-c',
  'commit.gpgSign=false',
  '-c',
  'protocol.file.allow=always',
];

/** No configuration of the user or the machine; a repository around the temporary folder is not seen. */
const GIT_ENVIRONMENT = {
  PATH: process.env['PATH'],
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CEILING_DIRECTORIES: tmpdir(),
};
