/** A client of the language server over two streams in memory, with a fake index behind every folder. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { type LanguageFeatures, Method, type Requests, type ServerSettings, type StatusParams } from '../../server/protocol/messages.ts';
import type { CodeIndex, IndexOptions } from '../../server/src/api/codeIndex.ts';
import type { Graphs } from '../../server/src/graph/graphs.ts';
import { startLanguageServer } from '../../server/src/lsp/languageServer.ts';
import { defaultFolderSettings } from '../../server/src/lsp/settings.ts';
import { FakeClock } from './fakeClock.ts';
import { FakeIndex } from './fakeIndex.ts';

export interface TestClientOptions {
  /** Absolute paths of the workspace folders. */
  readonly folders: readonly string[];
  readonly settings?: Partial<ServerSettings>;
  /** False: a client that is not ours and hands over no settings. */
  readonly sendsSettings?: boolean;
  readonly capabilities?: ClientCapabilities;
  /** Prepares an index before it is handed out; may throw or wait. */
  readonly prepare?: (index: FakeIndex) => Promise<void> | void;
  /** A real index in the place of the fake ones. */
  readonly index?: CodeIndex;
  readonly deleteIndex?: (options: IndexOptions) => Promise<void>;
  readonly graphs?: Graphs;
}

const noGraphs: Graphs = {
  prepare: () => undefined,
  answer: () => Promise.reject(new Error('The test has no graphs')),
  exported: () => Promise.reject(new Error('The test has no graphs')),
  dispose: () => Promise.resolve(),
};

export const ourCapabilities: ClientCapabilities = {
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: {
    documentSymbol: { dynamicRegistration: true },
    definition: { dynamicRegistration: true },
    references: { dynamicRegistration: true },
    implementation: { dynamicRegistration: true },
    documentHighlight: { dynamicRegistration: true },
    hover: { dynamicRegistration: true },
    callHierarchy: { dynamicRegistration: true },
    typeHierarchy: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

/** Features of a language: those given, and no other. */
export function featuresOf(wanted: Partial<LanguageFeatures>): LanguageFeatures {
  const none = {
    workspaceSymbols: false,
    documentSymbols: false,
    definition: false,
    references: false,
    implementation: false,
    documentHighlight: false,
    hover: false,
  };
  return { ...none, callHierarchy: 'off', typeHierarchy: 'off', ...wanted };
}

export class TestClient {
  readonly clock = new FakeClock();
  /** Every index that was opened, in order. */
  readonly opened: FakeIndex[] = [];
  readonly statuses: StatusParams[] = [];
  /** Lines of the log with their level: `error: ...`. */
  readonly log: string[] = [];
  /** What is registered now, as `method options`, in order of registration. */
  readonly registered = new Map<string, string>();
  readonly progress: string[] = [];
  readonly connection: ProtocolConnection;
  initializeResult: InitializeResult | undefined;
  readonly #options: TestClientOptions;

  private constructor(options: TestClientOptions) {
    this.#options = options;
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startLanguageServer(server, {
      openIndex: async (indexOptions) => {
        if (options.index !== undefined) return options.index;
        const index = new FakeIndex(indexOptions);
        await options.prepare?.(index);
        this.opened.push(index);
        return index;
      },
      deleteIndex: options.deleteIndex ?? (() => Promise.resolve()),
      graphs: options.graphs ?? noGraphs,
      cacheFolder: '/cache',
      watchedNames: ['*.ts', '*.py'],
      schedule: this.clock.schedule,
      now: this.clock.now,
      version: '1.2.3',
    });
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#listen();
  }

  static async start(options: TestClientOptions): Promise<TestClient> {
    const client = new TestClient(options);
    client.connection.listen();
    client.initializeResult = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? ourCapabilities,
      workspaceFolders: options.folders.map((folder) => ({ uri: `file://${folder}`, name: folder.slice(folder.lastIndexOf('/') + 1) })),
      initializationOptions: options.sendsSettings === false ? undefined : client.settings({}),
    });
    await client.connection.sendNotification('initialized', {});
    await client.arrived();
    return client;
  }

  /** Settings with every folder of the client; `changes` win. */
  settings(changes: Partial<ServerSettings>): ServerSettings {
    const folders = Object.fromEntries(this.#options.folders.map((folder) => [`file://${folder}`, defaultFolderSettings] as const));
    const given = this.#options.settings;
    return { languages: changes.languages ?? given?.languages ?? {}, folders: { ...folders, ...given?.folders, ...changes.folders } };
  }

  /** The index that was opened last for a folder. */
  index(folder: string): FakeIndex {
    const index = this.opened.findLast(({ root }) => root === folder);
    if (index === undefined) throw new Error(`No index was opened for ${folder}`);
    return index;
  }

  request<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    return this.connection.sendRequest(method, params);
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.connection.sendNotification(method, params);
    await this.arrived();
  }

  async didOpen(uri: string, text: string, languageId = 'python'): Promise<void> {
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  async didChange(uri: string, version: number, text: string): Promise<void> {
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  /**
   * Messages travel in order, so an answer says that all before it were handled, and their answers are here. Features are registered one
   * after the other, each once the client has said yes to the one before.
   */
  async arrived(): Promise<void> {
    for (let round = 0; round < 8; round++) await this.connection.sendRequest(Method.status, null).catch(() => undefined);
  }

  dispose(): void {
    this.connection.dispose();
  }

  #listen(): void {
    this.connection.onNotification(Method.didChangeStatus, (status: StatusParams) => void this.statuses.push(status));
    this.connection.onNotification('window/logMessage', ({ type, message }: { readonly type: number; readonly message: string }) => {
      this.log.push(`${levels[type] ?? type}: ${message.split('\n')[0]}`);
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { id, method, registerOptions } of registrations) this.registered.set(id, `${method} ${JSON.stringify(registerOptions)}`);
    });
    this.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) this.registered.delete(id);
    });
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    this.connection.onNotification('$/progress', ({ value }: { readonly value: { readonly kind: string; readonly message?: string } }) => {
      this.progress.push(value.message === undefined ? value.kind : `${value.kind} ${value.message}`);
    });
  }
}

const levels: Readonly<Record<number, string>> = { 1: 'error', 2: 'warn', 3: 'info', 4: 'log', 5: 'debug' };
