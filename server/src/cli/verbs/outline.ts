import type { OutlineNode } from '../../api/codeIndex.ts';
import { type Painter, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { pathArgument } from '../pathArgument.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const outlineVerb: Verb = {
  declare: (program) => program.command('outline').argument('<file>', 'path relative to the root').summary('show what a file defines'),

  run: ({ shell, options, args: [file = ''], paint }) =>
    question({ shell, options }, async ({ index, root }) => {
      const path = pathArgument(root, file);
      const answer = await index.outline(path);
      if (options.json === true) printJson(shell, answer);
      else for (const node of answer.value) shell.out(tree(node, '', paint));
      if (answer.value.length > 0) return Exit.ok;
      shell.err(`${printable((await index.explain(path)).summary)}\n`);
      return Exit.nothing;
    }),
};

function tree(node: OutlineNode, indent: string, paint: Painter): string {
  const line = `${indent}${node.kind} ${paint.bold(printable(node.name))}  ${paint.dim(`:${node.nameRange.startLine + 1}`)}\n`;
  return line + node.children.map((child) => tree(child, `${indent}  `, paint)).join('');
}
