import { type QuickPickItem, window } from 'vscode';
import { Method, type SearchHit } from '../../../server/protocol/messages.ts';
import type { App } from '../app.ts';
import { keepOrder } from '../keepOrder.ts';
import { messageOf } from '../messageOf.ts';
import { symbolRow } from '../symbolRows.ts';
import type { FoundSymbol } from './symbolAtCursor.ts';

const mostRows = 100;

/** What is offered while nothing is typed: what calls and is called. */
const callables = 'kind:function,method';

interface SymbolItem extends QuickPickItem {
  readonly alwaysShow: true;
  readonly choice: SearchHit | FoundSymbol;
}

export interface SymbolQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** What is probably meant: the first row while nothing is typed. */
  readonly suggestions: readonly { readonly symbol: FoundSymbol; readonly from: string }[];
}

/** Has the user choose a symbol from the same rows as Search Symbols has; undefined when they choose none. */
export function pickSymbol({ server }: Pick<App, 'server'>, question: SymbolQuestion): Promise<FoundSymbol | undefined> {
  const pick = window.createQuickPick<SymbolItem>();
  pick.title = question.title;
  pick.placeholder = question.placeholder;
  keepOrder(pick);
  const suggested: readonly SymbolItem[] = question.suggestions.map(({ symbol, from }) => ({
    label: `$(symbol-method) ${symbol.name}`,
    description: from,
    alwaysShow: true,
    choice: symbol,
  }));
  let running = new AbortController();
  const search = async (): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const first = pick.value === '' ? suggested : [];
    pick.items = first;
    pick.busy = true;
    try {
      const { hits } = await server.request(Method.search, { text: pick.value || callables, limit: mostRows }, signal);
      if (signal.aborted) return;
      pick.items = [...first, ...hits.map((hit): SymbolItem => ({ ...symbolRow(hit), alwaysShow: true, choice: hit }))];
    } catch (error) {
      if (signal.aborted) return;
      pick.title = messageOf(error);
    }
    pick.busy = false;
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => void search());
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item === undefined) return;
      resolve(found(item.choice));
      pick.hide();
    });
    pick.onDidHide(() => {
      running.abort();
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void search();
  });
}

function found({ folder, id, name, kind }: SearchHit | FoundSymbol): FoundSymbol {
  return { found: true, folder, id, name, kind };
}
