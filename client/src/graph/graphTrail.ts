/** The way of one graph through its questions: where it has been, and how the one it stands at is looked at. */
import type { PanelState } from '../../../server/protocol/panel.ts';
import {
  canGoBack,
  canGoForward,
  currentEntry,
  type GraphEntry,
  type GraphHistory,
  goBack,
  goForward,
  isSameQuestion,
  look,
  noHistory,
  visit,
} from './graphHistory.ts';

export class GraphTrail {
  #history: GraphHistory = noHistory;
  #seen: PanelState | undefined;

  get entry(): GraphEntry | undefined {
    return currentEntry(this.#history);
  }

  get canGoBack(): boolean {
    return canGoBack(this.#history);
  }

  get canGoForward(): boolean {
    return canGoForward(this.#history);
  }

  /** What a page that is made anew begins with. */
  get seen(): PanelState | undefined {
    return this.#seen;
  }

  /** False: it stands there already. */
  visit(entry: GraphEntry): boolean {
    return this.#move(visit(this.#history, entry));
  }

  /** False: there is nothing behind. */
  back(): boolean {
    return this.#move(goBack(this.#history));
  }

  forward(): boolean {
    return this.#move(goForward(this.#history));
  }

  /** How the last graph was looked at says nothing of the next. */
  lookAfresh(): void {
    if (this.#seen !== undefined) this.#seen = { isList: this.#seen.isList };
  }

  /** Begins where the user was before the window was reloaded. False: that was at no graph. */
  restore(state: PanelState): boolean {
    this.#seen = state;
    const { folder, query } = state;
    if (folder === undefined || query === undefined) return false;
    this.#history = look(visit(noHistory, { folder, query, by: 'user' }), seenIn(state));
    return true;
  }

  /** Remembers how the graph is looked at. False: the state was on its way while another graph was asked for, and belongs to the one before. */
  keep(state: PanelState): boolean {
    const { entry } = this;
    const { folder, query } = state;
    if (entry === undefined || folder === undefined || query === undefined || !isSameQuestion(entry, { folder, query })) return false;
    this.#history = look(this.#history, seenIn(state));
    this.#seen = state;
    return true;
  }

  #move(history: GraphHistory): boolean {
    const isElsewhere = history !== this.#history;
    this.#history = history;
    return isElsewhere;
  }
}

function seenIn({ viewport, selected }: PanelState): Pick<GraphEntry, 'viewport' | 'selected'> {
  return { ...(viewport === undefined ? {} : { viewport }), ...(selected === undefined ? {} : { selected }) };
}
