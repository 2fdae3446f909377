import { resolve } from 'node:path';
import { Option } from 'commander';
import type { EmptyReason, Graph, GraphFormat, GraphQuery } from '../../../protocol/graph.ts';
import { counted } from '../../base/counted.ts';
import { buildGraph } from '../../graph/buildGraph.ts';
import { exportGraph } from '../../graph/export/exportGraph.ts';
import { noSymbol, tellWhatIsMissing } from '../answered.ts';
import { place, printable } from '../format.ts';
import { type GraphWords, graphQuery } from '../graphQuery.ts';
import { question } from '../session.ts';
import { Exit, type Shell } from '../shell.ts';
import type { Call, Verb } from '../verb.ts';

interface GraphVerbOptions extends GraphWords {
  readonly format: GraphFormat;
  readonly output: string;
}

const FORMATS: readonly GraphFormat[] = ['svg', 'dot', 'mermaid', 'json', 'graphml'];
const TREATMENTS = ['show', 'fold', 'hide'];

export const graphVerb: Verb<GraphVerbOptions> = {
  declare: (program) =>
    program
      .command('graph')
      .argument('[subject]', 'a symbol for its calls, a file or folder for its imports; two symbols for the paths between them')
      .argument('[to]', 'the end of the paths')
      .summary('draw who calls or imports whom: SVG, DOT, Mermaid, JSON or GraphML')
      .addOption(
        new Option('--kind <kind>', 'what to draw (default: by the subject)').choices(['calls', 'imports', 'path', 'cycles', 'impact']),
      )
      .option('--depth-in <n>', 'so many steps towards callers or importers (default: 1)')
      .option('--depth-out <n>', 'so many steps towards callees or imports (default: 1)')
      .addOption(
        new Option('--group <by>', 'boxes around what belongs together (default: file)').choices(['none', 'class', 'file', 'folder']),
      )
      .addOption(new Option('--tests <how>', 'tests (default: fold)').choices(TREATMENTS))
      .addOption(new Option('--externals <how>', 'what lies outside (default: hide)').choices(TREATMENTS))
      .addOption(
        new Option('--min-confidence <tier>', 'the least sure edges (default: probable)').choices(['exact', 'probable', 'ambiguous']),
      )
      .option('--max-nodes <n>', 'fold what goes beyond, from 50 to 1500 (default: 250)')
      .addOption(new Option('--format <format>', 'what to write (default: by the file name, else svg)').choices(FORMATS))
      .option('-o, --output <file>', 'write to this file instead of standard output'),

  run: ({ shell, options, args }) =>
    question({ shell, options }, async ({ index, root }) => {
      const names = args.filter((name) => name !== undefined);
      const query = await graphQuery(options, { index, root, names }, (name) => noSymbol(shell, name));
      if (query === undefined) return Exit.nothing;
      const answer = await buildGraph(index, query, shell.interrupted);
      const { empty } = answer.value;
      if (options.json === true) await give(shell, `${JSON.stringify(answer, undefined, 2)}\n`, options.output);
      else if (empty === undefined) await draw({ shell, options }, query, answer.value);
      if (empty !== undefined) shell.err(emptyText(empty));
      tellWhatIsMissing(shell, { ...answer, truncated: false });
      return empty === undefined ? Exit.ok : Exit.nothing;
    }),
};

async function draw({ shell, options }: Pick<Call<GraphVerbOptions>, 'shell' | 'options'>, query: GraphQuery, graph: Graph): Promise<void> {
  const { output, format = formatOf(output) } = options;
  const layouter = shell.layouter();
  try {
    const layout = () => layouter.layout(graph, query.metrics, query.orderHint, shell.interrupted);
    const { text, note } = await exportGraph({ query, graph, layout }, format);
    await give(shell, text, output);
    if (note !== '') shell.err(`${note}\n`);
  } finally {
    await layouter.dispose();
  }
  if (graph.banner !== undefined) shell.err(`${printable(graph.banner)}\n`);
  if (output !== undefined && options.quiet !== true)
    shell.err(`Wrote ${printable(output)}: ${counted(graph.nodes.length, 'node')}, ${counted(graph.edges.length, 'edge')}.\n`);
}

/** Why there is nothing to draw, and where the reasons may lie. */
function emptyText({ text, places }: EmptyReason): string {
  const lines = places.slice(0, 5).map(({ path, startLine, startColumn }) => `  ${place(path, startLine, startColumn)}\n`);
  return `${printable(text)}\n${lines.join('')}`;
}

/** To the file that the user has named, and to no other. */
async function give(shell: Shell, text: string, output: string | undefined): Promise<void> {
  if (output === undefined) shell.out(text);
  else await shell.save(resolve(shell.cwd, output), text);
}

function formatOf(output: string | undefined): GraphFormat {
  const [, extension = ''] = /[.](\w+)$/.exec(output ?? '') ?? [];
  return EXTENSIONS[extension.toLowerCase()] ?? 'svg';
}

const EXTENSIONS: Readonly<Record<string, GraphFormat>> = {
  svg: 'svg',
  dot: 'dot',
  gv: 'dot',
  mmd: 'mermaid',
  mermaid: 'mermaid',
  json: 'json',
  graphml: 'graphml',
};
