import { type LogOutputChannel, type QuickInputButton, type QuickPick, Range, ThemeIcon, Uri, ViewColumn, window } from 'vscode';
import { Method, type SearchHit } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import type { ServerConnection } from '../languageClient.ts';
import { type SymbolRow, symbolRow } from '../symbolRows.ts';

/** A list of more rows is searched by typing on, not by scrolling. */
const mostRows = 200;

interface SymbolItem extends SymbolRow {
  readonly hit: SearchHit;
  /** The server has matched already, by more than the label: VS Code must not drop what it would not have found. */
  readonly alwaysShow: true;
  readonly buttons: readonly QuickInputButton[];
}

export const searchSymbols: Command = {
  id: 'skein.searchSymbols',
  run: ({ server, log }) => {
    const pick = window.createQuickPick<SymbolItem>();
    pick.placeholder = 'Name, Class.method, mod::function, path/part name, kind:class, lang:python, in:Container';
    const near = window.activeTextEditor?.document.uri.toString();
    let running = new AbortController();
    const search = (): void => {
      running.abort();
      running = new AbortController();
      void fill(pick, { server, log, near, signal: running.signal });
    };
    pick.onDidChangeValue(search);
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      pick.hide();
      if (item !== undefined) void open(item.hit, ViewColumn.Active);
    });
    pick.onDidTriggerItemButton(({ item }) => {
      pick.hide();
      void open(item.hit, ViewColumn.Beside);
    });
    pick.onDidHide(() => {
      running.abort();
      pick.dispose();
    });
    pick.show();
    search();
  },
};

interface Search {
  readonly server: ServerConnection;
  readonly log: LogOutputChannel;
  readonly near: string | undefined;
  readonly signal: AbortSignal;
}

async function fill(pick: QuickPick<SymbolItem>, { server, log, near, signal }: Search): Promise<void> {
  pick.busy = true;
  try {
    const query = { text: pick.value, limit: mostRows, ...(near === undefined ? {} : { nearUri: near }) };
    const { hits, complete, truncated } = await server.request(Method.search, query, signal);
    if (signal.aborted) return;
    pick.items = hits.map((hit) => ({ ...symbolRow(hit), hit, alwaysShow: true, buttons: [openToSide] }));
    pick.title = titleOf({ complete, truncated });
  } catch (error) {
    if (signal.aborted) return;
    log.error(error instanceof Error ? error : String(error));
    pick.items = [];
    pick.title = error instanceof Error ? error.message : String(error);
  }
  pick.busy = false;
}

/** An answer never claims more than it knows. */
function titleOf({ complete, truncated }: { readonly complete: boolean; readonly truncated: boolean }): string | undefined {
  if (!complete) return 'Symbols found so far: the index is still being built';
  return truncated ? `The best ${mostRows} symbols` : undefined;
}

const openToSide: QuickInputButton = { iconPath: new ThemeIcon('split-horizontal'), tooltip: 'Open to Side' };

async function open({ uri, range }: SearchHit, viewColumn: ViewColumn): Promise<void> {
  const { line, character } = range.start;
  await window.showTextDocument(Uri.parse(uri), { viewColumn, selection: new Range(line, character, line, character) });
}
