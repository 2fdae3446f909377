import type { CodeIndex } from '../../api/codeIndex.ts';
import { treeDocument } from '../../api/debug/factsDocument.ts';
import { printable } from '../format.ts';
import { printJson } from '../json.ts';
import { pathArgument } from '../pathArgument.ts';
import { question } from '../session.ts';
import { Exit, type Shell } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const treeVerb: Verb = {
  declare: (program) =>
    program
      .command('tree')
      .argument('<file>', 'path relative to the root')
      .summary('show the syntax tree of a file as the extractor of its language sees it'),

  run: ({ shell, options, args: [file = ''] }) =>
    question({ shell, options }, async ({ index, root }) => {
      const path = pathArgument(root, file);
      const view = await index.debug.syntaxTree(path, undefined, shell.interrupted);
      if (options.json === true) printJson(shell, view ?? null);
      else if (view === undefined) await tellWhyNothing(shell, index, path);
      else shell.out(printableLines(treeDocument(view)));
      return view === undefined ? Exit.nothing : Exit.ok;
    }),
};

export async function tellWhyNothing(shell: Shell, index: CodeIndex, path: string): Promise<void> {
  const { indexed, summary } = await index.explain(path);
  shell.err(`${printable(path)}: ${indexed ? 'its language has no syntax tree' : printable(summary)}\n`);
}

/** Line breaks are ours, everything between them may be a stranger's. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
