import { Exit } from '../shell.ts';
import type { AddVerb } from '../verb.ts';

export const addLsp: AddVerb = (program, { shell, run }) => {
  program
    .command('lsp')
    .summary('speak the Language Server Protocol')
    .requiredOption('--stdio', 'over standard input and output')
    .action(() =>
      run(async () => {
        await shell.serve();
        return Exit.ok;
      }),
    );
};
