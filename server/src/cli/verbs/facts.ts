import { factsDocument } from '../../api/debug/factsDocument.ts';
import { printable } from '../format.ts';
import { printJson } from '../json.ts';
import { pathArgument } from '../pathArgument.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';
import { printableLines, tellWhyNothing } from './tree.ts';

export const factsVerb: Verb = {
  declare: (program) =>
    program
      .command('facts')
      .argument('<file>', 'path relative to the root')
      .summary('show what the index knows of a file: its source with symbols, imports and uses marked'),

  run: ({ shell, options, args: [file = ''] }) =>
    question({ shell, options }, async ({ index, root }) => {
      const path = pathArgument(root, file);
      const view = await index.debug.facts(path);
      if (options.json === true) printJson(shell, view ?? null);
      else if (view === undefined) await tellWhyNothing(shell, index, path);
      else shell.out(printableLines(factsDocument(view)));
      if (view?.current === false)
        shell.err(`The index has read another text of ${printable(path)}: marks may stand beside what they mean.\n`);
      if (view?.linked === false) shell.err(`${printable(path)} is not linked: what names mean in other files is not known yet.\n`);
      return view === undefined ? Exit.nothing : Exit.ok;
    }),
};
