import type { EdgeExplanation } from '../../api/codeGraph.ts';
import type { SymbolHit } from '../../api/codeIndex.ts';
import { qualifiedName, tellWhatIsMissing } from '../answered.ts';
import { type Painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { pathArgument } from '../pathArgument.ts';
import { requiredPosition } from '../positionArgument.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const explainEdgeVerb: Verb = {
  declare: (program) =>
    program
      .command('explain-edge')
      .argument('<place>', 'where the name stands, such as `src/a.ts:12:5`')
      .summary('say what a name means and how that is known, step by step'),

  run: ({ shell, options, args: [text = ''], paint }) =>
    question({ shell, options }, async ({ index: { graph }, root }) => {
      const at = requiredPosition(text);
      const answer = await graph.explainEdge({ ...at, path: pathArgument(root, at.path) });
      if (options.json === true) printJson(shell, answer);
      else {
        if (answer.value === undefined) shell.err(`No use of a name at ${printable(text)}.\n`);
        else shell.out(edgeText(answer.value, paint));
        tellWhatIsMissing(shell, answer);
      }
      return answer.value === undefined ? Exit.nothing : Exit.ok;
    }),
};

function edgeText(edge: EdgeExplanation, paint: Painter): string {
  const sure = edge.confidence > 0 ? `, confidence ${edge.confidence.toFixed(2)}` : '';
  const detail = edge.detail === '' ? '' : `: ${printable(edge.detail)}`;
  const lines = [`${paint.bold(printable(edge.name))}  ${edge.tier}${detail}  ${paint.dim(`rule ${printable(edge.rule)}${sure}`)}`];
  if (edge.receiver !== '') lines.push(`  on ${printable(edge.receiver)}`);
  for (const { path, range, text } of edge.steps) lines.push(`  ${place(path, range.startLine, range.startColumn)}  ${printable(text)}`);
  for (const hit of edge.candidates) lines.push(`  possible  ${hitText(hit)}`);
  for (const hit of edge.rejected) lines.push(paint.dim(`  rejected  ${hitText(hit)}`));
  return `${lines.join('\n')}\n`;
}

function hitText(hit: SymbolHit): string {
  return `${qualifiedName(hit)}  ${place(hit.path, hit.line)}`;
}
