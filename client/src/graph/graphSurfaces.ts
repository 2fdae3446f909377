/** The two places where a graph is shown, alike to whoever shows one. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { env, Uri, type Webview, type WebviewPanel, type WebviewView } from 'vscode';
import type { ToPanel } from '../../../server/protocol/panel.ts';
import type { GraphSurface } from './graphSurface.ts';
import { panelHtml } from './panelHtml.ts';

/** Id of the view in the panel. */
export const viewId = 'skein.callGraph';

/** Type of the panels in the editor area. */
export const panelType = 'skein.graph';

/** The view may be closed, moved and made again by VS Code; what it shows stays. */
export class ViewSurface implements GraphSurface {
  readonly kind = 'view';
  readonly webviewId = viewId;
  view: WebviewView | undefined;

  post(message: ToPanel): void {
    void this.view?.webview.postMessage(message);
  }

  isVisible(): boolean {
    return this.view?.visible === true;
  }

  name(_title: string, caption: string): void {
    if (this.view !== undefined) this.view.description = caption;
  }
}

export class EditorSurface implements GraphSurface {
  readonly kind = 'editor';
  readonly webviewId = panelType;
  readonly panel: WebviewPanel;

  constructor(panel: WebviewPanel) {
    this.panel = panel;
  }

  post(message: ToPanel): void {
    void this.panel.webview.postMessage(message);
  }

  isVisible(): boolean {
    return this.panel.visible;
  }

  name(title: string): void {
    this.panel.title = title;
  }
}

/** Writes the page. The webview may read no file at all. */
export async function furnish(webview: Webview, extensionUri: Uri): Promise<void> {
  const read = async (name: string): Promise<string> =>
    await readFile(Uri.joinPath(extensionUri, 'dist', 'client', 'webview', name).fsPath, 'utf8');
  const [script, style] = await Promise.all([read('graph.js'), read('graph.css')]);
  webview.options = { enableScripts: true, localResourceRoots: [] };
  webview.html = panelHtml({ nonce: randomBytes(16).toString('hex'), script, style, language: env.language });
}
