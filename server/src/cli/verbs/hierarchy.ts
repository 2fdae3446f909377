import { Option } from 'commander';
import type { Hierarchy, HierarchyEdge } from '../../api/codeGraph.ts';
import { depthOption, noSymbol, qualifiedName, tellWhatIsMissing } from '../answered.ts';
import { type Painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { limitOf, question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

interface HierarchyVerbOptions {
  readonly direction: 'super' | 'sub' | 'both';
  readonly depth: string;
  readonly limit: string;
}

export const hierarchyVerb: Verb<HierarchyVerbOptions> = {
  declare: (program) =>
    program
      .command('hierarchy')
      .argument('<symbol>', 'a type or a member: a stable id or a name')
      .summary('show what a type extends and what extends it; what a member overrides and what overrides it')
      .addOption(new Option('--direction <direction>', 'which way').choices(['super', 'sub', 'both']).default('both'))
      .option('--depth <n>', 'so many steps (default: 10)')
      .option('--limit <n>', 'at most so many (default: 200)'),

  run: ({ shell, options, args: [symbol = ''], paint }) =>
    question({ shell, options }, async ({ index: { graph } }) => {
      const answer = await graph.hierarchy(symbol, {
        direction: options.direction ?? 'both',
        depth: depthOption(options.depth, 10),
        limit: limitOf(options.limit, 200),
      });
      const { roots, edges } = answer.value;
      if (options.json === true) printJson(shell, answer);
      else {
        if (roots.length === 0) noSymbol(shell, symbol);
        else shell.out(hierarchyText(answer.value, paint));
        tellWhatIsMissing(shell, answer);
      }
      return edges.length > 0 ? Exit.ok : Exit.nothing;
    }),
};

function hierarchyText(found: Hierarchy, paint: Painter): string {
  const symbols = new Map([...found.symbols, ...found.roots].map((symbol) => [symbol.id, symbol]));
  const name = (id: string) => {
    const symbol = symbols.get(id);
    return symbol === undefined ? printable(id) : `${paint.bold(qualifiedName(symbol))}  ${place(symbol.path, symbol.line)}`;
  };
  const lines: string[] = [];
  const seen = new Set<string>();
  const show = (id: string, indent: string, next: (id: string) => readonly { readonly text: string; readonly end: string }[]) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { text, end } of next(id)) {
      lines.push(`${indent}${text} ${name(end)}\n`);
      show(end, `${indent}  `, next);
    }
  };
  const mark = ({ tier }: HierarchyEdge) => (tier === 'exact' ? '' : ` (${tier})`);
  for (const id of new Set(found.roots.map((root) => root.id))) {
    lines.push(`${name(id)}\n`);
    show(id, '  ', (at) =>
      found.edges.filter((edge) => edge.sub === at).map((edge) => ({ text: `${edge.relation}${mark(edge)}`, end: edge.super })),
    );
    seen.clear();
    show(id, '  ', (at) =>
      found.edges.filter((edge) => edge.super === at).map((edge) => ({ text: `${PASSIVE[edge.relation]}${mark(edge)}`, end: edge.sub })),
    );
    seen.clear();
  }
  return lines.join('');
}

const PASSIVE: Readonly<Record<HierarchyEdge['relation'], string>> = {
  extends: 'extended by',
  implements: 'implemented by',
  mixesIn: 'mixed into',
  embeds: 'embedded in',
  overrides: 'overridden by',
};
