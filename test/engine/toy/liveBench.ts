import type { LiveOptions } from '../../../server/src/engine/live.ts';
import type { RunResult } from '../../../server/src/engine/run.ts';
import { Workbench, type WorkbenchOptions } from './workbench.ts';

export const OPTIONS: LiveOptions = { debounce: { quietMs: 100, maxMs: 500 }, rescanMs: undefined, againMs: 5000, againMaxMs: 60_000 };

/** An engine that is live over some texts, with an empty log. */
export async function live(
  options: WorkbenchOptions & { readonly rows?: Record<string, string>; readonly live?: Partial<LiveOptions> } = {},
) {
  const bench = new Workbench(options);
  for (const [key, text] of Object.entries(options.rows ?? { a: 'one' })) bench.source.set(key, text);
  const runs: RunResult[] = [];
  const session = await bench.engine.live({ ...OPTIONS, ...options.live });
  bench.engine.onRunEnd((result) => runs.push(result));
  bench.log();
  bench.source.reads = [];
  const edit = (key: string, text: string) => {
    bench.source.set(key, text);
    bench.source.announce(key);
  };
  return { bench, session, runs, edit };
}
