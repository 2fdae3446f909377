import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexFolder, withCache } from '../commands.ts';
import { figure, type Scenario } from '../scenario.ts';
import { median } from '../statistics.ts';

const FILES = 5000;

/** A second index of 5,000 files of which none has changed: nothing is opened. */
export const noChange: Scenario = {
  name: 'noop',
  async run(_corpora, rounds) {
    const root = mkdtempSync(join(tmpdir(), 'skein-noop-'));
    const old = new Date(Date.now() - 3_600_000);
    for (let index = 0; index < FILES; index++) {
      const folder = join(root, `package${index % 50}`);
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `module${index}.ts`);
      writeFileSync(path, `export function work${index}(input: number): number {\n  return input + ${index};\n}\n`);
      utimesSync(path, old, old);
    }
    try {
      return await withCache(async (cache) => {
        // The change time of a file cannot be set back: the first runs find it too recent to be trusted.
        await settle(root, cache);
        const runs = [];
        for (let round = 0; round < rounds; round++) runs.push(await indexFolder(root, cache));
        const seconds = median(runs.map(({ run }) => (run.endedAt - run.startedAt) / 1000));
        return [
          figure(
            `no-op start, ${FILES} files: to "verified" (whole process ${median(runs.map((run) => run.wall)).toFixed(2)} s)`,
            seconds,
            { most: 0.4, unit: ' s', digits: 3 },
          ),
          figure('no-op start: bytes read', median(runs.map(({ run }) => run.bytes)), { most: 0, unit: '', digits: 0 }),
        ];
      });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};

async function settle(root: string, cache: string): Promise<void> {
  for (let bytes = 1; bytes > 0; ) {
    bytes = (await indexFolder(root, cache)).run.bytes;
    if (bytes > 0) await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
