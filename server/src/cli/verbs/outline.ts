import type { OutlineNode } from '../../api/codeIndex.ts';
import { type Painter, painter, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';

export const addOutline: AddVerb = (program, { shell, run }) => {
  const command = program.command('outline').argument('<file>', 'path relative to the root').summary('show what a file defines');
  withCommonOptions(command).action((path: string) => {
    const options = optionsOf(command);
    return run(() =>
      question(shell, options, async ({ index }) => {
        const answer = await index.outline(path);
        if (options.json === true) printJson(shell, answer);
        else for (const node of answer.value) shell.out(tree(node, '', painter(shell.color)));
        if (answer.value.length > 0) return Exit.ok;
        shell.err(`${(await index.explain(path)).summary}\n`);
        return Exit.nothing;
      }),
    );
  });
};

function tree(node: OutlineNode, indent: string, paint: Painter): string {
  const line = `${indent}${node.kind} ${paint.bold(printable(node.name))}  ${paint.dim(`:${node.nameRange.startLine + 1}`)}\n`;
  return line + node.children.map((child) => tree(child, `${indent}  `, paint)).join('');
}
