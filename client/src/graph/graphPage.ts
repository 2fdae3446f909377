/** The page that draws a graph, as its panel sees it: it comes later than the question, measures its text itself, and can be given the keyboard. */
import type { TextMetrics } from '../../../server/protocol/graph.ts';
import type { PanelAct, ToPanel } from '../../../server/protocol/panel.ts';
import type { GraphSurface } from './graphSurface.ts';

export interface GraphPageParts {
  readonly surface: GraphSurface;
  /** As a page has measured its text before, most probably for this one too. */
  readonly metrics: TextMetrics;
  readonly keepMetrics: (metrics: TextMetrics) => void;
}

export class GraphPage {
  readonly #parts: GraphPageParts;
  #metrics: TextMetrics;
  #isThere = false;
  #wantsKeyboard = false;

  constructor(parts: GraphPageParts) {
    this.#parts = parts;
    this.#metrics = parts.metrics;
  }

  get isThere(): boolean {
    return this.#isThere;
  }

  get metrics(): TextMetrics {
    return this.#metrics;
  }

  /** It has said that it is there, for the first time or after it was hidden. False: its text is not as wide as it was taken to be. */
  begin(metrics: TextMetrics): boolean {
    const { charWidth, lineHeight } = this.#metrics;
    const isAsMeasured = metrics.charWidth === charWidth && metrics.lineHeight === lineHeight;
    this.#isThere = true;
    this.#metrics = metrics;
    if (!isAsMeasured) this.#parts.keepMetrics(metrics);
    return isAsMeasured;
  }

  /** What is told before there is a page follows when it begins. */
  post(message: ToPanel): void {
    if (this.#isThere) this.#parts.surface.post(message);
  }

  act(what: PanelAct, node?: string): void {
    this.post({ type: 'do', what, ...(node === undefined ? {} : { node }) });
  }

  wantKeyboard(): void {
    this.#wantsKeyboard = true;
  }

  /** Once, to whoever wanted it, when there is something to give it to. */
  giveKeyboard(): void {
    if (!this.#wantsKeyboard || !this.#isThere) return;
    this.#wantsKeyboard = false;
    this.act('focusCanvas');
  }
}
