import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const lspVerb: Verb = {
  declare: (program) =>
    program.command('lsp').summary('speak the Language Server Protocol').requiredOption('--stdio', 'over standard input and output'),

  run: async ({ shell }) => {
    await shell.serve();
    return Exit.ok;
  },
};
