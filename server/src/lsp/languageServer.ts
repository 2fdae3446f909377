import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../protocol/messages.ts';
import { handleCallHierarchy } from './callHierarchy.ts';
import { type ClientFacts, clientFacts } from './clientFacts.ts';
import { handleCycles } from './cyclesRequest.ts';
import { handleDebugViews } from './debugRequests.ts';
import { handleDefinition } from './definition.ts';
import { handleDelete } from './deleteRequest.ts';
import { DiagnosticFeed } from './diagnosticFeed.ts';
import { handleDocumentHighlight } from './documentHighlight.ts';
import { handleDocumentSymbols } from './documentSymbols.ts';
import { handleExplain } from './explainRequest.ts';
import { handleExportGraph } from './exportGraphRequest.ts';
import { FeatureRegistrations } from './featureRegistrations.ts';
import { type DocumentFeature, documentFeatureNames, documentFeatures } from './features.ts';
import { handleFocus } from './focus.ts';
import type { FolderListener, FolderPlace, FolderSession } from './folderSession.ts';
import { Folders } from './folders.ts';
import { GraphChanges } from './graphChanges.ts';
import { handleGraph } from './graphRequest.ts';
import { guardedWork } from './guard.ts';
import type { LanguageServerHost } from './host.ts';
import { handleHover } from './hover.ts';
import { handleImpact } from './impactRequest.ts';
import { handleImplementation } from './implementation.ts';
import { handleImports } from './importsRequest.ts';
import { speakAs } from './localize.ts';
import type { Log } from './log.ts';
import { OpenDocuments } from './openDocuments.ts';
import { handlePause } from './pauseRequest.ts';
import { handlePreview } from './previewRequest.ts';
import { handleReferences } from './references.ts';
import { handleReindex } from './reindexRequest.ts';
import { FolderLog } from './runLog.ts';
import { handleSearch } from './searchRequest.ts';
import type { ServerParts } from './serverParts.ts';
import { readSettings } from './settings.ts';
import { StatusFeed } from './statusFeed.ts';
import { handleStatus } from './statusRequest.ts';
import { handleSymbolAt } from './symbolAtRequest.ts';
import { handleTypeHierarchy } from './typeHierarchy.ts';
import { handleWatchedFiles, registerWatchedFiles } from './watchedFiles.ts';
import { canonicalUri } from './workspacePath.ts';
import { handleWorkspaceSymbols } from './workspaceSymbols.ts';

/** Indexes that do not close in time are left to the crash safety of the database. */
const shutdownPatienceMs = 2000;

/** Builds the language server on a connection and starts to listen. The connection's end is the server's end. */
export function startLanguageServer(connection: Connection, host: LanguageServerHost): void {
  const log: Log = connection.console;
  let settings: ServerSettings = readSettings(undefined);
  let client: ClientFacts | undefined;
  let places: readonly FolderPlace[] = [];

  const status = new StatusFeed({ connection, schedule: host.schedule, log, sessions: () => folders.all() });
  const graphs = new GraphChanges({ connection, schedule: host.schedule, log, revision: () => status.current().revision });
  const listener = listenTo({ log, status, graphs, documents: () => documents, diagnostics: () => diagnostics });
  const watcher = () => (client?.canWatchFiles === true ? 'outside' : 'own');
  const folders = new Folders({ host, log, listener, watcher });
  const features = new FeatureRegistrations(connection, log);
  const opened = (language: string) => features.sawOpened(language);
  const diagnostics = new DiagnosticFeed({ connection, host, folders, documents: () => documents, settings: () => settings, log });
  const changed = () => diagnostics.touch();
  const documents = new OpenDocuments({ connection, folders, schedule: host.schedule, settings: () => settings, opened, changed, log });
  const parts: ServerParts = { connection, host, log, folders, documents, status, settings: () => settings };

  connection.onInitialize((params) => {
    client = clientFacts(params);
    speakAs(client.bundle, log);
    settings = readSettings(params.initializationOptions);
    places = client.folders;
    return answerTo(client, host.version);
  });
  connection.onInitialized(() => {
    if (client?.canWatchFiles === true) void guardedWork(log, 'Watching files', () => registerWatchedFiles(parts, host.watchedNames));
    if (client?.canChangeFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        places = [...places.filter(({ uri }) => !gone.has(uri)), ...added];
        arrange();
      });
    }
    arrange();
  });
  connection.onDidChangeConfiguration((change) => {
    settings = readSettings(change.settings);
    arrange();
  });
  connection.onShutdown(async () => {
    diagnostics.dispose();
    documents.dispose();
    await atMost(host, shutdownPatienceMs, folders.dispose());
    status.dispose();
    graphs.dispose();
    await host.graphs.dispose();
  });

  const arrange = (): void => {
    // A folder whose settings are on their way is opened when they arrive, not twice.
    const known = client?.sendsSettings === true ? places.filter(({ uri }) => canonicalUri(uri) in settings.folders) : places;
    void guardedWork(log, 'Opening folders', () => folders.arrange(known, settings));
    if (client !== undefined) void features.offer(registeredLater(client), settings);
    status.rearranged();
    diagnostics.touch();
  };

  handleWatchedFiles(parts);
  handleWorkspaceSymbols(parts);
  handleDocumentSymbols(parts);
  handleDefinition(parts);
  handleReferences(parts);
  handleImplementation(parts);
  handleDocumentHighlight(parts);
  handleHover(parts);
  handleCallHierarchy(parts);
  handleTypeHierarchy(parts);
  handleStatus(parts);
  handleSearch(parts);
  handleExplain(parts);
  handleImpact(parts);
  handleDebugViews(parts);
  handleReindex(parts, () => client?.canShowProgress === true);
  handlePause(parts);
  handleDelete(parts);
  handleFocus(parts);
  handleGraph(parts);
  handleExportGraph(parts);
  handleSymbolAt(parts);
  handlePreview(parts);
  handleImports(parts);
  handleCycles(parts);
  connection.listen();
}

function answerTo(client: ClientFacts, version: string): InitializeResult {
  const later = registeredLater(client);
  const now = documentFeatureNames
    .filter((feature) => !later.includes(feature))
    .map((feature) => [documentFeatures[feature].capability, capabilityOf(feature)] as const);
  return {
    serverInfo: { name: 'Skein', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspaceSymbolProvider: true,
      ...Object.fromEntries(now),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** With our own client features are offered language by language, when its settings are known; other clients get them all at once. */
function registeredLater(client: ClientFacts): readonly DocumentFeature[] {
  return client.sendsSettings ? client.canRegister : [];
}

function capabilityOf(feature: DocumentFeature): object | true {
  const { options } = documentFeatures[feature];
  return Object.keys(options).length > 0 ? options : true;
}

interface ListenerParts {
  readonly log: Log;
  readonly status: StatusFeed;
  readonly graphs: GraphChanges;
  readonly documents: () => OpenDocuments;
  readonly diagnostics: () => DiagnosticFeed;
}

function listenTo(parts: ListenerParts): FolderListener {
  const logs = new WeakMap<FolderSession, FolderLog>();
  return {
    opened: (session, index) => {
      parts.status.changed(session);
      parts.documents().handAllTo(session, index);
      parts.diagnostics().touch();
    },
    changed: (session) => {
      parts.status.changed(session);
      parts.graphs.changed(session);
    },
    ran: (session, run) => {
      const folderLog = logs.get(session) ?? new FolderLog(parts.log, session.place.name);
      logs.set(session, folderLog);
      const { index } = session;
      if (index !== undefined) void guardedWork(parts.log, 'Logging a run', () => folderLog.ran(run, () => index.status()));
      parts.diagnostics().touch();
    },
  };
}

function atMost(host: LanguageServerHost, milliseconds: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = host.schedule(resolve, milliseconds);
    void work.finally(() => {
      timer.dispose();
      resolve();
    });
  });
}
