import { type FileSystem, systemFiles } from '../../../server/src/workspace/fileSystem.ts';

type Call = 'lstatSync' | 'readdirSync' | 'openSync' | 'readSync' | 'readFileSync' | 'realpathSync';

/** A disk on which chosen calls fail for chosen paths, as a disk does that is closed to us or breaking. */
export interface FailingFiles {
  readonly files: FileSystem;
  /** `call` fails with `code` for paths that end with `ending`, until `repair`. */
  fail(call: Call, ending: string, code: string): void;
  repair(): void;
  /** How often each call was made. */
  readonly counts: Readonly<Record<string, number>>;
}

export function failingFiles(): FailingFiles {
  const rules: { readonly call: Call; readonly ending: string; readonly code: string }[] = [];
  const counts: Record<string, number> = {};
  const wrap = <Arguments extends unknown[], Result>(call: string, real: (...args: Arguments) => Result) => {
    return (...args: Arguments): Result => {
      counts[call] = (counts[call] ?? 0) + 1;
      const rule = rules.find((candidate) => candidate.call === call && String(args[0]).endsWith(candidate.ending));
      if (rule) throw systemError(rule.code, String(args[0]));
      return real(...args);
    };
  };
  const wrapped: Record<string, unknown> = { ...systemFiles };
  for (const call of ['lstatSync', 'statSync', 'readdirSync', 'openSync', 'fstatSync', 'readSync', 'closeSync', 'readFileSync'] as const) {
    wrapped[call] = wrap(call, systemFiles[call] as (...args: unknown[]) => unknown);
  }
  const realpath = wrap('realpathSync', systemFiles.realpathSync.native as (...args: unknown[]) => unknown);
  wrapped['realpathSync'] = Object.assign(realpath, { native: realpath });
  return {
    files: wrapped as unknown as FileSystem,
    fail: (call, ending, code) => void rules.push({ call, ending, code }),
    repair: () => void rules.splice(0),
    counts,
  };
}

export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: it failed on purpose, '${path}'`), { code });
}
