import type { TextMetrics } from '../../../server/protocol/graph.ts';

/** Letters of names, narrow and wide: the widest decides for a font that is not of one width. */
const sample = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.$';

/** Of the font that names are drawn with (styles/canvas.css), measured once. */
export function measureText(): TextMetrics {
  const probe = document.createElement('span');
  probe.className = 'measure';
  probe.textContent = sample;
  document.body.append(probe);
  const { width, height } = probe.getBoundingClientRect();
  probe.remove();
  return { charWidth: Math.max(1, Math.round((width / sample.length) * 100) / 100), lineHeight: Math.max(1, Math.round(height)) };
}
