import type { Box, TextMetrics } from '../../../protocol/graph.ts';
import { SMALL, textWidth } from '../layout/measure.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** Draws texts of exactly the width that was measured, whatever font there is. */
export interface Pen {
  readonly size: number;
  readonly metrics: TextMetrics;
  /** y: the baseline. */
  text(text: string, look: TextLook): string;
}

export interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly isBold?: boolean;
  readonly isSmall?: boolean;
  readonly isStruck?: boolean;
  readonly isMiddle?: boolean;
}

export function penOf(metrics: TextMetrics): Pen {
  // Fonts in which all letters are alike are 0.6 of their size wide, near enough.
  const size = round(metrics.charWidth / 0.6);
  return {
    size,
    metrics,
    text(text, { x, y, color, isBold, isSmall, isStruck, isMiddle }) {
      if (text === '') return '';
      const attributes = xmlAttributes({
        x: round(x),
        y: round(y),
        fill: color,
        'font-size': isSmall === true ? round(size * SMALL) : undefined,
        'font-weight': isBold === true ? 600 : undefined,
        'text-decoration': isStruck === true ? 'line-through' : undefined,
        'text-anchor': isMiddle === true ? 'middle' : undefined,
        textLength: round(textWidth(text, metrics) * (isSmall === true ? SMALL : 1)),
        lengthAdjust: 'spacingAndGlyphs',
        'xml:space': 'preserve',
      });
      return `<text${attributes}>${xmlText(text)}</text>`;
    },
  };
}

/** A rounded rectangle, still open for its colours. */
export function rect({ x, y, width, height }: Box, radius: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
