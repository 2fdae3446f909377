/** Facts as a document: each line of the source, and below it a line for each mark. */
import type { FactMark, FileFactsView, SyntaxTreeView } from '../debugViews.ts';

/** Tabs would put marks beside what they mean. */
const TAB = '    ';

export function factsDocument({ text, marks }: Pick<FileFactsView, 'text' | 'marks'>): string {
  const lines = text.split(/\r\n|\r|\n/);
  const width = String(lines.length).length;
  const byLine = Map.groupBy(marks, ({ range }) => range.startLine);
  const shown = lines.flatMap((line, index) => [
    `${String(index + 1).padStart(width)} │ ${line.replaceAll('\t', TAB)}`.trimEnd(),
    ...(byLine.get(index) ?? []).map((mark) => markLine(mark, line, width)),
  ]);
  return `${shown.join('\n')}\n`;
}

function markLine({ range, text }: FactMark, line: string, width: number): string {
  const end = range.endLine === range.startLine ? range.endColumn : line.length;
  const before = ' '.repeat(widthOf(line.slice(0, range.startColumn)));
  const under = '^'.repeat(Math.max(1, widthOf(line.slice(range.startColumn, end))));
  return `${' '.repeat(width)} ┆ ${before}${under} ${text}`;
}

function widthOf(text: string): number {
  return text.replaceAll('\t', TAB).length;
}

/** A syntax tree as a document: a node a line, indented below its parent, with its place from 1. */
export function treeDocument({ nodes }: Pick<SyntaxTreeView, 'nodes'>): string {
  const shown = nodes.map(({ depth, field, type, missing, range, text }) => {
    const place = `${range.startLine + 1}:${range.startColumn + 1}–${range.endLine + 1}:${range.endColumn + 1}`;
    return `${'  '.repeat(depth)}${field === '' ? '' : `${field}: `}${type}${missing ? ' MISSING' : ''}  ${place}  ${text}`.trimEnd();
  });
  return `${shown.join('\n')}\n`;
}
