import { printable } from '../format.ts';
import { printJson } from '../json.ts';
import { withIndex } from '../session.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';
import { batchLine } from './watch.ts';

export const addRuns: AddVerb = (program, { shell, run }) => {
  const command = program.command('runs').summary('list the last runs, newest first').option('--limit <n>', 'at most so many', '20');
  withCommonOptions(command).action(() => {
    const options = optionsOf<{ limit: string }>(command);
    return run(() =>
      withIndex(shell, options, async ({ index }) => {
        const runs = await index.runs(Number(options.limit) || 20);
        if (options.json === true) printJson(shell, runs);
        else
          for (const done of runs)
            shell.out(
              `${new Date(done.endedAt).toISOString().slice(0, 10)} ${batchLine(done)} (${printable(done.trigger)}, ${done.state})\n`,
            );
        return Exit.ok;
      }),
    );
  });
};
