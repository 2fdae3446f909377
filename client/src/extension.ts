import { commands, type ExtensionContext, l10n, window } from 'vscode';
import type { App } from './app.ts';
import { allCommands } from './commands/allCommands.ts';
import { keepContextKeys } from './contextKeys.ts';
import { createFileStatus } from './fileStatus.ts';
import { GraphPanels } from './graph/graphPanels.ts';
import { keepGraphs } from './graph/keepGraphs.ts';
import { ServerConnection } from './languageClient.ts';
import { showNotices } from './notices.ts';
import { keepServer } from './serverLifecycle.ts';
import { serverSettings } from './settings.ts';
import { createStatusBar } from './statusBar.ts';
import { StatusModel } from './statusModel.ts';
import { createCyclesView } from './views/cyclesView.ts';
import { provideDebugDocuments } from './views/debugDocuments.ts';
import { ImpactView } from './views/impactView.ts';
import { createImportsView } from './views/importsView.ts';
import { createStatusView } from './views/statusView.ts';

let running: ServerConnection | undefined;

/** Called by VS Code once, after it has started. Nothing here waits for the server. */
export function activate(context: ExtensionContext): void {
  const started = performance.now();
  const { subscriptions } = context;
  const log = window.createOutputChannel('Skein', { log: true });
  const server = new ServerConnection({
    module: context.asAbsolutePath('dist/server/server.js'),
    log,
    settings: serverSettings,
    bundle: l10n.uri?.fsPath,
    now: Date.now,
  });
  running = server;
  const status = new StatusModel(server, log);
  const app: App = {
    server,
    status,
    log,
    graphs: new GraphPanels({ context, server, log }),
    impact: new ImpactView({ server, status, log }),
  };
  subscriptions.push(log, status);
  for (const { id, run } of allCommands)
    subscriptions.push(commands.registerCommand(id, (...given: unknown[]) => run(app, given[0], given)));
  subscriptions.push(
    createStatusBar(status),
    createImportsView(app),
    createCyclesView(app),
    createStatusView(status),
    app.impact,
    provideDebugDocuments(app),
    createFileStatus(server, status),
    keepContextKeys(status),
    showNotices(server, log),
    keepGraphs(app),
  );
  subscriptions.push(keepServer(server));
  log.info(`Activated in ${Math.round(performance.now() - started)} ms`);
}

/** Called by VS Code when the window closes; it waits a few seconds for the promise. */
export async function deactivate(): Promise<void> {
  await running?.dispose();
  running = undefined;
}
