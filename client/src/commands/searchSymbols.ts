import { commands, l10n, type QuickInputButton, type QuickPick, Range, ThemeIcon, Uri, ViewColumn, window } from 'vscode';
import { Method, type SearchHit } from '../../../server/protocol/messages.ts';
import type { App, Command } from '../app.ts';
import { type FilterHint, filterHints } from '../filterHints.ts';
import { isDown } from '../graph/askGraph.ts';
import type { SymbolArgument } from '../graph/showGraph.ts';
import { keepOrder } from '../keepOrder.ts';
import { messageOf } from '../messageOf.ts';
import { detailedRow, isCallable, type SymbolRow } from '../symbolRows.ts';

/** A list of more rows is searched by typing on, not by scrolling. */
const mostRows = 200;

interface SearchItem extends SymbolRow {
  /** The server has matched already, by more than the label: VS Code must not drop what it would not have found. */
  readonly alwaysShow: true;
  readonly buttons?: readonly QuickInputButton[];
  readonly choose: () => Promise<unknown> | unknown;
  /** Of rows that go on with what is typed. */
  readonly text?: string;
  /** Of rows that are symbols. */
  readonly hit?: SearchHit;
}

export const searchSymbols: Command = {
  id: 'skein.searchSymbols',
  run: (app) => {
    const pick = window.createQuickPick<SearchItem>();
    pick.placeholder = l10n.t('Name, Class.method or folder/part name; filters kind: lang: path: in: is:');
    keepOrder(pick);
    const near = window.activeTextEditor?.document.uri.toString();
    let running = new AbortController();
    const search = (): void => {
      running.abort();
      running = new AbortController();
      void fill(pick, { app, near, signal: running.signal });
    };
    pick.onDidChangeValue(search);
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.text !== undefined) {
        pick.value = item.text;
        search();
        return;
      }
      pick.hide();
      void item?.choose();
    });
    pick.onDidTriggerItemButton(({ item: { hit }, button }) => {
      pick.hide();
      if (hit !== undefined) void press(button, hit);
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
  readonly app: App;
  readonly near: string | undefined;
  readonly signal: AbortSignal;
}

async function fill(pick: QuickPick<SearchItem>, { app: { server, log }, near, signal }: Search): Promise<void> {
  if (isDown(server)) {
    pick.items = downRows();
    return;
  }
  const begun = filterHints(pick.value);
  if (begun.length > 0) {
    pick.items = begun.map(hintRow);
    pick.title = undefined;
    pick.busy = false;
    return;
  }
  pick.busy = true;
  try {
    const query = { text: pick.value, limit: mostRows, ...(near === undefined ? {} : { nearUri: near }) };
    const { hits, complete, truncated } = await server.request(Method.search, query, signal);
    if (signal.aborted) return;
    pick.items = hits.length === 0 ? [emptyRow(pick.value, complete)] : hits.map(itemOf);
    pick.title = titleOf({ complete, truncated });
  } catch (error) {
    if (signal.aborted) return;
    log.error(error instanceof Error ? error : String(error));
    pick.items = isDown(server) ? downRows() : [commandRow(messageOf(error), 'error', 'skein.showLog')];
    pick.title = undefined;
  }
  pick.busy = false;
}

/** An answer never claims more than it knows. */
function titleOf({ complete, truncated }: { readonly complete: boolean; readonly truncated: boolean }): string | undefined {
  if (!complete) return l10n.t('Symbols found so far: the index is still being built');
  return truncated ? l10n.t('The best {0} symbols', mostRows) : undefined;
}

function itemOf(hit: SearchHit): SearchItem {
  const buttons = isCallable(hit.kind) ? [toSide(), graph(), callers()] : [toSide()];
  return { ...detailedRow(hit), hit, alwaysShow: true, buttons, choose: () => open(hit, ViewColumn.Active) };
}

function emptyRow(text: string, complete: boolean): SearchItem {
  const none = text.trim() === '' ? l10n.t('No symbols') : l10n.t('No symbol matches “{0}”', text.trim());
  const label = complete ? none : l10n.t('{0} so far: the index is still being built', none);
  return { label: `$(info) ${label}`, description: '', alwaysShow: true, choose: () => undefined };
}

function hintRow({ value, description, text }: FilterHint): SearchItem {
  return { label: `$(filter) ${value}`, description, text, alwaysShow: true, choose: () => undefined };
}

/** What can be done about a server that has stopped. */
function downRows(): readonly SearchItem[] {
  return [
    commandRow(l10n.t('Skein stopped. Restart'), 'debug-restart', 'skein.restartServer'),
    commandRow(l10n.t('Show Log'), 'output', 'skein.showLog'),
  ];
}

function commandRow(label: string, icon: string, command: string): SearchItem {
  return { label: `$(${icon}) ${label}`, description: '', alwaysShow: true, choose: () => commands.executeCommand(command) };
}

// Made when needed: texts are known only once the extension runs.
const toSide = (): QuickInputButton => ({ iconPath: icons.toSide, tooltip: l10n.t('Open to Side') });
const graph = (): QuickInputButton => ({ iconPath: icons.graph, tooltip: l10n.t('Show Call Graph') });
const callers = (): QuickInputButton => ({ iconPath: icons.callers, tooltip: l10n.t('Callers') });

const icons = {
  toSide: new ThemeIcon('split-horizontal'),
  graph: new ThemeIcon('type-hierarchy'),
  callers: new ThemeIcon('call-incoming'),
};

async function press({ iconPath }: QuickInputButton, hit: SearchHit): Promise<void> {
  const symbol: SymbolArgument = { folder: hit.folder, id: hit.id };
  if (iconPath === icons.graph) await commands.executeCommand('skein.showCallGraph', symbol);
  else if (iconPath === icons.callers) await commands.executeCommand('skein.showCallers', symbol);
  else await open(hit, ViewColumn.Beside);
}

async function open({ uri, range }: SearchHit, viewColumn: ViewColumn): Promise<void> {
  const { line, character } = range.start;
  await window.showTextDocument(Uri.parse(uri), { viewColumn, selection: new Range(line, character, line, character) });
}
