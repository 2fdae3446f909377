import { l10n, type QuickPickItem, QuickPickItemKind, Range, Uri, window } from 'vscode';
import type { EdgePlace, EdgeResult, EdgeStepItem, EdgeSymbol } from '../../../server/protocol/debugViews.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { keepOrder } from '../keepOrder.ts';
import { symbolIcon } from '../symbolRows.ts';
import { userWork } from '../userWork.ts';

export const explainEdge: Command = {
  id: 'skein.explainEdge',
  run: async ({ server, log }) => {
    const editor = window.activeTextEditor;
    if (editor === undefined || editor.document.uri.scheme !== 'file') {
      await window.showInformationMessage(l10n.t('Open a file of code first.'));
      return;
    }
    const { line, character } = editor.selection.active;
    const uri = editor.document.uri.toString();
    const edge = await userWork(log, () => server.request(Method.explainEdge, { uri, line, character }));
    if (edge === undefined) return;
    if (edge.found) pickStep(edge);
    else await window.showInformationMessage(edge.reason);
  },
};

type Found = Extract<EdgeResult, { readonly found: true }>;

interface PlaceItem extends QuickPickItem {
  readonly place?: EdgePlace;
}

/** A row leads to its place. */
function pickStep(edge: Found): void {
  const pick = window.createQuickPick<PlaceItem>();
  pick.title = titleOf(edge);
  pick.placeholder = edge.complete ? l10n.t('Enter opens the place of a step') : l10n.t('The index is not up to date: there may be more.');
  pick.matchOnDescription = true;
  keepOrder(pick);
  pick.items = rowsOf(edge);
  pick.onDidAccept(() => {
    const place = pick.activeItems[0]?.place;
    pick.hide();
    if (place !== undefined) void open(place);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** `call of save · probable by rule field, right in 80 % of measured cases · on User` */
function titleOf({ name, role, tier, rule, confidence, receiver, detail }: Found): string {
  const sure =
    confidence > 0
      ? l10n.t('{0} by rule {1}, right in {2} % of measured cases', tierText(tier), rule, Math.round(confidence * 100))
      : tierText(tier);
  const on = receiver === '' ? '' : l10n.t('on {0}', receiver);
  return [l10n.t('{0} of {1}', role, name), sure, detail, on].filter((part) => part !== '').join(' · ');
}

function tierText(tier: Found['tier']): string {
  return {
    exact: l10n.t('exact'),
    probable: l10n.t('probable'),
    ambiguous: l10n.t('one of several'),
    external: l10n.t('outside this folder'),
    unresolved: l10n.t('without an answer'),
  }[tier];
}

function rowsOf({ steps, candidates, rejected }: Found): readonly PlaceItem[] {
  return [
    ...section(l10n.t('step by step'), steps.map(stepRow)),
    ...section(l10n.t('possible as well'), candidates.map(symbolRow)),
    ...section(l10n.t('rejected: the same name, not meant here'), rejected.map(symbolRow)),
  ];
}

function section(label: string, rows: readonly PlaceItem[]): readonly PlaceItem[] {
  return rows.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...rows];
}

const ICONS: Readonly<Record<EdgeStepItem['kind'], string>> = {
  site: 'target',
  binding: 'symbol-variable',
  import: 'arrow-right',
  reexport: 'arrow-swap',
  definition: 'symbol-method',
};

function stepRow({ kind, text, place }: EdgeStepItem): PlaceItem {
  return { label: `$(${ICONS[kind]}) ${text.replaceAll('$(', '\\$(')}`, description: placeText(place), place };
}

function symbolRow({ name, kind, place }: EdgeSymbol): PlaceItem {
  return { label: `$(${symbolIcon(kind)}) ${name}`, description: placeText(place), place };
}

function placeText({ path, startLine, startColumn }: EdgePlace): string {
  return `${path}:${startLine + 1}:${startColumn + 1}`;
}

async function open({ uri, startLine, startColumn, endLine, endColumn }: EdgePlace): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(startLine, startColumn, endLine, endColumn) });
}
