import type { ImportEdge } from '../../api/codeGraph.ts';
import type { Answer } from '../../api/codeIndex.ts';
import { depthOption, tellWhatIsMissing } from '../answered.ts';
import { type Painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { pathArgument } from '../pathArgument.ts';
import { limitOf, question, type Session } from '../session.ts';
import { Exit, type ExitCode } from '../shell.ts';
import type { Call, Verb } from '../verb.ts';

interface ImportVerbOptions {
  readonly depth: string;
  readonly limit: string;
  readonly reverse: boolean;
}

export const importsVerb: Verb<ImportVerbOptions> = {
  declare: (program) =>
    program
      .command('imports')
      .argument('<file>', 'path relative to the root')
      .summary('list what a file imports: files, packages, and what is not found')
      .option('--reverse', 'who imports it, as `dependents` does')
      .option('--depth <n>', 'imports of imports, so many steps (default: 1)')
      .option('--limit <n>', 'at most so many (default: 500)'),

  run: (call) => ask(call, call.options.reverse === true ? 'dependents' : 'imports'),
};

export const dependentsVerb: Verb<ImportVerbOptions> = {
  declare: (program) =>
    program
      .command('dependents')
      .argument('<file>', 'path relative to the root')
      .summary('list the files that import a file')
      .option('--depth <n>', 'importers of importers, so many steps (default: 1)')
      .option('--limit <n>', 'at most so many (default: 500)'),

  run: (call) => ask(call, 'dependents'),
};

function ask({ shell, options, args: [file = ''], paint }: Call<ImportVerbOptions>, what: 'imports' | 'dependents'): Promise<ExitCode> {
  return question({ shell, options }, async ({ index, root }) => {
    const path = pathArgument(root, file);
    const bounds = { depth: depthOption(options.depth, 1), limit: limitOf(options.limit, 500) };
    const answer: Answer<readonly ImportEdge[]> = await index.graph[what](path, bounds);
    if (options.json === true) printJson(shell, answer);
    else {
      for (const edge of answer.value) shell.out(what === 'imports' ? importLine(edge, paint) : dependentLine(edge, paint));
      if (answer.value.length === 0) shell.err(await nothingText(index, path, what));
      tellWhatIsMissing(shell, answer);
    }
    return answer.value.length > 0 ? Exit.ok : Exit.nothing;
  });
}

function importLine(edge: ImportEdge, paint: Painter): string {
  const { to, package: outside, reason = '', specifier } = edge;
  const end =
    to !== undefined ? printable(to) : outside !== undefined ? `package ${printable(outside)}` : `${printable(specifier)} not found`;
  const why = to === undefined && outside === undefined && reason !== '' ? `: ${printable(reason)}` : '';
  return `${indent(edge)}${paint.bold(end)}${why}  ${details(edge, paint)}\n`;
}

function dependentLine(edge: ImportEdge, paint: Painter): string {
  return `${indent(edge)}${paint.bold(place(edge.from, edge.line))}  ${details(edge, paint)}\n`;
}

function indent({ depth }: ImportEdge): string {
  return '  '.repeat(depth - 1);
}

function details({ names, typeOnly, line }: ImportEdge, paint: Painter): string {
  const shown = names.slice(0, 5).map(printable).join(', ');
  const parts = [
    `line ${line + 1}`,
    ...(names.length === 0 ? [] : [`${shown}${names.length > 5 ? ', …' : ''}`]),
    ...(typeOnly ? ['types only'] : []),
  ];
  return paint.dim(parts.join(' · '));
}

async function nothingText(index: Session['index'], path: string, what: 'imports' | 'dependents'): Promise<string> {
  const { indexed, summary } = await index.explain(path);
  if (!indexed) return `${printable(summary)}\n`;
  return what === 'imports' ? `${printable(path)} imports nothing.\n` : `No file imports ${printable(path)}.\n`;
}
