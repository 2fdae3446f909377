import { printable } from '../format.ts';
import { printJson } from '../json.ts';
import { limitOf, withIndex } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';
import { batchLine } from './watch.ts';

export const runsVerb: Verb<{ readonly limit: string }> = {
  declare: (program) =>
    program.command('runs').summary('list the last runs, newest first').option('--limit <n>', 'at most so many (default: 20)'),

  run: ({ shell, options }) =>
    withIndex({ shell, options }, async ({ index }) => {
      const runs = await index.runs(limitOf(options.limit, 20));
      if (options.json === true) printJson(shell, runs);
      else {
        for (const done of runs) {
          const day = new Date(done.endedAt).toISOString().slice(0, 10);
          shell.out(`${day} ${batchLine(done)} (${printable(done.trigger)}, ${done.state})\n`);
        }
      }
      return Exit.ok;
    }),
};
