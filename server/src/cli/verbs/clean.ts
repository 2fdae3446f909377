import { resolve } from 'node:path';
import { defaultOptions } from '../../api/defaultOptions.ts';
import { printable } from '../format.ts';
import { printJson } from '../json.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';

export const addClean: AddVerb = (program, { shell, run }) => {
  const command = program
    .command('clean')
    .summary("delete this folder's index")
    .description('Deletes the index of the folder; the files of the folder are never touched. Cleaning twice is harmless.')
    .option('--cache', 'delete the fact cache that all folders share as well');
  withCommonOptions(command).action(() => {
    const options = optionsOf<{ cache: boolean }>(command);
    return run(async () => {
      const root = resolve(shell.cwd, options.root ?? '.');
      const folder = {
        ...defaultOptions({ root, cacheFolder: shell.cacheFolder }),
        ...(options.location === undefined ? {} : { location: options.location }),
      };
      const removed = await shell.drop(folder, { cache: options.cache === true });
      if (options.json === true) printJson(shell, { removed });
      else shell.out(removed.length === 0 ? 'Nothing to delete.\n' : removed.map((path) => `Deleted ${printable(path)}\n`).join(''));
      return Exit.ok;
    });
  });
};
