/** A graph as a file, or on the clipboard. */
import { env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { GraphFormat } from '../../../server/protocol/graph.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { App } from '../app.ts';
import { messageOf } from '../messageOf.ts';
import type { GraphPanel } from './graphPanel.ts';

type ExportFormat = GraphFormat | 'png';

interface FormatItem extends QuickPickItem {
  readonly format: ExportFormat | 'copyMermaid';
}

/** Asks for the format and the file. */
export async function exportGraph(app: App, panel: GraphPanel | undefined): Promise<void> {
  if (panel?.graph === undefined) return sayNothingToExport();
  const chosen = await window.showQuickPick<FormatItem>(formatItems(), { title: l10n.t('Export Graph') });
  if (chosen === undefined) return;
  if (chosen.format === 'copyMermaid') return copyMermaid(app, panel);
  // Only the webview can draw pixels; it answers with the picture.
  if (chosen.format === 'png') return panel.act('copyPng');
  const text = await exported(app, panel, chosen.format);
  if (text !== undefined) await save(panel, chosen.format, new TextEncoder().encode(text));
}

export async function copyMermaid(app: App, panel: GraphPanel | undefined): Promise<void> {
  if (panel?.graph === undefined) return sayNothingToExport();
  const text = await exported(app, panel, 'mermaid');
  if (text !== undefined) await env.clipboard.writeText(text);
}

/** `png` is base64, as the webview sends it. */
export async function savePicture(panel: GraphPanel, png: string): Promise<void> {
  await save(panel, 'png', Buffer.from(png, 'base64'));
}

function sayNothingToExport(): void {
  void window.showInformationMessage(l10n.t('There is no graph to export. Show one first.'));
}

async function exported({ server, log }: App, panel: GraphPanel, format: GraphFormat): Promise<string | undefined> {
  const { entry } = panel;
  if (entry === undefined) return undefined;
  try {
    const { text, note } = await server.request(Method.exportGraph, { folder: entry.folder, query: panel.asked ?? entry.query, format });
    if (note !== '') void window.showInformationMessage(note);
    return text;
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(l10n.t('The graph could not be exported: {0}', messageOf(error)));
    return undefined;
  }
}

async function save(panel: GraphPanel, format: ExportFormat, bytes: Uint8Array): Promise<void> {
  const { ending, title } = formats[format];
  const folder = panel.entry?.folder;
  const name = fileName(panel.title);
  const target = await window.showSaveDialog({
    title: l10n.t('Export Graph'),
    filters: { [title]: [ending] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(Uri.parse(folder), `${name}.${ending}`) }),
  });
  if (target !== undefined) await workspace.fs.writeFile(target, bytes);
}

const formats: Readonly<Record<ExportFormat, { readonly ending: string; readonly title: string }>> = {
  svg: { ending: 'svg', title: 'SVG' },
  png: { ending: 'png', title: 'PNG' },
  mermaid: { ending: 'mmd', title: 'Mermaid' },
  dot: { ending: 'dot', title: 'DOT' },
  json: { ending: 'json', title: 'JSON' },
  graphml: { ending: 'graphml', title: 'GraphML' },
};

function formatItems(): readonly FormatItem[] {
  return [
    { format: 'svg', label: 'SVG', description: l10n.t('picture that scales, with real text') },
    { format: 'png', label: 'PNG', description: l10n.t('picture, as it is drawn now') },
    { format: 'mermaid', label: 'Mermaid', description: l10n.t('for Markdown') },
    { format: 'copyMermaid', label: l10n.t('Copy as Mermaid'), description: l10n.t('to the clipboard') },
    { format: 'dot', label: 'DOT', description: l10n.t('for Graphviz') },
    { format: 'json', label: 'JSON', description: l10n.t('everything, with confidence') },
    { format: 'graphml', label: 'GraphML', description: l10n.t('for graph editors') },
  ];
}

/** What every file system takes. */
function fileName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'graph' : name.slice(0, 80);
}
