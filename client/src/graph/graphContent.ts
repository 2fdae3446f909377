/** What a graph's panel shows: the answer of the index, which is asked one question at a time, or a message in its place. */
import { l10n } from 'vscode';
import type { Graph, HintedNode, TextMetrics } from '../../../server/protocol/graph.ts';
import { askGraph, type GraphAnswer, type PanelMessage } from './askGraph.ts';
import type { GraphEntry } from './graphHistory.ts';
import type { GraphHost } from './graphSurface.ts';

/** How long a message stands in the place of a graph. */
export type Lasting = 'untilAsked' | 'untilUpdated';

export type AnsweredGraph = Extract<GraphAnswer, { readonly kind: 'graph' }>;

/** Why it is asked: for another graph, for more or less of the one that is shown, or because the index has changed. */
export type AskCause = 'new' | 'change' | 'same';

export interface AskParts {
  readonly metrics: TextMetrics;
  readonly cause: AskCause;
  /** Called when it takes a while. */
  readonly busy: (text: string) => void;
}

/** Nobody looks at a sign of work for longer. Milliseconds. */
const patience = 10_000;

/** Shorter work is not worth a sign. Milliseconds. */
const quickWork = 250;

export class GraphContent {
  readonly #server: GraphHost['server'];
  #answer: AnsweredGraph | undefined;
  #message: PanelMessage | undefined;
  #lasting: Lasting = 'untilUpdated';
  #asking: AbortController | undefined;
  #isOutdated = false;

  constructor(server: GraphHost['server']) {
    this.#server = server;
  }

  /** The newest answer, also while a message hides it. */
  get answer(): AnsweredGraph | undefined {
    return this.#answer;
  }

  get graph(): Graph | undefined {
    return this.#message === undefined ? this.#answer?.result.graph : undefined;
  }

  /** What is shown in the place of a graph. */
  get message(): PanelMessage | undefined {
    return this.#message;
  }

  get lasting(): Lasting {
    return this.#lasting;
  }

  get isAsking(): boolean {
    return this.#asking !== undefined;
  }

  /** The index changed while it was asked, or while nobody looked. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  outdate(): void {
    this.#isOutdated = true;
  }

  put(message: PanelMessage, lasting: Lasting): void {
    this.giveUp();
    this.#lasting = lasting;
    this.#message = message;
  }

  /** Drops the question that is on its way. */
  giveUp(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  /** Takes the answer. An answer that comes too late is dropped: then a newer question, or a message, has taken its place. */
  async ask({ folder, query }: GraphEntry, { metrics, cause, busy }: AskParts): Promise<'graph' | 'message' | 'dropped'> {
    this.giveUp();
    const asking = new AbortController();
    this.#asking = asking;
    this.#isOutdated = false;
    const sign = setTimeout(() => busy(l10n.t('Asking the index…')), quickWork);
    const orderHint = this.#answer === undefined || cause === 'new' ? [] : onScreen(this.#answer);
    const answer = await askGraph(
      this.#server,
      { folder, query: { ...query, metrics, orderHint } },
      { signal: asking.signal, timeout: AbortSignal.timeout(patience) },
    );
    clearTimeout(sign);
    if (asking.signal.aborted) return 'dropped';
    this.#asking = undefined;
    if (answer.kind === 'message') this.put(answer.message, 'untilUpdated');
    else {
      this.#answer = answer;
      this.#message = undefined;
    }
    return answer.kind;
  }
}

/** Ids of the nodes, top to bottom. */
function onScreen({ result: { layout } }: AnsweredGraph): readonly HintedNode[] {
  return Object.entries(layout.nodes)
    .sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
    .map(([id, { x }]) => ({ id, x }));
}
