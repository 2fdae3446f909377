import { l10n, Position, type QuickPickItem, Uri, window } from 'vscode';
import { Method, type SearchHit } from '../../../server/protocol/messages.ts';
import type { App } from '../app.ts';
import { symbolRow } from '../symbolRows.ts';
import { type FoundSymbol, symbolAt } from './symbolAtCursor.ts';

const mostRows = 100;

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
export function pickSymbol({ server, log }: Pick<App, 'server' | 'log'>, question: SymbolQuestion): Promise<FoundSymbol | undefined> {
  const pick = window.createQuickPick<SymbolItem>();
  pick.title = question.title;
  pick.placeholder = question.placeholder;
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
      const { hits } = await server.request(Method.search, { text: pick.value, limit: mostRows }, signal);
      if (signal.aborted) return;
      pick.items = [...first, ...hits.map((hit): SymbolItem => ({ ...symbolRow(hit), alwaysShow: true, choice: hit }))];
    } catch (error) {
      if (signal.aborted) return;
      pick.title = error instanceof Error ? error.message : String(error);
    }
    pick.busy = false;
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => void search());
    pick.onDidAccept(async () => {
      const [item] = pick.selectedItems;
      if (item === undefined) return;
      pick.busy = true;
      resolve(await found({ server, log }, item.choice));
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

async function found({ server, log }: Pick<App, 'server' | 'log'>, choice: SearchHit | FoundSymbol): Promise<FoundSymbol | undefined> {
  if ('found' in choice) return choice;
  const { line, character } = choice.range.start;
  try {
    const symbol = await symbolAt(server, { uri: Uri.parse(choice.uri), position: new Position(line, character) }, 'definition');
    if (symbol.found) return symbol;
    void window.showInformationMessage(symbol.text);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(l10n.t('The symbol could not be looked up. The log says why.'));
  }
  return undefined;
}
