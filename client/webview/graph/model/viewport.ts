import type { Box } from '../../../../server/protocol/graph.ts';
import type { PanelState } from '../../../../server/protocol/panel.ts';

/** x, y: where the graph's upper left corner lies in the window, in CSS pixels. */
export type Viewport = NonNullable<PanelState['viewport']>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM = { least: 0.05, most: 3, step: 1.25, readable: 0.55, far: 0.5 } as const;
const MARGIN = 24;

/** All of it in the window, never larger than life. */
export function fitted(graph: Size, window: Size): Viewport {
  const zoom = clamp(
    Math.min(roomOf(window.width) / Math.max(1, graph.width), roomOf(window.height) / Math.max(1, graph.height)),
    ZOOM.least,
    1,
  );
  return { x: (window.width - graph.width * zoom) / 2, y: (window.height - graph.height * zoom) / 2, zoom };
}

/** What is left between margins; in a window as low as a panel they are small as well. */
function roomOf(length: number): number {
  return length - 2 * Math.min(MARGIN, length / 20);
}

/** How a graph is first seen: whole if its names are drawn then, otherwise readable around its focus. */
export function opened(graph: Size, window: Size, focus: Box | undefined): Viewport {
  const whole = fitted(graph, window);
  if (whole.zoom >= ZOOM.far || focus === undefined) return whole;
  const zoom = ZOOM.readable + 0.1;
  const { x, y } = centred(focus, window, zoom);
  return { x: withoutGap(x, graph.width * zoom, window.width), y: withoutGap(y, graph.height * zoom, window.height), zoom };
}

/** What fits is centred; of what does not, no more than a margin of emptiness is seen. */
function withoutGap(offset: number, length: number, room: number): number {
  const spare = room - 2 * MARGIN - length;
  return spare >= 0 ? (room - length) / 2 : clamp(offset, room - MARGIN - length, MARGIN);
}

function centred({ x, y, width, height }: Box, window: Size, zoom: number): Viewport {
  return { x: window.width / 2 - (x + width / 2) * zoom, y: window.height / 2 - (y + height / 2) * zoom, zoom };
}

/** Moved by as little as brings the box into the window. */
export function withVisible({ x, y, zoom }: Viewport, box: Box, window: Size): Viewport {
  return {
    zoom,
    x: shifted(x, { from: box.x * zoom, to: (box.x + box.width) * zoom, room: window.width }),
    y: shifted(y, { from: box.y * zoom, to: (box.y + box.height) * zoom, room: window.height }),
  };
}

function shifted(offset: number, { from, to, room }: { readonly from: number; readonly to: number; readonly room: number }): number {
  if (from + offset < MARGIN) return MARGIN - from;
  if (to + offset > room - MARGIN) return Math.max(MARGIN - from, room - MARGIN - to);
  return offset;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
