import { printable } from '../format.ts';
import { printJson } from '../json.ts';
import { indexOptions } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const cleanVerb: Verb<{ readonly cache: boolean }> = {
  declare: (program) =>
    program
      .command('clean')
      .summary("delete this folder's index")
      .description('Deletes the index of the folder; the files of the folder are never touched. Cleaning twice is harmless.')
      .option('--cache', 'delete the fact cache that all folders share as well'),

  run: async ({ shell, options }) => {
    const removed = await shell.drop(indexOptions(shell, options), { cache: options.cache === true });
    if (options.json === true) printJson(shell, { removed });
    else shell.out(removed.length === 0 ? 'Nothing to delete.\n' : removed.map((path) => `Deleted ${printable(path)}\n`).join(''));
    return Exit.ok;
  },
};
