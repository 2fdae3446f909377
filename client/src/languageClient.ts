/** Starts and stops the server process and talks to it. The only file that knows vscode-languageclient. */
import { type CancellationToken, CancellationTokenSource, EventEmitter, type LogOutputChannel, l10n } from 'vscode';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  Method,
  type Notifications,
  type Requests,
  type ServerSettings,
  type ServerStart,
  type StatusParams,
} from '../../server/protocol/messages.ts';
import { crashPolicy } from './crashPolicy.ts';
import { languageIds } from './languageFeatures.ts';
import { orGivenUp } from './orGivenUp.ts';
import type { ServerState } from './statusText.ts';

export interface ServerConnectionParts {
  /** Absolute path of the server's bundle. */
  readonly module: string;
  readonly log: LogOutputChannel;
  readonly settings: () => ServerSettings;
  /** Absolute path of our texts in the editor's language; undefined for English. */
  readonly bundle: string | undefined;
  readonly now: () => number;
}

/** The server changes V8's settings while it works (server/src/syntax/pool/v8Flags.ts), which Electron does not allow by itself. */
const SERVER_ARGUMENTS = ['--no-freeze-flags-after-init'];

/** The language server as the rest of the client sees it. Starting, stopping and restarting never overlap. */
export class ServerConnection {
  readonly #parts: ServerConnectionParts;
  readonly #states = new EventEmitter<ServerState>();
  readonly #graphChanges = new EventEmitter<void>();
  #client: LanguageClient | undefined;
  #state: ServerState = { kind: 'off' };
  #turn: Promise<void> = Promise.resolve();

  constructor(parts: ServerConnectionParts) {
    this.#parts = parts;
  }

  readonly onDidChangeState = this.#states.event;
  /** Graphs that are shown may be out of date. */
  readonly onDidChangeGraph = this.#graphChanges.event;

  get state(): ServerState {
    return this.#state;
  }

  /** Never rejects: a server that does not start is a state. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  stop(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      this.#become({ kind: 'off' });
    });
  }

  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Hands the newest settings to a running server; one that starts reads them by itself. */
  pushSettings(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#client?.isRunning() === true) {
        await this.#client.sendNotification(DidChangeConfigurationNotification.type, { settings: this.#parts.settings() });
      }
    });
  }

  /** Waits for a start under way. Rejects with the server's message, because there is no server, or with the signal's reason. */
  async request<M extends keyof Requests>(method: M, params: Requests[M]['params'], signal?: AbortSignal): Promise<Requests[M]['result']> {
    await this.#turn;
    const client = this.#client;
    if (client === undefined || !client.isRunning()) throw new Error(l10n.t('Skein is not running.'));
    // An undefined token would count as a second parameter of the message.
    return await (signal === undefined
      ? client.sendRequest<Requests[M]['result']>(method, params)
      : orGivenUp(client.sendRequest<Requests[M]['result']>(method, params, tokenOf(signal)), signal));
  }

  async notify<M extends keyof Notifications>(method: M, params: Notifications[M]): Promise<void> {
    if (this.#client?.isRunning() === true) await this.#client.sendNotification(method, params);
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.#states.dispose();
    this.#graphChanges.dispose();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error: unknown) => this.#parts.log.error(error instanceof Error ? error : String(error)));
    return this.#turn;
  }

  async #start(): Promise<void> {
    if (this.#client !== undefined) return;
    this.#become({ kind: 'starting' });
    const client = this.#createClient();
    this.#client = client;
    client.onNotification(Method.didChangeStatus, (status: StatusParams) => {
      if (this.#client === client) this.#become({ kind: 'running', status });
    });
    client.onNotification(Method.didChangeGraph, () => this.#graphChanges.fire());
    try {
      await client.start();
    } catch (error) {
      this.#parts.log.error('The language server could not be started', error);
      this.#gaveUp(client);
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose();
  }

  #gaveUp(client: LanguageClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#become({ kind: 'stopped' });
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#states.fire(state);
  }

  #createClient(): LanguageClient {
    const { module, log, settings, bundle } = this.#parts;
    const server = { module, transport: TransportKind.ipc, options: { execArgv: SERVER_ARGUMENTS } };
    const client: LanguageClient = new QuietLanguageClient(
      // Also the section of the setting `skein.trace.server`.
      'skein',
      'Skein',
      { run: server, debug: { ...server, options: { execArgv: [...SERVER_ARGUMENTS, '--nolazy', '--inspect=6009'] } } },
      {
        documentSelector: languageIds.map((language) => ({ scheme: 'file', language })),
        outputChannel: log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions: (): ServerStart => ({ ...settings(), ...(bundle === undefined ? {} : { bundle }) }),
        initializationFailedHandler: () => false,
        errorHandler: this.#errorHandler(() => client),
      },
    );
    return client;
  }

  /** A crash is told by the status bar and the log, not by the library's own messages. */
  #errorHandler(client: () => LanguageClient): ErrorHandler {
    const decide = crashPolicy();
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (decide(this.#parts.now()) === 'restart') {
          this.#become({ kind: 'starting' });
          // Not translated: what is handled goes to the log.
          return { action: CloseAction.Restart, handled: true, message: 'The language server ended unexpectedly and is started again.' };
        }
        this.#gaveUp(client());
        // Not translated: for the log.
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The language server ended too often and stays down.' };
      },
    };
  }
}

/** The library shows some of its own troubles as messages, several for one cause; ours (notices.ts) say what can be done. The log has all. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

function tokenOf(signal: AbortSignal): CancellationToken {
  const source = new CancellationTokenSource();
  if (signal.aborted) source.cancel();
  else signal.addEventListener('abort', () => source.cancel(), { once: true });
  return source.token;
}
