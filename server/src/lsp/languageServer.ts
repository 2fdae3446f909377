import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../protocol/messages.ts';
import { oncePer } from '../base/oncePer.ts';
import { atMost } from './atMost.ts';
import { type ClientFacts, clientFacts } from './clientFacts.ts';
import { handleCallHierarchy } from './features/callHierarchy.ts';
import { handleDefinition } from './features/definition.ts';
import { handleDocumentHighlight } from './features/documentHighlight.ts';
import { handleDocumentSymbols } from './features/documentSymbols.ts';
import { FeatureRegistrations } from './features/featureRegistrations.ts';
import { type DocumentFeature, documentFeatureNames, documentFeatures } from './features/features.ts';
import { handleHover } from './features/hover.ts';
import { handleImplementation } from './features/implementation.ts';
import { handleReferences } from './features/references.ts';
import { handleTypeHierarchy } from './features/typeHierarchy.ts';
import { handleWorkspaceSymbols } from './features/workspaceSymbols.ts';
import { DiagnosticFeed } from './feeds/diagnosticFeed.ts';
import { FirstGraph } from './feeds/firstGraph.ts';
import { GraphChanges } from './feeds/graphChanges.ts';
import { FolderLog } from './feeds/runLog.ts';
import { StatusFeed } from './feeds/statusFeed.ts';
import type { FolderListener, FolderPlace, FolderSession } from './folders/folderSession.ts';
import { Folders } from './folders/folders.ts';
import { OpenDocuments } from './folders/openDocuments.ts';
import { handleWatchedFiles, registerWatchedFiles } from './folders/watchedFiles.ts';
import { guardedWork } from './guard.ts';
import type { LanguageServerHost } from './host.ts';
import { speakAs } from './localize/localize.ts';
import type { Log } from './log.ts';
import { handleCycles } from './requests/cyclesRequest.ts';
import { handleDebugViews } from './requests/debugRequests.ts';
import { handleDelete } from './requests/deleteRequest.ts';
import { handleExplain } from './requests/explainRequest.ts';
import { handleExportGraph } from './requests/exportGraphRequest.ts';
import { handleFocus } from './requests/focus.ts';
import { handleGraph } from './requests/graphRequest.ts';
import { handleImpact } from './requests/impactRequest.ts';
import { handleImports } from './requests/importsRequest.ts';
import { handlePause } from './requests/pauseRequest.ts';
import { handlePreview } from './requests/previewRequest.ts';
import { handleReindex } from './requests/reindexRequest.ts';
import { handleSearch } from './requests/searchRequest.ts';
import { handleStatus } from './requests/statusRequest.ts';
import { handleSymbolAt } from './requests/symbolAtRequest.ts';
import type { ServerParts } from './serverParts.ts';
import { readSettings } from './settings.ts';
import { canonicalUri } from './workspacePath.ts';

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
  const listener = listenTo({
    log,
    status,
    graphs,
    documents: () => documents,
    diagnostics: () => diagnostics,
    firstGraph: () => firstGraph,
  });
  const watcher = () => (client?.canWatchFiles === true ? 'outside' : 'own');
  const folders = new Folders({ host, log, listener, watcher });
  const features = new FeatureRegistrations(connection, log);
  const opened = (language: string) => features.sawOpened(language);
  const diagnostics = new DiagnosticFeed({ connection, host, folders, documents: () => documents, settings: () => settings, log });
  const isWanted = () => client?.sendsSettings === true;
  const firstGraph = new FirstGraph({ host, folders, documents: () => documents, isWanted });
  const changed = () => {
    diagnostics.touch();
    firstGraph.touch();
  };
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
    firstGraph.dispose();
    documents.dispose();
    await atMost(host.schedule, shutdownPatienceMs, folders.dispose());
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
  readonly firstGraph: () => FirstGraph;
}

function listenTo(parts: ListenerParts): FolderListener {
  const logOf = oncePer(({ place }: FolderSession) => new FolderLog(parts.log, place.name));
  return {
    opened: (session, index) => {
      parts.status.changed(session);
      parts.documents().handAllTo(session, index);
      parts.diagnostics().touch();
    },
    changed: (session) => {
      parts.status.changed(session);
      parts.graphs.changed(session);
      parts.firstGraph().touch();
    },
    ran: (session, run) => {
      const { index } = session;
      if (index !== undefined) void guardedWork(parts.log, 'Logging a run', () => logOf(session).ran(run, () => index.status()));
      parts.diagnostics().touch();
    },
  };
}
