import type { IndexOptions } from '../../server/src/api/codeIndex.ts';
import { runCommandLine } from '../../server/src/cli/program.ts';
import type { Shell } from '../../server/src/cli/shell.ts';
import { plainLayout } from '../../server/src/graph/layout/plainLayout.ts';
import { sketchOf } from '../../server/src/graph/layout/sketch.ts';
import { fakeIndex } from './fakeIndex.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly string[];
  readonly opened: readonly IndexOptions[];
  /** Text of each file written, by absolute path. */
  readonly saved: Readonly<Record<string, string>>;
}

/** Runs one command line against a fake index and gives back all it did. */
export async function skein(
  args: readonly string[],
  changes: Partial<Shell> & { readonly index?: ReturnType<typeof fakeIndex>; readonly stdin?: string } = {},
): Promise<Said> {
  const { index = fakeIndex(), stdin = '', ...shell } = changes;
  const opened: IndexOptions[] = [];
  const saved: Record<string, string> = {};
  let out = '';
  let err = '';
  const code = await runCommandLine(
    args,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      interactive: false,
      color: false,
      cwd: '/repo',
      environment: {},
      cacheFolder: '/cache',
      async *input() {
        yield* stdin.split('\n');
      },
      open: (options) => {
        opened.push(options);
        return Promise.resolve(index);
      },
      drop: () => Promise.resolve(['/cache/repo-1/index.db']),
      diagnose: () => Promise.resolve([{ name: 'driver', ok: false, detail: 'none', hint: 'Use Node 24.' }]),
      layouter: () => ({
        prepare: () => undefined,
        layout: (graph, metrics, orderHint) => Promise.resolve(plainLayout(sketchOf(graph, metrics, orderHint))),
        dispose: () => Promise.resolve(),
      }),
      save: (path, text) => {
        saved[path] = text;
        return Promise.resolve();
      },
      serve: () => Promise.resolve(),
      now: () => 0,
      interrupted: AbortSignal.abort(),
      ...shell,
    },
    '0.1.0',
  );
  return { code, out, err, asked: index.asked, opened, saved };
}
