/** Documents that show what lies behind a file: its facts, its syntax tree. They are read, not edited, and follow the file. */
import {
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  Selection,
  TextEditorLineNumbersStyle,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { Method } from '../../../server/protocol/messages.ts';
import type { App } from '../app.ts';
import { messageOf } from '../messageOf.ts';
import { createRevisionWatch } from '../revisionWatch.ts';

/** Also the scheme of its documents, after `skein-`. */
export type DebugKind = 'facts' | 'tree';

const METHODS = { facts: Method.facts, tree: Method.syntaxTree } as const;

export function provideDebugDocuments({ server, status }: Pick<App, 'server' | 'status'>): Disposable {
  const changes = new EventEmitter<Uri>();
  const providers = (['facts', 'tree'] as const).map((kind) =>
    workspace.registerTextDocumentContentProvider(`skein-${kind}`, {
      onDidChange: changes.event,
      async provideTextDocumentContent(uri) {
        try {
          const answer = await server.request(METHODS[kind], { uri: uri.query });
          if (!answer.shown) return answer.reason;
          return answer.note === '' ? answer.text : `${answer.note}\n\n${answer.text}`;
        } catch (error) {
          return messageOf(error);
        }
      },
    }),
  );
  const open = () => workspace.textDocuments.filter(({ uri }) => /^skein-(facts|tree)$/.test(uri.scheme));
  const watch = createRevisionWatch(status, {
    isLookedAt: () => open().length > 0,
    changed: () => {
      for (const { uri } of open()) changes.fire(uri);
    },
  });
  return {
    dispose() {
      for (const each of [...providers, watch, changes]) each.dispose();
    },
  };
}

/** Opens it beside the file, at the line that the cursor is in. */
export async function showDebugDocument(kind: DebugKind): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.uri.scheme !== 'file') {
    await window.showInformationMessage(l10n.t('Open a file of code first.'));
    return;
  }
  const { uri } = editor.document;
  const { line } = editor.selection.active;
  // Shown as the title of the tab.
  const shown = Uri.from({ scheme: `skein-${kind}`, path: `${uri.path}.${kind}`, query: uri.toString() });
  const document = await workspace.openTextDocument(shown);
  const beside = await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
  const at = lineOf(document.getText(), kind, line);
  // Facts bring the line numbers of the source along, and each node of a tree tells its own.
  beside.options = { lineNumbers: TextEditorLineNumbersStyle.Off };
  beside.selection = new Selection(at, 0, at, 0);
  beside.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where a line of the source is shown: facts repeat the source, a tree begins each node's place with its line. */
function lineOf(text: string, kind: DebugKind, line: number): number {
  const pattern = kind === 'facts' ? new RegExp(`^\\s*${line + 1} │`) : new RegExp(`  ${line + 1}:\\d+–\\d+:\\d+  `);
  const found = text.split('\n').findIndex((each) => pattern.test(each));
  return Math.max(0, found);
}
