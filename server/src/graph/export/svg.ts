/**
 * A picture that stands alone: real text, no script, no font, no style sheet, nothing from anywhere else. Light, because it goes into
 * documents. Drawn as layout/measure.ts measures.
 */
import type { Box, Graph, GraphEdge, GraphGroup, GraphLayout, GraphNode, TextMetrics } from '../../../protocol/graph.ts';
import { count } from '../../base/counted.ts';
import { NODE, SMALL, shownLabel, shownTitle, textWidth } from '../layout/measure.ts';
import { EDGE_LOOKS, lookOf } from './edgeLook.ts';
import { nodeSvg } from './nodeSvg.ts';
import { placeText, wholeName } from './nodeWords.ts';
import { type Pen, penOf, rect, round } from './pen.ts';
import { xmlAttributes, xmlText } from './xml.ts';

const FONT = 'ui-monospace, SFMono-Regular, Menlo, Consolas, &quot;DejaVu Sans Mono&quot;, monospace';
const MARGIN = 16;
const INK = '#1f2328';
const DIM = '#57606a';

export function svgOf(graph: Graph, layout: GraphLayout, metrics: TextMetrics): string {
  const pen = penOf(metrics);
  const notes = notesOf(graph);
  const head = 2 * MARGIN + metrics.lineHeight * (1 + notes.length);
  const legend = legendOf(graph, pen);
  const width = Math.ceil(
    Math.max(layout.width, legend.width, textWidth(graph.caption, metrics), ...notes.map((note) => textWidth(note, metrics))) + 2 * MARGIN,
  );
  const bottom = head + layout.height;
  const height = Math.ceil(bottom + (legend.svg === '' ? 0 : metrics.lineHeight) + MARGIN);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}" font-size="${pen.size}">`,
    `<title>${xmlText(graph.caption)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    pen.text(graph.caption, { x: MARGIN, y: MARGIN + metrics.lineHeight * 0.75, color: INK, isBold: true }),
    ...notes.map((note, at) => pen.text(note, { x: MARGIN, y: MARGIN + metrics.lineHeight * (1.75 + at), color: DIM, isSmall: true })),
    `<g transform="translate(${MARGIN} ${head})">`,
    ...[...graph.groups]
      .sort((one, other) => area(layout.groups[other.id]) - area(layout.groups[one.id]))
      .map((group) => groupSvg(group, layout, pen)),
    ...graph.edges.map((edge) => edgeSvg(edge, layout)),
    ...graph.nodes.map((node) => titled(nodeSvg(node, layout.nodes[node.id], pen), tooltip(node))),
    // Above everything: a label that an edge crosses cannot be read.
    ...graph.edges.map((edge) => labelSvg(edge, layout, pen)),
    '</g>',
    legend.svg === '' ? '' : `<g transform="translate(${MARGIN} ${bottom + metrics.lineHeight / 2})">${legend.svg}</g>`,
    '</svg>',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function notesOf({ banner, empty, left }: Graph): string[] {
  const missing = [
    [left.tests, 'in tests'],
    [left.externals, 'external'],
    [left.uncertain, 'uncertain'],
    [left.hidden, 'hidden'],
    [left.unresolved, 'unresolved'],
  ] as const;
  const parts = missing.flatMap(([number, what]) => (number === 0 ? [] : [`${count(number)} ${what}`]));
  return [
    ...(empty === undefined ? [] : [empty.text]),
    ...(banner === undefined ? [] : [banner]),
    ...(parts.length === 0 ? [] : [`Not shown: ${parts.join(', ')}`]),
  ];
}

function area(box: Box | undefined): number {
  return box === undefined ? 0 : box.width * box.height;
}

function groupSvg(group: GraphGroup, { groups }: GraphLayout, pen: Pen): string {
  const box = groups[group.id];
  if (box === undefined) return '';
  const baseline = box.y + pen.metrics.lineHeight * SMALL * 0.8 + 2;
  const title = pen.text(shownTitle(group), { x: box.x + NODE.paddingX, y: baseline, color: DIM, isSmall: true });
  return titled(`${rect(box, 8)} fill="#656d76" fill-opacity="0.06" stroke="#d0d7de"/>${title}`, group.name);
}

function edgeSvg(edge: GraphEdge, { edges }: GraphLayout): string {
  const points = edges[edge.id]?.points ?? [];
  const [start, ...rest] = points;
  const tip = points.at(-1);
  if (start === undefined || tip === undefined) return '';
  const { dash, color, width } = lookOf(edge);
  // The line ends inside the arrow, so that a thick one does not show around its tip.
  const before = points.findLast(([x, y]) => Math.hypot(x - tip[0], y - tip[1]) > 0.5) ?? start;
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const [dx, dy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  const arrow = 5 + width;
  const end = [round(tip[0] - dx * (arrow - 1)), round(tip[1] - dy * (arrow - 1))] as const;
  const path = `M${start.join(' ')}C${[...rest.slice(0, -1), end].map((point) => point.join(' ')).join(' ')}`;
  const wing = (side: 1 | -1) =>
    `${round(tip[0] - dx * arrow - side * dy * arrow * 0.45)} ${round(tip[1] - dy * arrow + side * dx * arrow * 0.45)}`;
  return titled(
    `<path d="${path}" fill="none"${xmlAttributes({ stroke: color, 'stroke-width': round(width), 'stroke-dasharray': dash === '' ? undefined : dash })}/>` +
      `<path d="M${tip.join(' ')}L${wing(1)}L${wing(-1)}Z" fill="${color}"/>`,
    edge.reason,
  );
}

function labelSvg(edge: GraphEdge, { edges }: GraphLayout, pen: Pen): string {
  const at = edges[edge.id]?.label;
  const text = shownLabel(edge);
  if (at === undefined || text === '') return '';
  const [width, height] = [textWidth(text, pen.metrics) * SMALL + 6, pen.metrics.lineHeight * SMALL];
  const box = { x: at[0] - width / 2, y: at[1] - height / 2, width, height };
  const baseline = at[1] + pen.metrics.lineHeight * SMALL * 0.28;
  return `${rect(box, 3)} fill="#ffffff" fill-opacity="0.9"/>${pen.text(text, { x: at[0], y: baseline, color: DIM, isSmall: true, isMiddle: true })}`;
}

/** Only what occurs, in one line; nothing when all is as one would expect. */
function legendOf({ edges }: Graph, pen: Pen): { readonly svg: string; readonly width: number } {
  const used = new Set(edges.map((edge) => lookOf(edge).name));
  if ([...used].every((name) => name === 'exact')) return { svg: '', width: 0 };
  let x = 0;
  const parts = EDGE_LOOKS.filter(({ name }) => used.has(name)).map(({ text, dash, color, width }) => {
    const line = `<path d="M${round(x)} 0h36" fill="none"${xmlAttributes({ stroke: color, 'stroke-width': width, 'stroke-dasharray': dash === '' ? undefined : dash })}/>`;
    const words = pen.text(text, { x: x + 44, y: pen.metrics.lineHeight * 0.25, color: DIM, isSmall: true });
    x += 44 + textWidth(text, pen.metrics) * SMALL + 24;
    return line + words;
  });
  return { svg: parts.join(''), width: x };
}

/** With a tooltip. */
function titled(svg: string, tooltip: string): string {
  return svg === '' || tooltip === '' ? svg : `<g><title>${xmlText(tooltip)}</title>${svg}</g>`;
}

function tooltip(node: GraphNode): string {
  return [wholeName(node), placeText(node)].filter((part) => part !== '').join('\n');
}
