/**
 * git as a reader of one folder. Whatever a repository's own configuration says, nothing but git itself runs: no hook, pager, monitor,
 * filter or diff program. Nothing is fetched, no lock is taken, nothing is written.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { FailureError } from '../../base/failure.ts';

export interface GitRun {
  /** Written to its standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
}

/** What git writes. Throws a `user` failure when git cannot tell. Arguments are git's own or object ids: never what a person has typed. */
export type Git = (args: readonly string[], run?: GitRun) => Promise<Buffer>;

const MOST_OUTPUT_BYTES = 256 * 1024 * 1024;

const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`, '-c', 'core.untrackedCache=false', '--no-pager'];

/** Rejects with a `user` failure when there is no git. */
export async function openGit(folder: string, environment: NodeJS.ProcessEnv): Promise<Git> {
  return createGit(folder, environment, await withoutFilters(createGit(folder, environment, [])));
}

/**
 * git hands files of the working tree to programs that the configuration names before it compares them. No option forbids that, so each
 * of them is set to nothing.
 */
async function withoutFilters(git: Git): Promise<readonly string[]> {
  // Ends with 1 where there are none.
  const keys = await git(['config', '--null', '--name-only', '--get-regexp', '^filter\\.']).catch(() => Buffer.alloc(0));
  const names = keys
    .toString('utf8')
    .split('\0')
    .flatMap((key) => /^filter\.([\s\S]*)\.\w+$/i.exec(key)?.[1] ?? []);
  return [...new Set(names)].flatMap((name) => {
    if (/[=\n]/.test(name)) throw new FailureError(cannotTell('', `the filter "${name}" of its configuration cannot be switched off`));
    return ['clean=', 'smudge=', 'process=', 'required=false'].flatMap((setting) => ['-c', `filter.${name}.${setting}`]);
  });
}

function createGit(folder: string, environment: NodeJS.ProcessEnv, more: readonly string[]): Git {
  const program = findGit(folder, environment);
  if (program === undefined) throw new FailureError(cannotTell(folder, 'git is not installed, or not on the PATH'));
  const env = readerEnvironment(environment);
  return (args, { input = '', signal } = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn(program, ['-C', folder, ...HARMLESS, ...more, ...args], { env, signal, windowsHide: true });
      const out: Buffer[] = [];
      let size = 0;
      let complaint = '';
      child.stdout.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_OUTPUT_BYTES) child.kill();
        else out.push(chunk);
      });
      child.stderr.on('data', (chunk: Buffer) => {
        complaint = (complaint + chunk.toString()).slice(0, 2000);
      });
      // git may end before it has read everything; its exit code says why.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
      child.on('error', (error) => reject(signal?.aborted === true ? error : new FailureError(cannotTell(folder, error.message))));
      child.on('close', (code) => {
        if (size > MOST_OUTPUT_BYTES) reject(new FailureError(cannotTell(folder, 'the change is too large')));
        else if (code === 0) resolve(Buffer.concat(out));
        else reject(new FailureError(cannotTell(folder, reasonOf(complaint, code))));
      });
    });
}

export function cannotTell(folder: string, why: string) {
  return { code: 'change.git', kind: 'user', message: `git cannot tell what has changed: ${why}`, subject: folder } as const;
}

function reasonOf(complaint: string, code: number | null): string {
  const [first = ''] = complaint.split('\n').filter((line) => /^(fatal|error): /.test(line));
  return first === '' ? `it ended with ${code}` : first.replace(/^\w+: /, '').replace(/[\s.]+$/, '');
}

/** Only from an absolute folder of the PATH that is not below the workspace: what lies in there is not to be run. */
function findGit(folder: string, { PATH, Path }: NodeJS.ProcessEnv): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return (PATH ?? Path ?? '')
    .split(delimiter)
    .filter((place) => isAbsolute(place) && !place.startsWith(folder))
    .map((place) => join(place, name))
    .find((program) => existsSync(program));
}

/** Another repository, index or tracer that our own process was told of is not meant here. */
function readerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'));
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  };
}
